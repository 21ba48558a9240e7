import { describe, expect, test } from 'vitest';
import { accept, codeIn, SLOT, submit, tick } from '../../test/market/fixtures.ts';
import {
  AT,
  BELOW,
  bid,
  decide,
  distant,
  market,
  take,
  takesIn,
  traded,
  UPPER,
} from '../../test/market/take-fixtures.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../units/index.ts';
import { type MarketCommand, MarketCore, type Reserve } from './index.ts';

const suspended = (is: boolean, at = AT): MarketCommand => ({
  kind: 'set-suspension',
  at,
  point: '@below',
  market: 'sub.quarter.town',
  suspended: is,
  slots: 4,
});

const pass = (id: string, changes: Partial<Reserve> = {}): Reserve => ({
  kind: 'reserve',
  at: AT,
  id,
  slot: SLOT,
  from: BELOW,
  to: UPPER,
  energy: wattHours(4),
  ...changes,
});
const below = (id: string) => distant(id, { link: BELOW, market: 'sub.quarter.town' });

describe('[BAL-012] a suspended submarket', () => {
  const REFUSAL = {
    code: 'market-suspended',
    requirement: 'BAL-012',
    facts: { market: 'sub.quarter.town', slots: 4 },
  };

  test.each<readonly [string, readonly MarketCommand[], MarketCommand]>([
    ['offers of its holder', [], submit('o', 'sell', 1, 5, { party: BELOW })],
    ['acceptances of its holder', [submit('s', 'sell', 2, 5)], accept('a', 's', 1, 9, { party: BELOW })],
    ['takes that come from it', [], pass('in')],
    ['takes that lead to it', [], pass('out', { from: UPPER, to: BELOW })],
    ['takes of offers of this market', [submit('s', 'sell', 10, 10)], decide({ link: BELOW })],
    ['acceptances of what is offered beyond it', [], take('x', 1, 20, below('far'))],
  ])('is refused %s', (_, before, command) => {
    const core = market();
    for (const one of before) core.apply(one);
    expect(core.apply(suspended(true))).toContainEqual({
      kind: 'suspension-set',
      at: AT,
      point: '@below',
      market: 'sub.quarter.town',
      suspended: true,
    });
    const [event] = core.apply(command);
    expect(event).toMatchObject({ refusal: REFUSAL });
    expect(core.positions(SLOT).filter(({ point }) => point === '@below')).toEqual([]);
  });

  test('may hand in the same order when it trades again', () => {
    const core = market();
    const order = submit('o', 'sell', 1, 5, { party: BELOW });
    core.apply(suspended(true));
    expect(codeIn(core.apply(order))).toBe('market-suspended');
    core.apply(suspended(false));
    expect(core.suspension('@below')).toBeUndefined();
    expect(core.apply(order)).toMatchObject([{ kind: 'offer-accepted', open: 1 }, { kind: 'book-changed' }]);
  });

  test('gives nobody else’s bids anything: what came over its link is passed over', () => {
    const core = market();
    core.apply(suspended(true));
    const [cheap, dear] = [below('cheap'), distant('dear', { fees: '3' })];
    const asks = [cheap, dear];
    expect(takesIn(core.apply({ ...bid('b', 2, 30), asks } as MarketCommand))).toMatchObject([{ offer: 'dear' }]);
    core.apply(bid('resting', 3, 30));
    expect(core.wouldMeet(SLOT, [cheap], AT)).toBe(false);
    expect(takesIn(core.apply({ kind: 'meet-asks', at: AT, slot: SLOT, asks: [cheap] }))).toEqual([]);
    core.apply(suspended(false));
    expect(core.wouldMeet(SLOT, [cheap], AT)).toBe(true);
  });
});

