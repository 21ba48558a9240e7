import { describe, expect, test } from 'vitest';
import {
  accept,
  codeIn,
  grid,
  line,
  party,
  powerFor,
  SLOT,
  submit,
  tick,
  tradesIn,
} from '../../test/market/fixtures.ts';
import { AT, asked, decide, FORGOTTEN, GATE, market, UPPER } from '../../test/market/take-fixtures.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../units/index.ts';
import { type DecideTake, MarketCore } from './index.ts';

const OWNER = party('seller', 'n', { feedIn: powerFor(30), draw: powerFor(30) });
const offer = (count = 10, options: Parameters<typeof submit>[4] = {}) =>
  submit('s', 'sell', count, 10, { party: OWNER, ...options });

const selling = (...rest: Parameters<typeof offer>): MarketCore => {
  const core = market();
  core.apply(offer(...rest));
  return core;
};

const direct = (count: number, changes: Partial<DecideTake> = {}) =>
  decide(
    { lots: lots(count), quotes: [], ...changes },
    { role: 'acceptance', message: 'x', lot: wattHours(1), lots: lots(count) },
  );

/** The code of the decision; the refusal stays, and nothing has moved. */
function refusalOf(core: MarketCore, command: DecideTake): string | undefined {
  core.apply(tick(command.at));
  const before = core.positions(SLOT);
  const code = codeIn(core.apply(command));
  expect(core.positions(SLOT)).toEqual(before);
  expect(core.apply(command)).toMatchObject([{ kind: 'take-decided', refusal: { code }, repeated: true }]);
  return code;
}

