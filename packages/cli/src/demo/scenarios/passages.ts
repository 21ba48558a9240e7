import type { Line } from '@bc4p/protocol/market';
import { energyAtPower, slotKey, type WattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';

/** One trade as it went over the line. */
export interface Passage {
  readonly trade: number;
  readonly seller: string;
  readonly buyer: string;
  readonly energy: WattHours;
  readonly direction: 'up' | 'down';
  /** The line's flow before and after the trade; upward is positive. */
  readonly before: number;
  readonly flow: number;
  /** What the line charged beyond its base fee; negative if it paid. */
  readonly congestion: bigint;
}

/** The trades of a slot that went over a line, in their order. */
export function passagesOf(line: Line, trades: readonly DemoTrade[], slot: string): readonly Passage[] {
  let flow = 0;
  return trades.flatMap((trade): Passage[] => {
    const quote = slotKey(trade.slot) === slot ? trade.quotes.find((one) => one.line === line.id) : undefined;
    if (!quote) return [];
    const before = flow;
    flow += quote.direction === 'up' ? quote.energy : -quote.energy;
    const { number, seller, buyer, energy } = trade;
    const congestion = quote.fee - BigInt(line.baseFee) * BigInt(quote.energy);
    return [{ trade: number, seller, buyer, energy, direction: quote.direction, before, flow, congestion }];
  });
}

/** What went over a line for one quarter hour. */
export interface Quarter {
  readonly start: DemoTrade['slot']['start'];
  readonly passages: readonly Passage[];
}

/** The largest flow of a quarter hour, at any moment of trading. */
export const largest = ({ passages }: Quarter): number => Math.max(0, ...passages.map(({ flow }) => Math.abs(flow)));

/** The number of the tier in which a flow ends, from 0. */
export function tierAt(line: Line, flow: number, most: number): number {
  return line.tiersUp.filter(({ from }, index) => index === 0 || Math.abs(flow) * 1000 > most * from).length - 1;
}

/** Of two trades with the load the one on the fuller line costs no less for a kWh, and at least three tiers are reached. */
export function rises({ passages }: Quarter, line: Line, most: number): boolean {
  const growing = passages
    .filter(({ before, flow }) => before * flow >= 0 && Math.abs(flow) > Math.abs(before))
    .map(({ before, flow, congestion, energy }) => ({
      ...{ from: Math.abs(before), to: Math.abs(flow), price: Number(congestion) / energy },
    }));
  const tiers = new Set(growing.map(({ to }) => tierAt(line, to, most)));
  const neverFalls = growing.every((one) =>
    growing.every((other) => one.from > other.from || one.to > other.to || one.price <= other.price),
  );
  return tiers.size >= 3 && neverFalls;
}

/** True if no line carried more than it may at any moment of trading. */
export const neverTooMuch = (lines: readonly Line[], trades: readonly DemoTrade[]): boolean =>
  [...new Map(trades.map(({ slot }) => [slotKey(slot), slot])).values()].every((slot) =>
    lines.every((line) =>
      passagesOf(line, trades, slotKey(slot)).every(({ flow }) => {
        const capacity = flow > 0 ? line.capacityUp : line.capacityDown;
        return Math.abs(flow) <= energyAtPower(capacity, slot.len);
      }),
    ),
  );
