import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept, grid, line, openMarket, parameters, party, SLOT, submit, tick } from '../../test/market/fixtures.ts';
import {
  balanceOf,
  chargedFor,
  expectSettled,
  OVER,
  seen,
  separate,
  settle,
  single,
} from '../../test/market/settling.ts';
import { SmallTree } from '../../test/market/small-tree.ts';
import { anyTree, anyTreeSteps } from '../../test/market/tree-plan.ts';
import { UPPER_POINT } from '../settlement/index.ts';
import { instant, seconds } from '../units/index.ts';
import { MarketCore, type MarketEvent } from './index.ts';

const SETTLED = { settled: true, grid: grid(line('l', 'root', 'n', { baseFee: 2 })) };
const prepaid = (point: string, node = 'root', credit = '0') => party(point, node, { credit });

/** A market in which s sells 10 Wh to b for 5 mct/kWh, over a line for 2. */
function traded(): MarketCore {
  const core = openMarket(SETTLED);
  core.apply(submit('ask', 'sell', 10, 5, { party: party('s') }));
  core.apply(submit('bid', 'buy', 10, 9, { party: party('b', 'n') }));
  return core;
}

const settledIn = (events: readonly MarketEvent[]) => {
  const found = events.find((event) => event.kind === 'slot-settled');
  if (!found) throw new Error('nothing was settled');
  return found;
};

const refusalIn = (events: readonly MarketEvent[]) =>
  events.flatMap((event) => ('refusal' in event && event.refusal ? [event.refusal] : []))[0];

const pay = (id: string, point: string, amount: bigint, at = 0) =>
  ({ kind: 'top-up', at: instant(at), id, point, amount: amount.toString() }) as const;