describe('a take of an offer of this market', () => {
  test('[TREE-020] [TRD-003] is traded once, with the fees of all lines', () => {
    const core = selling();
    const events = core.apply(decide());
    expect(events).toMatchObject([{ kind: 'take-decided', trade: 1, repeated: false }, { kind: 'traded' }, {}]);
    const [trade] = tradesIn(events);
    expect(trade).toMatchObject({ fees: 12n, sellerReceives: 40n, buyerPays: 52n, take: 'take' });
    expect(trade?.quotes.map(({ line: id }) => id)).toEqual(['feeder', 'l']);
    expect(trade?.buyer).toMatchObject({ point: '@upper', market: 'other.up', certificate: 'c' });
    expect(core.apply(decide())).toMatchObject([{ kind: 'take-decided', trade: 1, repeated: true }]);
    expect(core.offer('s')).toMatchObject({ open: 6, traded: 4 });
  });

  test('[TRD-003] of an offer to buy brings its price less all fees', () => {
    const core = market();
    core.apply(submit('s', 'buy', 4, 20, { party: OWNER }));
    const quotes = decide().quotes.map((quote) => ({ ...quote, direction: 'up' as const }));
    const limit = milliCentPerKwh(17);
    const command = decide({ side: 'buy', quotes }, { role: 'acceptance', lots: lots(4), limit });
    const [trade] = tradesIn(core.apply(command));
    expect(trade).toMatchObject({ buyerPays: 80n, sellerReceives: 68n, fees: 12n });
    expect(trade?.quotes.map(({ line: id }) => id)).toEqual(['l', 'feeder']);
    expect(core.positions(SLOT)).toMatchObject([{ point: '@upper', side: 'sell', traded: 4 }, {}]);
  });

  test.each([
    ['TREE-021', 'take-mismatch', { side: 'buy' }],
    ['TREE-021', 'take-mismatch', { lot: wattHours(2) }],
    ['TREE-021', 'take-mismatch', { quotes: decide().quotes.map((quote) => ({ ...quote, energy: wattHours(3) })) }],
    ['TREE-108', 'take-mismatch', { quotes: decide().quotes.map((quote) => ({ ...quote, market: 'quarter.town' })) }],
    ['ACC-004', 'offer-unknown', { offer: 't' }],
    ['ACC-005', 'lots-out-of-range', { lots: lots(11), quotes: [] }],
    ['OFR-002', 'slot-misaligned', { slot: { ...SLOT, start: instant(SLOT.start + 1) } }],
    ['OFR-002', 'slot-misaligned', { slot: { ...SLOT, len: 1800 } }],
    ['OFR-007', 'slot-beyond-horizon', { slot: { ...SLOT, start: instant(900_000) } }],
    ['OFR-011', 'credential-ended', { link: { ...UPPER, until: AT } }],
    ['OFR-012', 'node-unknown', { link: { ...UPPER, node: 'new' } }],
    ['OFR-014', 'limit-exceeded', { link: { ...UPPER, draw: powerFor(3) } }],
    ['ACC-006', 'gate-closed', { at: instant(GATE) }],
  ])('[%s] is refused for good with %s if it is not in order', (_, code, changes) => {
    expect(refusalOf(selling(), decide(changes as Partial<DecideTake>))).toBe(code);
  });

  test.each([
    ['TREE-021', 'take-mismatch', { lot: wattHours(3) }],
    ['TREE-023', 'acceptance-used', { lots: lots(3) }],
    ['TREE-023', 'acceptance-used', { role: 'acceptance', lots: lots(5) }],
    ['ACC-007', 'acceptance-expired', { validUntil: AT }],
    ['TRD-002', 'price-limit', { limit: milliCentPerKwh(12) }],
  ])('[%s] is refused for good with %s if its bid or acceptance does not cover it', (_, code, taker) => {
    expect(refusalOf(selling(), decide({}, taker as Partial<DecideTake['taker']>))).toBe(code);
  });

  test('[TREE-102] never joins a bid with an offer to buy', () => {
    const core = market();
    core.apply(submit('s', 'buy', 10, 20, { party: OWNER }));
    expect(refusalOf(core, decide({ side: 'buy' }))).toBe('take-mismatch');
  });

  test('[TREE-023] takes no more for a bid than it is for, in all its takes together', () => {
    const core = selling();
    core.apply(decide());
    expect(refusalOf(core, decide({ id: 'second' }))).toBe('acceptance-used');
    const rest = decide().quotes.map((quote) => ({ ...quote, energy: wattHours(2), fee: '4' }));
    expect(tradesIn(core.apply(decide({ id: 'third', lots: lots(2), quotes: rest })))).toHaveLength(1);
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    const one = decide().quotes.map((quote) => ({ ...quote, energy: wattHours(1), fee: '2' }));
    expect(codeIn(restored.apply(decide({ id: 'fourth', lots: lots(1), quotes: one })))).toBe('acceptance-used');
  });

  test('[TREE-023] takes an acceptance once, as a whole', () => {
    const core = selling();
    expect(tradesIn(core.apply(direct(4)))).toHaveLength(1);
    expect(refusalOf(core, direct(4, { id: 'second' }))).toBe('acceptance-used');
  });

  test('[FEE-007] [FEE-008] is refused where a line is full, or held', () => {
    const core = selling(30);
    expect(tradesIn(core.apply(direct(20)))).toHaveLength(1);
    const at = AT;
    const ends = { from: party('@a', 'n'), to: party('@b', 'root') };
    core.apply({ kind: 'reserve', at, id: 'r', slot: SLOT, ...ends, energy: wattHours(18) });
    const more = decide({ id: 'more', quotes: [] });
    expect(refusalOf(core, more)).toBe('line-busy');
    core.apply({ kind: 'resolve', at, id: 'r', outcome: 'booked' });
    expect(refusalOf(core, { ...more, id: 'again' })).toBe('capacity-exceeded');
  });

  test('[ACC-008] [ACC-010] [ACC-011] [ACC-012] is refused where the offer has ended, or others have it', () => {
    const until = { validUntil: 100 };
    expect(refusalOf(selling(10, until), decide({ at: instant(100) }))).toBe('offer-expired');
    const ended = selling();
    ended.apply({ kind: 'end-credential', at: AT, certificate: OWNER.certificate, until: instant(900) });
    expect(refusalOf(ended, decide())).toBe('offer-ended');
    const taken = selling(5);
    taken.apply(accept('x', 's', 2, 20));
    expect(refusalOf(taken, decide())).toBe('offer-taken');
    const held = selling(5);
    const hold = { offer: 's', lots: lots(2) };
    const [from, to, energy] = [OWNER, party('@b', 'root'), wattHours(2)];
    held.apply({ kind: 'reserve', at: AT, id: 'r', slot: SLOT, from, to, energy, hold });
    expect(refusalOf(held, decide())).toBe('offer-held');
  });

  test('[ACC-009] is refused where the neighbour offers itself what it takes', () => {
    expect(refusalOf(selling(), decide({ link: { ...UPPER, point: OWNER.point } }))).toBe('self-trade');
  });

  test('[OFR-011] is refused where the certificate of the taker, or of the neighbour, has ended', () => {
    for (const certificate of ['c', UPPER.certificate]) {
      const core = selling();
      core.apply({ kind: 'end-credential', at: AT, certificate, until: instant(900) });
      expect(refusalOf(core, decide())).toBe('credential-ended');
    }
  });

  test('[OFR-012] is refused where the slot is older than the node of the neighbour', () => {
    const core = selling();
    const later = grid(line('feeder', 'root', 'n'), line('new', 'root', 'm'));
    core.apply({ kind: 'open-market', at: AT, parameters: { ...core.parameters, grid: later } });
    expect(refusalOf(core, decide({ link: { ...UPPER, node: 'm' } }))).toBe('node-unknown');
  });

  test('[OFR-014] counts what the neighbour has taken before', () => {
    const core = selling(20);
    const link = { ...UPPER, draw: powerFor(6) };
    expect(tradesIn(core.apply(direct(4, { link })))).toHaveLength(1);
    expect(refusalOf(core, decide({ id: 'second', quotes: [] }))).toBe('limit-exceeded');
  });
});

