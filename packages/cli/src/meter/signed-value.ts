import type { SignedMessage, Unsigned } from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import type { Instant, WattHours } from '@bc4p/protocol/units';
import type { Meter } from './open-meter.ts';

/** What a meter shows at one instant, before it is signed. */
export interface Shown {
  readonly counter: number;
  readonly at: Instant;
  readonly generation: WattHours;
  readonly consumption: WattHours;
  readonly balancing?: { readonly frequency: number; readonly beneficial: WattHours; readonly adverse: WattHours };
}

/** A signed meter value. */
export type SignedValue = SignedMessage<'bc4p-meter-value'>;

/** A meter value as programs read it; energies in Wh, frequency in mHz. */
export interface ValueView {
  readonly id: string;
  readonly meter: string;
  readonly counter: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly generation: number;
  readonly consumption: number;
  readonly balancing?: Shown['balancing'];
}

/** Signs what a meter shows, under its name. */
export function signValue({ identity, name }: Pick<Meter, 'identity' | 'name'>, shown: Shown): Promise<SignedValue> {
  const content: Unsigned<'bc4p-meter-value'> = { ...shown, meter: name };
  return signMessage(identity, 'bc4p-meter-value', content);
}

export const valueView = ({ id, message }: Pick<SignedValue, 'id' | 'message'>): ValueView => {
  const { meter, counter, at, generation, consumption, balancing } = message;
  return { id, meter, counter, at, generation, consumption, ...(balancing && { balancing }) } as ValueView;
};
