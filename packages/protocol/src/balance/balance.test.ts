import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLOT } from '../../test/market/fixtures.ts';
import { SmallTree } from '../../test/market/small-tree.ts';
import { anyTree, anyTreeSteps } from '../../test/market/tree-plan.ts';
import type { MarketCore, PositionView } from '../market/index.ts';
import { canonicalJson, type MarketBalance } from '../messages/index.ts';
import { instant, wattHours } from '../units/index.ts';
import { type BalanceFigures, balanceFigures, brokenIdentity, judgeBalance } from './index.ts';

/** The balance of a market as its message carries it. */
const balanceOf = (market: string, figures: BalanceFigures): MarketBalance =>
  ({
    ...figures,
    type: 'bc4p-market-balance',
    signer: 'A'.repeat(43),
    market,
    slot: SLOT,
    at: SLOT.start,
  }) as unknown as MarketBalance;

/** In these trees the connection point of a submarket is its address after an @. */
const marketAt = (point: string): string | undefined => (point.startsWith('@') ? point.slice(1) : undefined);
const figuresOf = (core: MarketCore): BalanceFigures =>
  balanceFigures(core.positions(SLOT), core.crossings(SLOT), marketAt);

const position = (point: string, side: 'buy' | 'sell', traded: number): PositionView => ({
  point,
  side,
  open: wattHours(0),
  held: wattHours(0),
  traded: wattHours(traded),
  limit: wattHours(traded),
});
const crossing = (point: string, from: number, to: number) => ({ point, from: wattHours(from), to: wattHours(to) });

describe('[BAL-005] [BAL-006] the balances of a tree of markets', () => {
  test('add up, and agree at both ends of every link, whatever was traded', () => {
    fc.assert(
      fc.property(anyTree, anyTreeSteps, (plans, steps) => {
        const tree = new SmallTree(plans);
        for (const step of steps) tree.step(step);
        tree.settle();
        for (const market of tree.markets) {
          const figures = figuresOf(market.core);
          expect(brokenIdentity(balanceOf(market.address, figures))).toBeUndefined();
          for (const { address, isUpper } of market.neighbours) {
            if (!isUpper) continue;
            const booked = tree
              .market(address)
              .core.crossings(SLOT)
              .find(({ point }) => point === `@${market.address}`);
            const link = booked ?? crossing('', 0, 0);
            expect(judgeBalance(balanceOf(market.address, figures), link)).toBeUndefined();
          }
        }
      }),
    );
  });
});

describe('the figures of a balance', () => {
  test('[BAL-023] count what the loss account has bought as losses, once', () => {
    const positions = [position('house', 'sell', 110), position('flat', 'buy', 100), position('@losses', 'buy', 10)];
    expect(balanceFigures(positions, [], () => undefined)).toEqual({
      sold: 110,
      bought: 100,
      losses: 10,
      imported: 0,
      exported: 0,
      submarkets: [],
    });
  });

  test('[BAL-001] tell what crosses the borders from what a submarket’s holder trades for itself', () => {
    // 30 Wh of the 50 came over the link; 20 the holder of the connection point has sold here.
    const positions = [position('p', 'sell', 50), position('q', 'buy', 40), position('@upper', 'buy', 10)];
    const crossings = [crossing('p', 30, 0), crossing('@upper', 0, 10)];
    const figures = balanceFigures(positions, crossings, (point) => (point === 'p' ? 'sub.top' : undefined));
    expect(figures).toMatchObject({ sold: 20, bought: 40, exported: 10, imported: 0 });
    expect(figures.submarkets).toEqual([{ market: 'sub.top', from: 30, to: 0 }]);
  });

  test('[BAL-001] name the largest 128 submarkets, and hold the others all the same', () => {
    const names = Array.from({ length: 130 }, (_, place) => `s${String(place).padStart(3, '0')}`);
    const positions = names.flatMap((name, place) => [
      position(name, 'sell', place + 1),
      position(`of-${name}`, 'buy', place + 1),
    ]);
    const crossings = names.map((name, place) => crossing(name, place + 1, 0));
    const figures = balanceFigures(positions, crossings, (point) => `${point}.top`);
    expect(figures.submarkets.map(({ market }) => market)).toEqual(names.slice(2).map((name) => `${name}.top`));
    expect(figures.sold).toBe(1 + 2);
    expect(brokenIdentity(balanceOf('top', figures))).toBeUndefined();
  });
});

describe('a balance', () => {
  const good = balanceOf(
    'sub.top',
    balanceFigures(
      [position('a', 'sell', 70), position('b', 'buy', 50), position('@upper', 'buy', 20)],
      [crossing('@upper', 0, 20)],
      marketAt,
    ),
  );
  const energy = fc.integer({ min: 1, max: 2 ** 53 - 1 });

  test('[BAL-005] in which a single figure is changed does not add up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sold', 'bought', 'losses', 'imported', 'exported' as const),
        energy,
        (member, value) => {
          fc.pre(value !== good[member as 'sold']);
          expect(brokenIdentity({ ...good, [member]: value })).toMatchObject({ code: 'balance-violated' });
        },
      ),
    );
  });

  test('[BAL-005] says by how much, as far as numbers go', () => {
    expect(brokenIdentity({ ...good, sold: 71 })).toEqual({
      code: 'balance-violated',
      requirement: 'BAL-005',
      facts: { left: 71, right: 70 },
    });
    const most = Number.MAX_SAFE_INTEGER;
    expect(brokenIdentity({ ...good, sold: most, imported: most })?.facts).toEqual({ left: most, right: 70 });
  });

  test('[BAL-006] that adds up, but is not what the upper market has booked, is refused for the member that differs', () => {
    const booked = { from: wattHours(20), to: wattHours(0) };
    expect(judgeBalance(good, booked)).toBeUndefined();
    expect(judgeBalance(good, { ...booked, from: wattHours(25) })).toEqual({
      code: 'balance-mismatch',
      requirement: 'BAL-006',
      path: '/exported',
      facts: { market: 'sub.top', member: 'exported', reported: 20, booked: 25 },
    });
    expect(judgeBalance(good, { ...booked, to: wattHours(3) })?.facts).toMatchObject({ member: 'imported', booked: 3 });
  });

  test('[BAL-005] that does not add up is refused for that first', () => {
    const both = { ...good, exported: 30 };
    expect(judgeBalance(both, { from: wattHours(20), to: wattHours(0) })?.code).toBe('balance-violated');
  });

  test('is plain JSON', () => {
    expect(() => canonicalJson(good as never)).not.toThrow();
    expect(instant(good.at)).toBe(SLOT.start);
  });
});
