import type { LineId } from '@bc4p/protocol/market';
import type { Instant, MilliCentPerKwh, Money, WattHours, Watts } from '@bc4p/protocol/units';
import type { KindCount } from './kinds.ts';
import type { Participant } from './participants.ts';

/** What the day's trades in one market add up to. Energy in Wh, money in 10⁻⁸ EUR, prices in mct/kWh. */
export interface DayReport {
  /** What people call the grid. */
  readonly name: string;
  /** The German calendar date. */
  readonly date: string;
  readonly slots: number;
  readonly participants: KindCount;
  readonly lines: number;
  readonly messages: MessageCount;
  /** Trades between neighbours, and those with the supplier on one side. */
  readonly local: Share;
  readonly fromSupplier: Share;
  readonly toSupplier: Share;
  /** What neighbours bought in other markets. */
  readonly fromBeyond: Share;
  /** The part of `local` that was taken directly from the book. */
  readonly direct: Share;
  readonly prices: readonly SlotPrices[];
  readonly lineUse: readonly LineUse[];
  readonly positions: readonly Position[];
  readonly metering: readonly SlotMetering[];
}

export interface MessageCount {
  readonly offers: number;
  readonly acceptances: number;
  /** Trades within the market. */
  readonly trades: number;
  /** How often the market said no, by error code. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Some of the trades, summed. */
export interface Share {
  readonly trades: number;
  readonly energy: WattHours;
  readonly paid: Money;
  readonly received: Money;
  readonly fees: Money;
}

/** Mean prices of one slot, weighted by energy and rounded to the nearest mct/kWh; none where nothing was traded. */
export interface SlotPrices {
  readonly start: Instant;
  readonly local: WattHours;
  readonly fromSupplier: WattHours;
  readonly toSupplier: WattHours;
  readonly fromBeyond: WattHours;
  /** Paid in all by those who bought from neighbours. */
  readonly localPaid?: MilliCentPerKwh;
  /** Received by those who sold to neighbours. */
  readonly localReceived?: MilliCentPerKwh;
  /** Paid in all by those who bought from the supplier. */
  readonly supplierPaid?: MilliCentPerKwh;
  /** Received by those who sold to the supplier. */
  readonly supplierReceived?: MilliCentPerKwh;
}

/** What one line carried and earned. */
export interface LineUse {
  readonly line: LineId;
  readonly capacity: Watts;
  readonly baseFee: MilliCentPerKwh;
  /** Sums of the slots' net flows in each direction; up is towards the root. */
  readonly up: WattHours;
  readonly down: WattHours;
  /** The slot of its largest net flow, and that flow as a share of the capacity in per mille, rounded up. */
  readonly peak: { readonly start: Instant; readonly direction: 'up' | 'down'; readonly perMille: number } | undefined;
  /** The net flow of each slot of the day as such a share, above 0 upwards and below 0 downwards. */
  readonly load: readonly number[];
  readonly baseFees: Money;
  /** May be negative: more was earned by flow against the load than was paid for congestion. */
  readonly congestionFees: Money;
}

/** What all who have meters booked in one slot, and what those counted: energy into the grid less energy out of it. */
export interface SlotMetering {
  readonly start: Instant;
  readonly booked: WattHours;
  readonly metered: WattHours;
}

/** What one participant did. */
export interface Position {
  readonly name: string;
  readonly kind: Participant['kind'];
  readonly node: string;
  readonly bought: WattHours;
  readonly sold: WattHours;
  /** Bought from, and sold to, neighbours. */
  readonly local: WattHours;
  /** What its meter counted; nobody meters the supplier. */
  readonly metered?: WattHours;
  /** Sum over the slots of booked − metered, into the grid positive: above 0 somebody else had to supply. */
  readonly deviation?: WattHours;
  /** The sum of its size in each slot. */
  readonly deviationSize?: WattHours;
  /** Received less paid. */
  readonly balance: Money;
}
