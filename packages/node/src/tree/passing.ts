import type { MarketCore, Party, Side } from '@bc4p/protocol/market';
import { type Slot, wattHours } from '@bc4p/protocol/units';
import type { TreeEntry } from './frames.ts';

/**
 * What a neighbour says of a way that no real one comes near: with a little more it would not fit the frame in which
 * others are told, and would cost them their sessions.
 */
const MOST_LINES = 1000;
const MOST_FEES = 10n ** 24n;

/** An entry as it is seen from another node of this market's grid, with what its way through this grid adds; none if it cannot be had there. */
export function seenFrom(
  core: MarketCore,
  slot: Slot,
  side: Side,
  entry: TreeEntry,
  link: Party,
  node: string,
): TreeEntry | undefined {
  const lot = wattHours(entry.lot);
  const way = side === 'sell' ? core.way(slot, link.node, node, lot) : core.way(slot, node, link.node, lot);
  if (!way) return undefined;
  const reach = Math.min(entry.reach, Math.floor(Math.min(way.reach, Number.MAX_SAFE_INTEGER) / entry.lot));
  const fees = BigInt(entry.fees) + way.fees;
  const lines = entry.lines + way.lines;
  if (lines > MOST_LINES || fees > MOST_FEES || -fees > MOST_FEES) return undefined;
  return { ...entry, fees: fees.toString(), lines, reach: Math.max(1, reach) };
}

/** What one lot costs or brings in all, in 10⁻⁸ EUR. */
export function allInOf({ price, lot, fees }: TreeEntry, side: Side): bigint {
  const value = BigInt(price) * BigInt(lot);
  return side === 'sell' ? value + BigInt(fees) : value - BigInt(fees);
}

/** An entry with what one lot of it costs or brings in all: reading that from the entry takes longer than comparing. */
export interface Priced {
  readonly entry: TreeEntry;
  readonly allIn: bigint;
}

export const priced = (entry: TreeEntry, side: Side): Priced => ({ entry, allIn: allInOf(entry, side) });

/** The better one first: money per Wh, then fewer lines, then the earlier, then the smaller id. */
export function comparePriced({ entry: a, allIn }: Priced, { entry: b, allIn: other }: Priced, side: Side): number {
  const sign = side === 'sell' ? 1n : -1n;
  const difference = sign * (a.lot === b.lot ? allIn - other : allIn * BigInt(b.lot) - other * BigInt(a.lot));
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return a.lines - b.lines || a.arrival - b.arrival || (a.offer < b.offer ? -1 : 1);
}

/** As `comparePriced`, for a few entries. */
export const compareSeen = (a: TreeEntry, b: TreeEntry, side: Side): number =>
  comparePriced(priced(a, side), priced(b, side), side);