describe('[BAL-013] with a suspension', () => {
  test('the submarket’s resting offers end, in every slot, and nobody else’s', () => {
    const core = market();
    const later = { ...SLOT, start: instant(SLOT.start + 900) };
    core.apply(submit('own', 'sell', 3, 50, { party: BELOW }));
    core.apply(submit('other', 'sell', 3, 60));
    core.apply(submit('later', 'buy', 2, 1, { party: BELOW, slot: later }));
    const events = core.apply(suspended(true));
    expect(events.filter(({ kind }) => kind === 'offer-ended')).toEqual([
      { kind: 'offer-ended', at: AT, id: 'own', slot: SLOT, reason: 'suspended', lots: 3 },
      { kind: 'offer-ended', at: AT, id: 'later', slot: later, reason: 'suspended', lots: 2 },
    ]);
    expect(core.book(SLOT).asks.map(({ id }) => id)).toEqual(['other']);
    expect(codeIn(core.apply(accept('a', 'own', 1, 90)))).toBe('market-suspended');
    core.apply(suspended(false));
    // Ended is ended: whoever wants to trade again offers again.
    expect(codeIn(core.apply(accept('a', 'own', 1, 90)))).toBe('offer-taken');
  });

  test('what was held before is settled as always: traded, or given back', () => {
    const core = market();
    core.apply(pass('kept'));
    core.apply(pass('lost'));
    core.apply(take('x', 2, 30, below('far')));
    core.apply(suspended(true));
    core.apply({ kind: 'resolve', at: AT, id: 'kept', outcome: 'booked' });
    core.apply({ kind: 'resolve', at: AT, id: 'lost', outcome: 'released' });
    expect(core.apply(traded(1))).toMatchObject([{ kind: 'take-settled', trade: 't' }, {}]);
    expect(core.unresolved()).toEqual([]);
    expect(core.crossings(SLOT)).toEqual([
      { point: '@below', from: 4 + 2, to: 0 },
      { point: '@upper', from: 0, to: 4 },
    ]);
    expect(core.checkInvariants()).toEqual([]);
  });

  test('lots that come back from a take end with the rest of their offer', () => {
    const core = market();
    core.apply({ ...submit('own', 'buy', 3, 50, { party: BELOW }), asks: [distant('far', { lots: lots(2) })] });
    core.apply(suspended(true));
    const events = core.apply({
      kind: 'settle-take',
      at: AT,
      take: 1,
      slot: SLOT,
      outcome: { kind: 'refused', refusal: { code: 'offer-taken', requirement: 'ACC-011', facts: {} } },
    });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'offer-ended', reason: 'suspended', lots: 2 }));
  });
});

test('[BAL-012] a suspension outlives a restart', () => {
  const core = market();
  expect(core.snapshot()).not.toHaveProperty('suspended');
  core.apply(suspended(true));
  const again = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
  expect(again.suspension('@below')).toEqual({ market: 'sub.quarter.town', slots: 4 });
  expect(again.digest()).toBe(core.digest());
  again.apply(suspended(false));
  core.apply(suspended(false));
  expect(again.digest()).toBe(core.digest());
});

describe('what crosses the borders of a market', () => {
  test('leaves out what the holder of a submarket trades here for itself', () => {
    const core = market();
    core.apply(submit('own', 'sell', 3, 5, { party: BELOW }));
    core.apply(submit('b', 'buy', 3, 50));
    core.apply(submit('s', 'sell', 10, 10));
    core.apply(decide({ link: BELOW, quotes: [{ ...decide().quotes[0], fee: '0' } as never] }));
    // Its own bid takes from the market above: that crosses one border, not two.
    core.apply({
      ...submit('own-bid', 'buy', 2, 50, { party: BELOW }),
      asks: [distant('far', { lots: lots(2), fees: '0', price: milliCentPerKwh(1) })],
    });
    core.apply(traded(1));
    expect(core.positions(SLOT).filter(({ point }) => point === '@below')).toMatchObject([
      { side: 'sell', traded: 3 },
      { side: 'buy', traded: 4 + 2 },
    ]);
    expect(core.crossings(SLOT)).toEqual([
      { point: '@below', from: 0, to: 4 },
      { point: '@upper', from: 2, to: 0 },
    ]);
  });

  test('is final once the gate has closed and no take waits', () => {
    const core = market();
    const closed = instant(SLOT.start - 300);
    core.apply(pass('r'));
    expect(core.finalSlots()).toEqual([]);
    core.apply(tick(closed));
    expect([core.isFinal(SLOT, closed), core.finalSlots()]).toEqual([false, []]);
    core.apply({ kind: 'resolve', at: closed, id: 'r', outcome: 'booked' });
    expect([core.isFinal(SLOT, closed), core.finalSlots()]).toEqual([true, [SLOT]]);
    const unused = { ...SLOT, start: instant(SLOT.start - 900) };
    expect(core.isFinal(unused, instant(unused.start - 301))).toBe(false);
    expect(core.isFinal(unused, instant(unused.start - 300))).toBe(true);
  });
});
