// Random sell offers of other markets, seen over a few links.
import fc from 'fast-check';
import type { DistantOffer } from '../../src/market/index.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../../src/units/index.ts';
import { party, powerFor, SLOT } from './fixtures.ts';
import { NODES } from './tree-plan.ts';

/** The links of the market, and how many Wh may come over each. */
const LINKS = [12, 25, 60].map((energy, index) =>
  party(`@link${index}`, NODES[index * 2], { feedIn: powerFor(energy) }),
);

const anyAsk = fc.record({
  lot: fc.constantFrom(1, 1, 1, 2, 3),
  count: fc.integer({ min: 1, max: 8 }),
  price: fc.integer({ min: -3, max: 14 }),
  fees: fc.integer({ min: -3, max: 6 }),
  lines: fc.nat(3),
  link: fc.constantFrom(...LINKS),
});

/** What one bid is given. */
export const anyAsks: fc.Arbitrary<readonly DistantOffer[]> = fc.array(anyAsk, { maxLength: 5 }).map((asks) =>
  asks.map(({ lot, count, price, fees, lines, link }, index) => ({
    id: `ask${index}`,
    market: 'other',
    side: 'sell' as const,
    slot: SLOT,
    lot: wattHours(lot),
    lots: lots(count),
    price: milliCentPerKwh(price),
    validUntil: instant(2 ** 40),
    fees: fees.toString(),
    lines,
    link,
  })),
);
