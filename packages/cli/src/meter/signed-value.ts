import { type Identity, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import type { Instant, WattHours } from '@bc4p/protocol/units';

/** What a meter shows at one instant. */
export interface Shown {
  readonly counter: number;
  readonly at: Instant;
  /** Registers: energy since the meter was made. */
  readonly generation: WattHours;
  readonly consumption: WattHours;
  /** Of a balancing meter; the frequency in mHz. */
  readonly balancing?: { readonly frequency: number; readonly beneficial: WattHours; readonly adverse: WattHours };
}

/** A signed meter value. */
export type SignedValue = SignedMessage<'bc4p-meter-value'>;

/** Who signs: a key with its certificate, and the name in it. */
export interface SigningMeter {
  readonly identity: Identity;
  readonly name: string;
}

/** Signs what a meter shows, under its name. */
export const signValue = ({ identity, name }: SigningMeter, shown: Shown): Promise<SignedValue> =>
  signMessage(identity, 'bc4p-meter-value', { ...shown, meter: name });
