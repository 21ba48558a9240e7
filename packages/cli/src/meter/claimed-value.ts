import { accepted, type Result, refusal, refused } from '@bc4p/protocol';
import type { Reading } from '@bc4p/protocol/metering';
import { instant, wattHours } from '@bc4p/protocol/units';
import { readToken } from '../offers/describe-message.ts';

/** What a token says to be: a reading, and the certificate of its signer. Nothing of it is verified. */
export interface ClaimedValue extends Reading {
  readonly token: string;
  readonly signer: string;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads a token as a meter value without verifying it. */
export function claimedValue(token: string): Result<ClaimedValue> {
  const read = readToken(token);
  if (!read.ok) return read;
  const { id, type, kid, payload } = read.value;
  if (type !== 'bc4p-meter-value')
    return refused(refusal('type-unexpected', 'SIG-006', { expected: 'bc4p-meter-value', found: type }));
  const { meter, counter, at, generation, consumption, balancing } = payload;
  const { beneficial, adverse } = (balancing ?? {}) as Readonly<Record<string, unknown>>;
  const isWhole = isCount(counter) && isCount(at) && isCount(generation) && isCount(consumption);
  if (typeof meter !== 'string' || !isWhole)
    return refused(refusal('payload-invalid', 'SIG-013', { keyword: 'type', rule: 'a meter value' }));
  const registers = { generation: wattHours(generation), consumption: wattHours(consumption) };
  const more =
    isCount(beneficial) && isCount(adverse) ? { beneficial: wattHours(beneficial), adverse: wattHours(adverse) } : {};
  return accepted({ id, meter, counter, at: instant(at), ...registers, ...more, token, signer: kid });
}
