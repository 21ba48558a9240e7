import { describe, expect, test } from 'vitest';
import { codeIn, grid, line, openMarket, party, powerFor, SLOT, submit, tick } from '../../test/market/fixtures.ts';
import {
  AT,
  BELOW,
  bid,
  distant,
  FORGOTTEN,
  GATE,
  market,
  refusedBy,
  takesIn,
  traded,
  UPPER,
} from '../../test/market/take-fixtures.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../units/index.ts';
import { type DistantOffer, type MarketCommand, MarketCore } from './index.ts';

const meet = (...asks: DistantOffer[]): MarketCommand => ({ kind: 'meet-asks', at: AT, slot: SLOT, asks });

describe('a bid and sell offers of other markets', () => {
  test('[TREE-010] holds what it takes from a cheaper ask elsewhere, and trades the rest here', () => {
    const core = market();
    core.apply(submit('here', 'sell', 10, 12, { party: party('s', 'n') }));
    const far = distant('far', { lots: lots(3), price: milliCentPerKwh(8) });
    expect(core.apply(bid('b', 8, 14, { asks: [far] }))).toMatchObject([
      { kind: 'offer-accepted', open: 0 },
      { kind: 'traded', trade: { energy: 5 } },
      { kind: 'take-made', take: { number: 1, offer: 'far', lots: 3, kind: 'pay-as-offer' }, quotes: [{ fee: 3n }] },
      { kind: 'book-changed' },
    ]);
    expect(core.offer('b')).toMatchObject({ open: 0, held: 3, traded: 5 });
  });

  test('[TREE-010] takes nothing that is dearer than what is here, or than it pays', () => {
    const core = market();
    core.apply(submit('here', 'sell', 2, 13, { party: party('s', 'n') }));
    expect(takesIn(core.apply(bid('b', 4, 13, { asks: [distant('far', { fees: '3' })] })))).toEqual([]);
    expect(core.offer('b')).toMatchObject({ open: 2, traded: 2 });
  });

  test('[TREE-010] leaves what takes that are not decided yet are about', () => {
    const core = market();
    const asks = [distant('far', { lots: lots(5) })];
    expect(takesIn(core.apply(bid('first', 3, 14, { asks })))).toMatchObject([{ lots: 3 }]);
    expect(takesIn(core.apply(bid('second', 3, 14, { asks })))).toMatchObject([{ lots: 2 }]);
    expect(takesIn(core.apply(bid('third', 3, 14, { asks })))).toEqual([]);
  });

  test('[TREE-010] prefers what is here among equals, and fewer lines', () => {
    const core = market();
    core.apply(submit('here', 'sell', 1, 12, { party: party('s') }));
    const asks = [distant('a', { lines: 2 }), distant('b', { lines: 0, lots: lots(1) })];
    const made = takesIn(core.apply(bid('b', 3, 13, { asks })));
    expect(core.offer('b')).toMatchObject({ traded: 1, held: 2 });
    expect(made.map(({ offer }) => offer)).toEqual(['b', 'a']);
  });

  test.each([
    ['of another slot', { slot: { ...SLOT, start: instant(SLOT.start + 900) } }],
    ['of another length of slot', { slot: { ...SLOT, len: 1800 } }],
    ['to buy', { side: 'buy' }],
    ['that has ended', { validUntil: AT }],
    ['behind a link whose chain has ended', { link: { ...UPPER, until: AT } }],
    ['behind a link at a node that the slot does not know', { link: { ...UPPER, node: 'new' } }],
    ['behind a link that has no room', { link: { ...UPPER, feedIn: powerFor(0) } }],
    ['that is said to be of this very market', { market: 'quarter.town' }],
    ['in lots that are larger than the bid', { lot: wattHours(9) }],
  ])('[TREE-010] takes nothing from an offer %s', (_, changes) => {
    const core = market();
    const ask = distant('far', changes as Partial<DistantOffer>);
    expect(takesIn(core.apply(bid('b', 8, 30, { asks: [ask] })))).toEqual([]);
    expect(takesIn(core.apply(meet(ask)))).toEqual([]);
    expect(takesIn(core.apply(meet(distant('far'))))).toHaveLength(1);
  });

  test('[TREE-010] takes over each link no more than may come in over it', () => {
    const core = market();
    const near = { ...UPPER, feedIn: powerFor(5) };
    const asks = [distant('a', { link: near }), distant('b', { link: near })];
    const made = takesIn(core.apply(bid('b', 9, 30, { asks })));
    expect(made.map(({ lots }) => lots)).toEqual([5]);
    // The bound stays with the link for the slot, whoever claims more.
    expect(takesIn(core.apply(meet(distant('c'))))).toEqual([]);
  });

  test('[TREE-010] takes what is the least common multiple of both lots', () => {
    const core = market();
    const ask = distant('far', { lot: wattHours(3), lots: lots(5), fees: '6' });
    const made = takesIn(core.apply({ ...submit('b', 'buy', 8, 30, { lot: 2 }), asks: [ask] }));
    expect(made).toMatchObject([{ lot: 3, lots: 4 }]);
    expect(core.offer('b')).toMatchObject({ open: 2, held: 6 });
  });

  test('[OFR-013] gives everything back when it then meets an offer of its own', () => {
    const core = market();
    const own = party('p-b', 'n');
    core.apply(submit('mine', 'sell', 5, 20, { party: own }));
    const before = core.digest();
    const events = core.apply(bid('b', 8, 30, { asks: [distant('far', { lots: lots(3) })] }));
    expect(codeIn(events)).toBe('self-trade');
    expect([takesIn(events), core.unresolved(), core.positions(SLOT).length]).toEqual([[], [], 1]);
    const { refusals, ...book } = core.snapshot().books[0] ?? {};
    expect(refusals).toHaveLength(1);
    const known = MarketCore.restore({ ...core.snapshot(), books: [{ ...book, refusals: [] }] } as never);
    expect(known.digest()).toBe(before);
  });

  test('[TREE-012] lets resting bids meet asks that come later, the higher price first', () => {
    const core = market();
    core.apply(bid('low', 4, 13));
    core.apply(bid('high', 4, 14));
    const made = takesIn(core.apply(meet(distant('far', { lots: lots(6) }))));
    expect(made.map(({ message, lots }) => [message, lots])).toEqual([
      ['high', 4],
      ['low', 2],
    ]);
  });

  test('[TREE-012] passes over bids that have too few lots, and makes one take of one ask', () => {
    const tiers = [
      [0, 0],
      [100, 1],
      [300, 2],
    ] as const;
    const core = openMarket({ grid: grid(line('feeder', 'root', 'n', { capacity: 40, tiers })) });
    core.apply(bid('small', 2, 40));
    core.apply(bid('large', 20, 30));
    const made = takesIn(core.apply(meet(distant('far', { lot: wattHours(3), lots: lots(6), fees: '0' }))));
    expect(made).toMatchObject([{ message: 'large', lots: 6 }]);
    expect(takesIn(core.apply(meet(distant('dear', { price: milliCentPerKwh(40) }))))).toEqual([]);
  });

  test('[TREE-012] nothing is met in a slot that is closed or unknown', () => {
    const core = market();
    expect(core.apply(meet(distant('far')))).toEqual([]);
    core.apply(bid('b', 4, 14));
    core.apply(tick(GATE));
    const later = distant('far', { validUntil: instant(2 ** 40) });
    expect(core.apply({ ...meet(later), at: instant(GATE) })).toEqual([]);
  });
});