describe('accounts', () => {
  test('[SET-001] change when a slot is settled; before, its trades are spent and blocked', () => {
    const core = traded();
    expect(core.account('b')).toMatchObject({ settled: 0n, spent: 70n, blocked: 0n });
    expect(core.account('s')).toMatchObject({ settled: 0n, spent: 0n, blocked: 50n });
    core.apply(settle([]));
    expect(core.account('b')).toMatchObject({ settled: -70n, spent: 0n });
    expect(core.account('s')).toMatchObject({ settled: 50n, blocked: 0n });
    expect(balanceOf(core, '@grid')).toBe(20n);
    expectSettled(core);
  });

  test('[SET-020] a prepaid account covers a bid at its price, or the bid is refused for now', () => {
    const core = openMarket(SETTLED);
    const bid = submit('bid', 'buy', 10, 9, { party: prepaid('b') });
    expect(refusalIn(core.apply(bid))).toMatchObject({
      code: 'insufficient-funds',
      requirement: 'SET-020',
      facts: { available: '0', needed: '90' },
    });
    core.apply(pay('p1', 'b', 90n));
    expect(refusalIn(core.apply(bid))).toBeUndefined();
    expect(core.account('b')).toMatchObject({ settled: 90n, reserved: 90n });
    expect(refusalIn(core.apply(submit('more', 'buy', 1, 1, { party: prepaid('b') })))?.code).toBe(
      'insufficient-funds',
    );
  });

  test('[SET-020] a postpaid account may be overdrawn up to its limit', () => {
    const core = openMarket(SETTLED);
    expect(refusalIn(core.apply(submit('a', 'buy', 10, 9, { party: prepaid('b', 'root', '90') })))).toBeUndefined();
    expect(refusalIn(core.apply(submit('b', 'buy', 1, 1, { party: prepaid('b', 'root', '90') })))?.code).toBe(
      'insufficient-funds',
    );
  });

  test('[SET-021] an ask at a negative price may cost something too; one at a price costs nothing', () => {
    const core = openMarket(SETTLED);
    expect(refusalIn(core.apply(submit('a', 'sell', 10, -1, { party: prepaid('s') })))?.facts).toEqual({
      available: '0',
      needed: '10',
    });
    expect(refusalIn(core.apply(submit('b', 'sell', 10, 7, { party: prepaid('s') })))).toBeUndefined();
  });

  test('[SET-020] an acceptance is covered at its limit, and an offer from outside the book at its price', () => {
    const core = openMarket(SETTLED);
    core.apply(submit('ask', 'sell', 10, 5, { party: party('s') }));
    expect(refusalIn(core.apply(accept('x', 'ask', 10, 6, { party: prepaid('b') })))?.code).toBe('insufficient-funds');
    const paper = submit('paper', 'buy', 10, 9, { party: prepaid('c') });
    expect(refusalIn(core.apply(accept('y', 'paper', 10, 9, { party: party('d'), offBook: paper })))?.code).toBe(
      'offer-uncovered',
    );
  });

  test('[SET-022] what sales bring is blocked until meters have seen the energy', () => {
    const core = openMarket(SETTLED);
    core.apply(submit('ask', 'sell', 10, 5, { party: prepaid('s') }));
    core.apply(submit('bid', 'buy', 10, 9, { party: party('b') }));
    const spend = submit('spend', 'buy', 1, 1, { party: prepaid('s'), slot: { ...SLOT, start: instant(90_900) } });
    expect(refusalIn(core.apply(spend))?.code).toBe('insufficient-funds');
    core.apply(settle([seen('s', 10, 0)]));
    const later = { ...SLOT, start: instant(93_600) };
    const again = submit('later', 'buy', 1, 1, { party: prepaid('s'), slot: later, at: OVER });
    expect(refusalIn(core.apply(again))).toBeUndefined();
  });

  test('[SET-022] nor do sales pay for what the same slot’s sales at negative prices cost', () => {
    const core = openMarket(SETTLED);
    core.apply(pay('p1', 's', 30n));
    core.apply(submit('paid-for', 'sell', 10, 5, { party: prepaid('s') }));
    core.apply(submit('bid', 'buy', 10, 9, { party: party('b') }));
    core.apply(submit('costs', 'sell', 10, -3, { party: prepaid('s') }));
    core.apply(submit('bargain', 'buy', 10, -3, { party: party('c') }));
    expect(core.account('s')).toMatchObject({ settled: 30n, spent: 30n, blocked: 50n, reserved: 0n });
    expect(core.account('c')).toMatchObject({ spent: 0n, blocked: 30n });
    const spend = submit('spend', 'buy', 1, 1, { party: prepaid('s') });
    expect(refusalIn(core.apply(spend))?.facts).toEqual({ available: '0', needed: '1' });
    core.apply(settle([seen('s', 20, 0)]));
    expect(core.account('s')).toMatchObject({ settled: 50n, spent: 0n, blocked: 0n });
    expectSettled(core);
  });

  test('what an order may cost is free again when it ends', () => {
    const core = openMarket(SETTLED);
    core.apply(pay('p1', 'b', 90n));
    core.apply(submit('bid', 'buy', 10, 9, { party: prepaid('b'), validUntil: 100 }));
    core.apply(tick(100));
    expect(core.account('b')).toMatchObject({ settled: 90n, reserved: 0n });
  });

  test('[SET-024] a payment is booked once, and nothing is paid out that is not there', () => {
    const core = openMarket(SETTLED);
    expect(core.apply(pay('p1', 'b', 90n))).toEqual([
      { kind: 'topped-up', at: 0, id: 'p1', point: 'b', amount: 90n, opening: 0n, closing: 90n, repeated: false },
    ]);
    expect(core.apply(pay('p1', 'b', 90n))).toMatchObject([{ repeated: true, closing: 90n }]);
    expect(refusalIn(core.apply(pay('p2', 'b', -91n)))).toMatchObject({
      code: 'insufficient-funds',
      requirement: 'SET-024',
    });
    core.apply(submit('bid', 'buy', 1, 9, { party: prepaid('b') }));
    expect(refusalIn(core.apply(pay('p3', 'b', -82n)))?.code).toBe('insufficient-funds');
    expect(refusalIn(core.apply(pay('p4', 'b', -81n)))).toBeUndefined();
    expect(balanceOf(core, '@bank')).toBe(-9n);
  });
});

