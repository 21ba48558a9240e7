import type { WattHours } from '@bc4p/protocol/units';
import type { KindCount } from '../kinds.ts';
import type { Checked } from '../print-checks.ts';
import type { DayReport, LineUse, MessageCount, Share } from '../report.ts';
import type { Way } from './ways.ts';

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