describe('what a bid holds', () => {
  const holding = (count = 3): MarketCore => {
    const core = market();
    core.apply(bid('b', count, 13, { asks: [distant('far', { lots: lots(3) })] }));
    expect(core.offer('b')).toMatchObject({ held: 3, open: count - 3 });
    return core;
  };

  test('[TREE-013] is traded when the other market has traded', () => {
    const core = holding();
    expect(core.apply(traded(1))).toMatchObject([
      { kind: 'take-settled', trade: 't', repeated: false },
      { kind: 'offer-ended', reason: 'filled' },
      { kind: 'book-changed' },
    ]);
    expect(core.lines(SLOT)[0]).toMatchObject({ booked: -3, fees: 3n });
    expect(core.unresolved()).toEqual([]);
  });

  test('[TREE-013] comes back when the other market has refused, with its time', () => {
    const core = holding();
    core.apply(bid('late', 3, 13));
    core.apply(refusedBy(1));
    expect(core.offer('b')).toMatchObject({ open: 3, held: 0 });
    expect(core.lines(SLOT)[0]).toMatchObject({ booked: 0, low: 0, high: 0 });
    const made = takesIn(core.apply(meet(distant('far', { lots: lots(4) }))));
    expect(made.map(({ number, message, lots }) => [number, message, lots])).toEqual([
      [2, 'b', 3],
      [3, 'late', 1],
    ]);
  });

  test('[MKT-007] trades with what has come meanwhile when it comes back', () => {
    const core = holding();
    core.apply(submit('s', 'sell', 2, 5, { party: party('seller', 'n') }));
    expect(core.apply(refusedBy(1))).toMatchObject([
      { kind: 'take-settled' },
      { kind: 'traded', trade: { restingId: 'b', incomingId: 's', energy: 2 } },
      { kind: 'offer-ended', id: 's' },
      { kind: 'book-changed' },
    ]);
  });

  test('[TREE-015] has one outcome, whatever comes after it', () => {
    const [won, lost] = [holding(), holding()];
    won.apply(traded(1));
    lost.apply(refusedBy(1));
    expect(won.apply(traded(1))).toMatchObject([{ kind: 'take-settled', repeated: true }]);
    expect(lost.apply(refusedBy(1))).toMatchObject([{ kind: 'take-settled', repeated: true }]);
    expect([won.apply(refusedBy(1)), lost.apply(traded(1)), won.apply(traded(7))]).toEqual([[], [], []]);
    expect([won.offer('b')?.traded, lost.offer('b')?.open]).toEqual([3, 3]);
  });

  test.each([
    ['its time', tick(200), 'expired'],
    ['gate closure', tick(GATE), 'gate-closed'],
    [
      'the end of its certificate',
      { kind: 'end-credential', at: AT, certificate: 'cert-p-b', until: AT },
      'credential-ended',
    ],
  ] as const)('[MKT-005] [MKT-006] stays held after %s, and then ends if it comes back', (_, end, reason) => {
    const core = market();
    const asks = [distant('far', { lots: lots(3) })];
    core.apply({
      ...submit('b', 'buy', 5, 13, { party: party('p-b', 'n'), validUntil: reason === 'expired' ? 200 : GATE }),
      asks,
    });
    expect(core.apply(end)).toContainEqual(expect.objectContaining({ kind: 'offer-ended', reason, lots: 2 }));
    expect(core.offer('b')).toMatchObject({ open: 0, held: 3, ended: 2 });
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())), { assertInvariants: 'all' });
    expect(core.apply(refusedBy(1, undefined, end.at))).toContainEqual(
      expect.objectContaining({ kind: 'offer-ended', reason, lots: 3 }),
    );
    restored.apply(traded(1, end.at));
    expect(restored.offer('b')).toMatchObject({ held: 0, traded: 3, ended: 2 });
  });

  test('keeps its slot from being forgotten until it is decided', () => {
    const core = holding();
    expect(core.apply(tick(FORGOTTEN + 100))).not.toContainEqual(expect.objectContaining({ kind: 'slot-forgotten' }));
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    for (const one of [core, restored]) {
      one.apply(traded(1, FORGOTTEN + 100));
      expect(one.nextDue).toBe(FORGOTTEN + 100);
      expect(one.apply(tick(FORGOTTEN + 100))).toMatchObject([{ kind: 'slot-forgotten' }]);
      expect([one.slots(), one.apply(traded(1, FORGOTTEN + 100))]).toEqual([[], []]);
    }
    expect(restored.digest()).toBe(core.digest());
  });

  test('[TREE-003] is energy that the neighbour sells here, and in the sums of the slot', () => {
    const core = holding();
    core.apply(traded(1));
    expect(core.positions(SLOT)).toMatchObject([
      { point: '@upper', side: 'sell', traded: 3 },
      { point: 'p-b', side: 'buy', traded: 3 },
    ]);
    expect(core.apply(tick(GATE))).toContainEqual(
      expect.objectContaining({ kind: 'slot-closed', sold: 0, bought: 3, imported: 3, exported: 0 }),
    );
    const below = market();
    below.apply(bid('b', 3, 13, { asks: [distant('far', { link: BELOW })] }));
    below.apply(traded(1));
    expect(below.apply(tick(GATE))).toContainEqual(
      expect.objectContaining({ kind: 'slot-closed', sold: 3, bought: 3, imported: 0, exported: 0 }),
    );
  });
});
