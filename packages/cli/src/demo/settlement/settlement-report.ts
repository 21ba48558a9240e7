import type { BalancingPrices } from '@bc4p/protocol/settlement';
import type { Instant, Money, WattHours } from '@bc4p/protocol/units';
import type { Bill } from './bill.ts';

/** How the day was settled in all markets. */
export interface SettlementReport {
  readonly prices: BalancingPrices;
  /** Participants in the order of their markets. */
  readonly bills: readonly Bill[];
  readonly markets: readonly MarketSettlement[];
  /** The sum of all accounts of all markets: nothing. */
  readonly accountsSum: Money;
  readonly statements: StatementsReport;
  readonly battery: BatteryReport;
  /** The village, slot by slot. */
  readonly slots: readonly SettledSlot[];
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
  /** Where they are, as the command below names it. */
  readonly folder: string;
  /** Verifies one of them; and all. */
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
  /** The synthetic frequency at the beginning of each slot. */
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