describe('a take that brings the offer along', () => {
  const paper = { id: 's', offer: offer().offer, party: OWNER };
  const brought = (changes: Partial<DecideTake> = {}) => decide({ offBook: paper, ...changes });

  test('[TREE-020] is traded, and counts when its owner submits the offer', () => {
    const core = market();
    expect(tradesIn(core.apply(brought()))).toMatchObject([{ restingId: 's', energy: 4 }]);
    expect(core.offer('s')).toMatchObject({ isInBook: false, traded: 4, open: 6 });
    expect(core.apply(offer())).toMatchObject([{ kind: 'offer-accepted', open: 6 }, { kind: 'book-changed' }]);
    expect(codeIn(core.apply(brought({ id: 'second', lots: lots(7), quotes: [] })))).toBe('acceptance-used');
    expect(codeIn(core.apply(direct(7, { id: 'third', offBook: paper })))).toBe('offer-taken');
  });

  test('[ACC-003] is refused where that is another offer', () => {
    const core = selling();
    expect(refusalOf(core, brought({ offer: 't' }))).toBe('offer-mismatch');
    // Even one that is known: it would be two.
    expect(refusalOf(core, brought({ id: 'second', offBook: { ...paper, id: 't' } }))).toBe('offer-mismatch');
  });

  test('[OFR-001] [OFR-003] is refused where this market does not take such an offer', () => {
    const other = { ...paper, offer: { ...paper.offer, market: 'elsewhere' } };
    expect(refusalOf(market(), brought({ offBook: other }))).toBe('wrong-market');
    const core = market();
    core.apply({ kind: 'open-market', at: AT, parameters: { ...core.parameters, minimumLot: wattHours(2) } });
    expect(refusalOf(core, brought())).toBe('lot-size');
  });

  test('[ACC-013] is refused where its connection point has no room for it', () => {
    const core = market();
    core.apply(submit('much', 'sell', 28, 30, { party: OWNER }));
    expect(refusalOf(core, brought())).toBe('offer-uncovered');
    expect(tradesIn(core.apply(direct(2, { id: 'less', offBook: paper })))).toHaveLength(1);
  });
});

describe('somebody who asks for a take', () => {
  test('[TREE-022] that is unknown has it refused, for good', () => {
    const core = selling();
    expect(core.apply(asked('take'))).toMatchObject([{ refusal: { code: 'take-unknown' }, repeated: false }]);
    expect(core.apply(asked('take'))).toMatchObject([{ refusal: { code: 'take-unknown' }, repeated: true }]);
    expect(core.apply(decide())).toMatchObject([{ refusal: { code: 'take-unknown' }, repeated: true }]);
  });

  test('[TREE-020] that is decided gets that, whatever slot is named', () => {
    const core = selling();
    core.apply(decide());
    const other = { ...SLOT, start: instant(SLOT.start + 900) };
    expect(core.apply(asked('take', other))).toMatchObject([{ kind: 'take-decided', trade: 1, repeated: true }]);
    core.apply(asked('second', other));
    expect(codeIn(core.apply(decide({ id: 'second' })))).toBe('take-unknown');
  });

  test('[TREE-053] that was passed on is told nothing', () => {
    const core = market();
    const ends = { from: party('@a', 'n'), to: party('@b') };
    core.apply({ kind: 'reserve', at: AT, id: 'take', slot: SLOT, ...ends, energy: wattHours(2) });
    expect(core.apply(asked('take'))).toEqual([]);
    core.apply({ kind: 'resolve', at: AT, id: 'take', outcome: 'booked' });
    expect(core.apply(asked('take'))).toEqual([]);
  });

  test('[TREE-022] has it refused although parameters change, and in a slot that nobody uses', () => {
    const core = market();
    const far = { ...SLOT, start: instant(900_000_000) };
    core.apply(asked('take'));
    core.apply(asked('other', far));
    expect(core.slots()).toEqual([]);
    core.apply({ kind: 'open-market', at: AT, parameters: core.parameters });
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    for (const one of [core, restored]) {
      one.apply(offer());
      expect(codeIn(one.apply(decide()))).toBe('take-unknown');
      expect(one.apply(asked('other'))).toMatchObject([{ repeated: true }]);
    }
  });

  test('in a slot that is forgotten has it refused, and nothing is kept of it', () => {
    const core = selling();
    core.apply(asked('early'));
    core.apply(tick(FORGOTTEN));
    expect(core.snapshot().decisions).toEqual([]);
    expect(codeIn(core.apply(asked('late', SLOT, FORGOTTEN)))).toBe('take-unknown');
    expect(codeIn(core.apply(decide({ at: instant(FORGOTTEN) })))).toBe('gate-closed');
    expect(core.snapshot().decisions).toEqual([]);
  });
});
