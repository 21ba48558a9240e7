import type { Instant, MilliCentPerKwh, WattHours } from '@bc4p/protocol/units';
import type { KindCount } from '../kinds.ts';
import type { Checked } from '../print-checks.ts';
import type { DayReport, LineUse, MessageCount, Share } from '../report.ts';
import type { SettlementReport } from '../settlement/settlement-report.ts';
import type { Level, Way } from './ways.ts';

/** What the day adds up to in all markets. Energy in Wh, money in 10⁻⁸ EUR, prices in mct/kWh. */
export interface TreeReport extends Checked {
  /** The German calendar date. */
  readonly date: string;
  readonly slots: number;
  /** Each market once, after the one above it. */
  readonly markets: readonly MarketFigures[];
  /** Offers, acceptances and refusals of all markets, and each trade once. */
  readonly messages: MessageCount;
  readonly ways: readonly Way[];
  /** What was traded in each slot, by how far it went. */
  readonly levels: readonly SlotLevels[];
  /** The prices in each market, in the order of `markets`. */
  readonly prices: readonly MarketPrices[];
  readonly settlement: SettlementReport;
  /** The market on the SimBench grid, as it is by itself. */
  readonly village: DayReport;
}

/** What one market did, and what went over its borders. */
export interface MarketFigures {
  readonly address: string;
  readonly participants: KindCount;
  /** By its participants, wherever the other side is. */
  readonly sold: WattHours;
  readonly bought: WattHours;
  readonly within: Share;
  /** Bought by its participants, or sold, in trades with other markets. */
  readonly imported: Share;
  readonly exported: Share;
  /** What went through it from one of its neighbours to another. */
  readonly through: WattHours;
  readonly lines: readonly LineUse[];
}

/** The energy traded in one slot at each level. */
export interface SlotLevels extends Readonly<Record<Level, WattHours>> {
  readonly start: Instant;
}

/**
 * What was paid in one market, grid fees included, and received, by its own buyers and sellers; in order of time.
 * Suppliers are left out: what they buy they sell on.
 */
export interface MarketPrices {
  readonly address: string;
  /** By those who bought in this market, wherever from; only slots in which anybody did. */
  readonly paid: readonly PriceRange[];
  /** By those who sold in this market, wherever to. */
  readonly received: readonly PriceRange[];
}

/** The prices of a slot's trades: lowest, highest, and their mean by energy; rounded to the nearest mct/kWh. */
export interface PriceRange {
  readonly start: Instant;
  readonly energy: WattHours;
  readonly mean: MilliCentPerKwh;
  readonly lowest: MilliCentPerKwh;
  readonly highest: MilliCentPerKwh;
}