describe('a slot', () => {
  test('[SET-008] has to be settled also if nobody has traded in it', () => {
    const core = openMarket({ settled: true });
    core.apply(tick(OVER));
    const starts = core.unsettled().map(({ start }) => start);
    expect(starts.at(-1)).toBe(SLOT.start);
    expect(starts).toEqual([...starts.keys()].map((n) => 900 + 900 * n));
    core.apply(settle([seen('a', 0, 40)]));
    expect(balanceOf(core, 'a')).toBe(-1400n);
    expect(balanceOf(core, '@losses')).toBe(1000n);
    expect(balanceOf(core, '@carried')).toBe(400n);
  });

  test.each([
    ['earlier', 300, 900],
    ['later', 900, 0],
  ])('[SET-008] is not left out where gates close %s from now on', (_, before, after) => {
    const core = openMarket({ settled: true, gateClosure: seconds(before) });
    core.apply({
      kind: 'open-market',
      at: instant(2500),
      parameters: parameters({ settled: true, gateClosure: seconds(after) }),
    });
    core.apply(tick(9000));
    const starts: number[] = core.unsettled().map(({ start }) => start);
    const [first = 0] = starts;
    expect(first).toBeLessThanOrEqual(1800);
    expect(starts).toEqual([...starts.keys()].map((n) => first + 900 * n));
    expect(starts.at(-1)).toBe(8100);
  });

  test('does not have to be settled if its gate closed before the market opened, whatever anybody orders', () => {
    const core = new MarketCore({ assertInvariants: 'all' });
    core.apply({ kind: 'open-market', at: instant(2000), parameters: parameters({ settled: true }) });
    const late = submit('late', 'buy', 10, 5, { slot: { start: instant(1800), len: seconds(900) }, at: 2001 });
    expect(refusalIn(core.apply(late))?.code).toBe('gate-closed');
    core.apply(tick(9000));
    expect(core.unsettled()[0]?.start).toBe(2700);
  });

  test('is kept until it is settled, and forgotten after that', () => {
    const core = traded();
    const forgetAt = OVER + 3600;
    core.apply(tick(forgetAt));
    expect(core.unsettled()).toContainEqual(SLOT);
    const events = core.apply(settle([], separate(30, 5), { at: instant(forgetAt + 10) }));
    expect(events.map(({ kind }) => kind)).toContain('slot-settled');
    core.apply(tick(forgetAt + 20));
    expect(core.settlement(SLOT)).toBeUndefined();
    expect(balanceOf(core, 'b')).toBe(-70n);
  });

  test('[SET-003] tells each point what it is charged, and what its account held before and after', () => {
    const core = traded();
    core.apply(pay('p1', 'b', 1000n));
    const { revision, points, fees, carried } = settledIn(core.apply(settle([seen('s', 8, 0), seen('b', 0, 10)])));
    expect({ revision, fees, carried }).toEqual({ revision: 0, fees: 20n, carried: 20n });
    expect(points.find(({ point }) => point === 's')).toEqual({
      point: 's',
      sold: 10,
      bought: 0,
      meters: seen('s', 8, 0).meters,
      exchanged: 8,
      balancing: 0,
      deviation: 2,
      postings: [
        { kind: 'sales', amount: 50n },
        { kind: 'deviation', amount: -60n },
        { kind: 'service', amount: -10n },
      ],
      opening: 0n,
      closing: -20n,
      isFirst: true,
    });
    expect(points.find(({ point }) => point === 'b')).toMatchObject({
      postings: [{ kind: 'purchases', amount: -70n }],
      opening: 1000n,
      closing: 930n,
    });
    expectSettled(core);
  });

  test('[SET-009] is corrected by what is new, for those it concerns', () => {
    const core = traded();
    core.apply(settle([seen('s', 8, 0), seen('b', 0, 10)]));
    const event = settledIn(core.apply(settle([seen('s', 9, 0), seen('b', 0, 10)])));
    expect(event).toMatchObject({ revision: 1, fees: 0n });
    expect(event.points.map(({ point }) => point)).toEqual(['@losses', 's']);
    expect(event.points[1]?.postings).toEqual([
      { kind: 'deviation', amount: 30n },
      { kind: 'service', amount: 5n },
    ]);
    expect(balanceOf(core, 's')).toBe(50n - 35n);
    expectSettled(core);
  });

  test('at one price, takes the state of the area that it is told', () => {
    const core = traded();
    const { area } = settledIn(core.apply(settle([seen('s', 8, 0)], single(40, 10), { area: 'short' })));
    expect(area).toBe('short');
    expect(chargedFor(core, 's')).toBe(-80n);
  });

  test('a point whose first meter is heard of after the slot was settled is told for the first time', () => {
    const core = traded();
    const firsts = (...points: string[]) => {
      const told = settledIn(core.apply(settle(points.map((point) => seen(point, 9, 0))))).points;
      return told.filter(({ isFirst }) => isFirst).map(({ point }) => point);
    };
    expect(firsts('s')).toEqual(['@losses', 'b', 's']);
    expect(firsts('s', 'late')).toEqual(['late']);
    expect(firsts('s', 'late')).toEqual([]);
    expectSettled(core);
  });

  test('[DEV-006] a point whose meters are not known any more has exchanged what it has booked', () => {
    const core = traded();
    core.apply(settle([seen('s', 8, 0), seen('b', 0, 10), seen('c', 3, 0)]));
    const { points } = settledIn(core.apply(settle([seen('b', 0, 10)])));
    expect(points.map(({ point, closing }) => [point, closing])).toEqual([
      ['@losses', balanceOf(core, '@losses')],
      ['c', 0n],
      ['s', 50n],
    ]);
    expectSettled(core);
  });

  test('is left alone if it was forgotten, or cannot be settled any more, before the command came', () => {
    const core = traded();
    core.apply(tick(OVER - 1));
    expect(core.apply(settle([], separate(30, 5), { at: instant(OVER - 1) }))).toEqual([]);
    core.apply(settle([]));
    core.apply(tick(OVER + 3600));
    expect(core.apply(settle([], separate(30, 5), { at: instant(OVER + 3600) }))).toEqual([]);
    expect(balanceOf(core, 'b')).toBe(-70n);
  });

  test('a changed area is told to everybody, also to whom it changes nothing', () => {
    const core = traded();
    const untouched = { point: 'market-x', meters: [] };
    const points = (area: 'short' | 'long', read = 8) => {
      const command = settle([seen('s', read, 0), untouched], single(40, 40), { area });
      return settledIn(core.apply(command)).points.map(({ point }) => point);
    };
    expect(points('short')).toContain('market-x');
    expect(points('short', 9)).not.toContain('market-x');
    expect(points('long', 9)).toContain('market-x');
    expectSettled(core);
  });

  test('[SET-004] the market above charges the carried-forward account, once for each statement', () => {
    const core = traded();
    core.apply(settle([]));
    const charge = { kind: 'settle-uplink', at: OVER, slot: SLOT, statement: 'st1', number: 4, amount: '-33' } as const;
    expect(core.apply(charge)).toMatchObject([{ kind: 'uplink-settled', amount: -33n }]);
    expect(core.apply(charge)).toEqual([]);
    expect([balanceOf(core, UPPER_POINT), balanceOf(core, '@carried'), core.uplinkStatement]).toEqual([33n, -33n, 4]);
  });

  test('survives a snapshot with everything that was settled', () => {
    const core = traded();
    core.apply(pay('p1', 'b', 1000n));
    core.apply(settle([seen('s', 8, 0)]));
    const twin = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())), { assertInvariants: 'all' });
    const correction = settle([seen('s', 9, 0)]);
    expect(twin.apply(correction)).toEqual(core.apply(correction));
    expect(twin.digest()).toBe(core.digest());
  });

  test('keeps its books when the operator changes the rules between gate closure and settlement', () => {
    const core = openMarket({ settled: true });
    core.apply(tick(OVER));
    core.apply({ kind: 'open-market', at: OVER, parameters: parameters({ settled: true, horizon: seconds(86_400) }) });
    expect(core.unsettled()).toContainEqual(SLOT);
  });
});

