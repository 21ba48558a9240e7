import type { Money, WattHours } from '../units/index.ts';

/** What a connection point has traded in a slot, and for how much. */
export interface BookedPoint {
  readonly point: string;
  readonly sold: WattHours;
  readonly bought: WattHours;
  /** What it receives for what it sold; may be negative. */
  readonly sales: Money;
  /** What it pays in all for what it bought; may be negative. */
  readonly purchases: Money;
}
