import type { BalancingPrices } from '@bc4p/protocol/settlement';
import type { Instant, Money, WattHours } from '@bc4p/protocol/units';
import type { Bill } from './bill.ts';

/** How the day was settled in all markets. */
export interface SettlementReport {
  readonly prices: BalancingPrices;
  /** Participants in the order of their markets. */
  readonly bills: readonly Bill[];
  readonly markets: readonly MarketSettlement[];
  /** Every account of every market with what it holds. */
  readonly accounts: readonly AccountFigure[];
  /** The sum of all of them: nothing. */
  readonly accountsSum: Money;
  readonly statements: StatementsReport;
  readonly battery: BatteryReport;
  /** The village, slot by slot. */
  readonly slots: readonly SettledSlot[];
}

/** What one account holds after the day. */
export interface AccountFigure {
  readonly market: string;
  readonly account: string;
  readonly balance: Money;
}

/** What a market's own accounts hold after the day. */
export interface MarketSettlement {
  readonly address: string;
  /** Line fees: what the grid operator earns. */
  readonly fees: Money;
  /** The account of the losses, which the operator pays. */
  readonly losses: Money;
  /** What is carried forward from deviations, after the market above was paid. */
  readonly carried: Money;
  /** What the market above is owed; 0 at the top. */
  readonly owed: Money;
  /** The counterpart of payments. */
  readonly bank: Money;
  /** The sum of all its accounts. */
  readonly sum: Money;
  readonly lost: WattHours;
  readonly boughtForLosses: WattHours;
}

export interface StatementsReport {
  readonly count: number;
  readonly meterValues: number;
  /** The files, each with the participant whose statements are in it and the market that has signed them. */
  readonly files: readonly StatementFile[];
  /** Verifies all of them off-line. */
  readonly command: string;
  /** True if they stay where they are. */
  readonly isKept: boolean;
}

export interface StatementFile {
  readonly name: string;
  readonly market: string;
  /** As the commands name it. */
  readonly file: string;
  readonly command: string;
}

/** What the battery did against the synthetic frequency. */
export interface BatteryReport {
  readonly name: string;
  readonly fedIn: WattHours;
  readonly drawn: WattHours;
  readonly beneficial: WattHours;
  readonly adverse: WattHours;
  readonly earned: Money;
  /** The synthetic frequency at the beginning of each minute. */
  readonly frequency: readonly { readonly at: Instant; readonly millihertz: number }[];
}

/** What was promised and what was seen in one slot. */
export interface SettledSlot {
  readonly start: Instant;
  /** Sold by participants, the uplink aside. */
  readonly booked: WattHours;
  readonly metered: WattHours;
  readonly losses: WattHours;
  readonly balancing: WattHours;
  /** Sums of deviations by sign, over participants. */
  readonly short: WattHours;
  readonly surplus: WattHours;
}
