import { assert } from '@bc4p/protocol';
import { type Effort, type Figure, partOf } from './figure.ts';
import { median } from './ground/median.ts';
import { type Matched, matchWithCore, matchWithReference, orderFlow } from './ground/order-flow.ts';
import type { Line } from './line.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;

/** How many orders a second the market core matches, against another order book that gets the same orders. */
export const matching: Figure = {
  name: 'matching',
  async measure(effort: Effort): Promise<readonly Line[]> {
    const lines: Line[] = [];
    let smallest: number | undefined;
    for (const size of SIZES) {
      const orders = partOf(size, effort, 100);
      const { own, reference } = compared(orders, size === 1_000_000 ? 1 : effort.rounds);
      const name = size.toLocaleString('en');
      lines.push({
        what: `matching, ${name} orders in one slot`,
        value: own,
        unit: 'orders/s',
        reference: { what: 'nodejs-order-book, the same orders', value: reference },
        goal: { atLeastTimes: 3 },
      });
      smallest ??= own;
      if (size !== 1_000_000) continue;
      // Linear: a hundred times as many orders cost each of them no more than twice as much.
      lines.push({
        what: `matching, ${name} orders in one slot`,
        value: own,
        unit: 'orders/s',
        reference: { what: `the same with ${SIZES[0].toLocaleString('en')} orders`, value: smallest },
        goal: { atLeastTimes: 0.5 },
      });
    }
    return lines;
  },
};

/** Orders a second of both, each round one after the other; they must have traded the same. */
function compared(orders: number, rounds: number): { readonly own: number; readonly reference: number } {
  const flow = orderFlow(orders);
  const own: Matched[] = [];
  const reference: Matched[] = [];
  matchWithCore(flow);
  matchWithReference(flow);
  for (let round = 0; round < rounds; round += 1) {
    own.push(matchWithCore(flow));
    reference.push(matchWithReference(flow));
  }
  const traded = new Set([...own, ...reference].map(({ wattHours }) => wattHours));
  assert(traded.size === 1, () => `the same orders trade the same, not ${[...traded].join(' and ')} Wh`);
  const rate = (runs: readonly Matched[]): number => median(runs.map(({ ms }) => (1000 * orders) / ms));
  return { own: rate(own), reference: rate(reference) };
}
