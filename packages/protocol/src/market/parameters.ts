import type { Seconds, WattHours } from '../units/index.ts';
import type { Grid } from './grid.ts';

/** What the operator of a market sets. A slot keeps the parameters under which its first message was handled. */
export interface MarketParameters {
  /** The market's address, leaf label first: `quartier7.westnetz.amprion`. */
  readonly address: string;
  readonly slotLength: Seconds;
  /** How long before the start of a slot trading in it ends. */
  readonly gateClosure: Seconds;
  /** How long after its receipt an offer stands at least. */
  readonly minimumAvailability: Seconds;
  /** How far ahead of now a slot may start. */
  readonly horizon: Seconds;
  /** The smallest energy of one lot. */
  readonly minimumLot: WattHours;
  /** The lot sizes that may be offered; empty: any from `minimumLot` on. */
  readonly lotSizes: readonly WattHours[];
  /** How many of the best offers of each side a book view shows by default. */
  readonly depth: number;
  /** How long after its end a slot's decisions and trades are remembered. */
  readonly retention: Seconds;
  /** True if slots are settled: then what is booked is kept until it is, and accounts are kept. */
  readonly settled?: boolean;
  readonly grid: Grid;
}
