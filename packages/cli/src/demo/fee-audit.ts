import type { Line, Tier } from '@bc4p/protocol/market';
import { energyAtPower, type Seconds, slotKey, type Watts } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { Grids } from './grids.ts';

/**
 * Works out anew what each trade should have cost on each line, from the published curves and the trades before it, as
 * an auditor would, and gives the trades of which some fee is another. Shares no code with the market, on purpose.
 */
export function feeFaults(trades: readonly DemoTrade[], grids: Grids): ReadonlySet<DemoTrade> {
  const lines = linesOf(grids);
  const booked = new Map<string, bigint>();
  const faults = new Set<DemoTrade>();
  for (const trade of [...trades].sort(inOrder)) {
    for (const quote of trade.quotes) {
      const name = `${quote.market} ${quote.line}`;
      const line = lines.get(name);
      const key = `${name} ${slotKey(trade.slot)}`;
      const from = booked.get(key) ?? 0n;
      const to = quote.direction === 'up' ? from + BigInt(quote.energy) : from - BigInt(quote.energy);
      if (line === undefined || feeFor(line, from, to, trade.slot.len) !== quote.fee) faults.add(trade);
      booked.set(key, to);
    }
  }
  return faults;
}

/** All lines by their market's address and their name. */
const linesOf = (grids: Grids): ReadonlyMap<string, Line> =>
  new Map([...grids].flatMap(([market, { lines }]) => lines.map((line) => [`${market} ${line.id}`, line] as const)));

/** Numbers count within a market; markets with lines that grow dearer as they fill have their trades at times apart. */
const inOrder = (a: DemoTrade, b: DemoTrade): number =>
  a.slot.start - b.slot.start || a.at - b.at || a.number - b.number;
/** Base fee of what moves, and the difference of the congestion integral between the flows before and after. */
function feeFor(line: Line, from: bigint, to: bigint, len: Seconds): bigint {
  const moved = to > from ? to - from : from - to;
  return BigInt(line.baseFee) * moved + congestion(line, to, len) - congestion(line, from, len);
}

/** What a flow costs from 0 on: each tier's price for the part of the flow above its bound, less the tier's before. */
function congestion(line: Line, flow: bigint, len: Seconds): bigint {
  return flow > 0n
    ? integral(line.tiersUp, line.capacityUp, flow, len)
    : integral(line.tiersDown, line.capacityDown, -flow, len);
}

function integral(tiers: readonly Tier[], capacity: Watts, size: bigint, len: Seconds): bigint {
  const most = BigInt(energyAtPower(capacity, len));
  return tiers.reduce((sum, { from, price }, index) => {
    const above = size - (most * BigInt(from)) / 1000n;
    const step = BigInt(price) - BigInt(tiers[index - 1]?.price ?? 0);
    return above > 0n ? sum + step * above : sum;
  }, 0n);
}
