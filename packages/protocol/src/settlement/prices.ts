import type { MilliCentPerKwh } from '../units/index.ts';

/** A price of balancing energy (P), and one for the service of balancing (B, not negative), paid for deviations either way. */
export interface SeparatePrices {
  readonly mode: 'separate';
  readonly energy: MilliCentPerKwh;
  readonly service: MilliCentPerKwh;
}

/** One price for all deviations, which depends on the state of the whole area. */
export interface SinglePrices {
  readonly mode: 'single';
  readonly short: MilliCentPerKwh;
  readonly long: MilliCentPerKwh;
}

/** What deviations from the trades of a slot cost. */
export type BalancingPrices = SeparatePrices | SinglePrices;

/** Whether the whole area lacked energy; a long one had too much, or neither. */
export type Area = 'short' | 'long';
