import type { Instant, Money, Seconds, WattHours } from '@bc4p/protocol/units';
import type { Check } from '../checks.ts';
import type { SignatureCount } from '../demo-market.ts';
import type { LineUse, Share, SlotMetering } from '../report.ts';
import type { MarketPrices } from '../tree/tree-report.ts';

/**
 * What the page shows of a day. Energy in Wh, money in 10⁻⁸ EUR, prices in mct/kWh, instants in seconds since 1970
 * (UTC), which the page shows as German time. A section whose part is left out is left out too.
 */
export interface PageModel {
  readonly title: string;
  /** The German calendar date: `2016-05-08`. */
  readonly date: string;
  /** The beginnings of the day's slots, in order. */
  readonly slots: readonly Instant[];
  readonly slotLength: Seconds;
  /** Each market once, after the one above it. */
  readonly markets: readonly PageMarket[];
  /** All trades, each once, and those of them within one market. */
  readonly traded: Share;
  readonly stayed: Share;
  readonly signatures: SignatureCount;
  /** By the clock on the wall, in milliseconds. */
  readonly elapsedMs: number;
  readonly checks: readonly Check[];
  /** Without suppliers, who sell on what they buy. */
  readonly prices: readonly MarketPrices[];
  /** What was traded how far up the tree; stacked in this order. */
  readonly levels: readonly EnergySeries[];
  readonly lines?: PageLines;
  readonly deviation?: PageDeviation;
  readonly balancing?: PageBalancing;
  readonly bills?: PageBills;
  readonly statements?: readonly PageStatement[];
  readonly sources: readonly PageSource[];
}

export interface PageMarket {
  readonly address: string;
  /** Who is in it, in words. */
  readonly who: string;
}

/** Some energy in each slot. */
export interface EnergySeries {
  readonly label: string;
  readonly slots: readonly SlotEnergy[];
}

export interface SlotEnergy {
  readonly start: Instant;
  readonly energy: WattHours;
}

/** How full the lines of one grid were; each line's `load` has one figure for each slot of the day. */
export interface PageLines {
  readonly grid: string;
  readonly uses: readonly LineUse[];
}

/** How far booked energy was from metered energy. */
export interface PageDeviation {
  /** Whose energy `metering` is. */
  readonly grid: string;
  readonly participants: readonly ParticipantDeviation[];
  readonly metering: readonly SlotMetering[];
  /** What the lines took, in each slot. */
  readonly losses?: readonly SlotEnergy[];
}

/** Sums over the slots, none below 0: what somebody else had to supply for a participant, and to take from it. */
export interface ParticipantDeviation {
  readonly name: string;
  readonly kind: string;
  readonly shortage: WattHours;
  readonly surplus: WattHours;
}

/** What evened out the rest. */
export interface PageBalancing {
  readonly provider: string;
  /** Supplied above 0, taken below. */
  readonly energy: readonly SlotEnergy[];
  readonly frequency?: PageFrequency;
}

/** The grid's frequency over the day, in order of time; of any density. */
export interface PageFrequency {
  /** It was made up, and the page says so wherever it is shown. */
  readonly isSynthetic: boolean;
  readonly samples: readonly FrequencySample[];
}

export interface FrequencySample {
  readonly at: Instant;
  readonly millihertz: number;
}

/** Who pays and receives what for the day. */
export interface PageBills {
  /** What the grid fees of bills are divided into, three groups at most: `own market`, `other markets`. */
  readonly lineGroups: readonly string[];
  readonly bills: readonly Bill[];
  readonly operators: readonly OperatorIncome[];
  /** Everybody who pays or receives anything; their balances must add up to 0. */
  readonly accounts: readonly Account[];
}

/** One participant's bill: received above 0, paid below; the parts add up to the total. */
export interface Bill {
  readonly participant: string;
  /** Energy alone, grid fees apart. */
  readonly bought: Money;
  readonly sold: Money;
  /** One amount for each of `lineGroups`. */
  readonly fees: readonly Money[];
  /** The energy of deviations at its price, and what is charged for the service beside it. */
  readonly deviation: Money;
  readonly service: Money;
  /** What was earned by balancing others' deviations. */
  readonly balancing: Money;
  readonly total: Money;
}

/** What one operator receives, and for what; paid below 0. */
export interface OperatorIncome {
  readonly operator: string;
  readonly parts: readonly { readonly label: string; readonly amount: Money }[];
}

export interface Account {
  readonly name: string;
  readonly balance: Money;
}

/** A signed statement, and the command with which anybody verifies it without a connection. */
export interface PageStatement {
  readonly name: string;
  readonly file: string;
  readonly signer: string;
  readonly command: string;
}

/** Where data came from that somebody else owns. */
export interface PageSource {
  readonly name: string;
  readonly licence: string;
  readonly notice: string;
}
