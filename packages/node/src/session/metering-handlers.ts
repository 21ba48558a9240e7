import { refusal } from '@bc4p/protocol';
import type { FrameOfType, RequestType } from '@bc4p/protocol/messages';
import { appendValues, listMeters, readValues } from './meter-requests.ts';
import { type MeterContext, type MeterHandler, type Step, stop } from './request.ts';

type MeterRequest = 'meter.append' | 'meter.read' | 'meter.list';

/** The requests of metering. */
export const METERING: { readonly [T in MeterRequest]: MeterHandler<T> } = {
  'meter.append': appendValues,
  'meter.read': readValues,
  'meter.list': listMeters,
};

export const isMeterRequest = (type: RequestType): type is MeterRequest => Object.hasOwn(METERING, type);

/** Begins a request at a node that runs no market: it knows those of metering alone. [WS-010] */
export async function handleMetering<T extends RequestType>(
  type: T,
  frame: FrameOfType[T],
  context: MeterContext,
): Promise<Step<T>> {
  if (!isMeterRequest(type)) return stop(refusal('unsupported-feature', 'WS-010', { feature: 'trading' }));
  const handler = METERING[type] as unknown as MeterHandler<T>;
  return handler(frame, context);
}