describe('markets of a tree that are settled', () => {
  /** Each market's uplink is read by one meter, as the market above sees it. */
  const anyMeters = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 30, maxLength: 30 });

  test('[SET-010] owe each other what their accounts of each other say, whatever was traded, lost and seen', () => {
    fc.assert(
      fc.property(anyTree, anyTreeSteps, anyMeters, (plans, steps, meters) => {
        const tree = new SmallTree(plans.map((plan) => ({ ...plan, settled: true })));
        for (const step of steps) tree.step(step);
        tree.wait(OVER + 100);
        tree.settle();
        let next = 0;
        const meter = () => meters[next++ % meters.length] as [number, number];
        const links = new Map(tree.markets.map(({ address }) => [address, meter()]));
        for (const market of tree.markets) {
          const { core, neighbours, address } = market;
          const points = core.positions(SLOT).map(({ point }) => point);
          const own = [...new Set(points)].filter((point) => !point.startsWith('@'));
          const readings = [
            ...own.map((point) => seen(point, ...meter())),
            ...neighbours.map(({ address: other, isUpper }) =>
              isUpper
                ? seen(UPPER_POINT, ...(links.get(address) as [number, number]))
                : seen(`@${other}`, ...(links.get(other) as [number, number])),
            ),
          ];
          market.apply(settle(readings, separate(7, 2), { at: core.now }));
          expectSettled(core);
        }
        for (const market of tree.markets) {
          const upper = market.neighbours.find(({ isUpper }) => isUpper);
          if (!upper) continue;
          const above = tree.market(upper.address).core;
          const link = `@${market.address}`;
          const amount = chargedFor(above, link).toString();
          const at = market.core.now;
          market.apply({ kind: 'settle-uplink', at, slot: SLOT, statement: 's', number: 1, amount });
          expect(balanceOf(market.core, UPPER_POINT)).toBe(-balanceOf(above, link));
          market.expectTwin();
          market.expectReplay();
        }
      }),
    );
  });
});
