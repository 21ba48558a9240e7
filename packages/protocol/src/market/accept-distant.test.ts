import { describe, expect, test } from 'vitest';
import { codeIn, grid, line, party, powerFor, SLOT, submit } from '../../test/market/fixtures.ts';
import {
  AT,
  BUSY,
  distant,
  GATE,
  market,
  refusedBy,
  take,
  takesIn,
  traded,
  UPPER,
} from '../../test/market/take-fixtures.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../units/index.ts';
import { type DistantOffer, MarketCore } from './index.ts';

/** A connection point at `n` that may feed in and draw 20 Wh. */
const ME = party('p-x', 'n', { feedIn: powerFor(20), draw: powerFor(20) });
const take4 = (changes: Partial<DistantOffer> = {}, options: Parameters<typeof take>[4] = {}) =>
  take('x', 4, 13, distant('far', changes), { party: ME, ...options });

describe('an acceptance of an offer of another market', () => {
  test('[TREE-014] holds its energy at both ends and on the line', () => {
    const core = market();
    expect(core.apply(take4())).toMatchObject([
      { kind: 'acceptance-held', take: 1, repeated: false },
      { kind: 'take-made', take: { kind: 'direct', market: 'other.up', message: 'x', lots: 4 }, quotes: [{ fee: 4n }] },
      { kind: 'book-changed', lines: [{ booked: 0, low: -4 }] },
    ]);
    expect(core.positions(SLOT)).toMatchObject([
      { point: '@upper', side: 'sell', held: 4 },
      { point: 'p-x', side: 'buy', held: 4 },
    ]);
    core.apply(traded(1));
    expect(core.positions(SLOT)).toMatchObject([{ traded: 4 }, { traded: 4 }]);
  });

  test('[TREE-014] of an offer to buy sends the energy the other way', () => {
    const core = market();
    const of = distant('far', { side: 'buy', price: milliCentPerKwh(16) });
    expect(takesIn(core.apply(take('x', 4, 13, of, { party: ME })))).toMatchObject([{ side: 'buy' }]);
    expect(core.positions(SLOT)).toMatchObject([
      { point: 'p-x', side: 'sell', held: 4 },
      { point: '@upper', side: 'buy', held: 4 },
    ]);
    expect(core.lines(SLOT)).toMatchObject([{ high: 4 }]);
    expect(codeIn(core.apply(take('y', 4, 14, of)))).toBe('price-limit');
  });

  test.each([
    ['ACC-001', 'wrong-market', take4({}, { market: 'another.up' })],
    ['ACC-002', 'amount-out-of-range', take('x', 4, 2 ** 20 + 1)],
    ['ACC-003', 'offer-mismatch', { ...take4(), distant: distant('near') }],
    ['ACC-005', 'lots-out-of-range', take('x', 11, 13)],
    ['OFR-002', 'slot-misaligned', take4({ slot: { ...SLOT, start: instant(SLOT.start + 1) } })],
    ['OFR-002', 'slot-misaligned', take4({ slot: { ...SLOT, len: 1800 as never } })],
    ['OFR-004', 'amount-out-of-range', take4({ lot: wattHours(2 ** 30) })],
    ['OFR-007', 'slot-beyond-horizon', take4({ slot: { ...SLOT, start: instant(900_000) } })],
    ['ACC-006', 'gate-closed', take4({}, { at: GATE, validUntil: GATE + 1 })],
    ['ACC-007', 'acceptance-expired', take4({}, { validUntil: 0 })],
    ['OFR-011', 'credential-ended', take4({}, { party: { ...ME, until: AT } })],
    ['OFR-011', 'credential-ended', take4({ link: { ...UPPER, until: AT } })],
    ['OFR-012', 'node-unknown', take4({}, { party: { ...ME, node: 'new' } })],
    ['OFR-012', 'node-unknown', take4({ link: { ...UPPER, node: 'new' } })],
    ['OFR-014', 'limit-exceeded', take4({ link: { ...UPPER, feedIn: powerFor(3) } })],
    ['OFR-014', 'limit-exceeded', take4({ lot: wattHours(6), fees: '12' })],
    ['TRD-002', 'price-limit', take('x', 4, 12)],
  ])('[%s] is refused with %s', (_, code, command) => {
    const core = market();
    expect(codeIn(core.apply(command))).toBe(code);
    expect([core.unresolved(), core.positions(SLOT)]).toEqual([[], []]);
    // Nothing stands in the way of one that is in order.
    if (command.at < GATE) expect(takesIn(core.apply({ ...take4(), id: 'y' }))).toHaveLength(1);
  });

  test('[ERR-002] of two faults, the limit comes before the offer that came along, as in its own market', () => {
    const command = { ...take('x', 4, 2 ** 20 + 1), distant: distant('near') };
    expect(codeIn(market().apply(command))).toBe('amount-out-of-range');
  });

  test('[FEE-007] [FEE-008] is refused where a line is full, or held', () => {
    const core = market();
    const large = distant('far', { lots: lots(99) });
    core.apply(take('x', 30, 13, large));
    expect(codeIn(core.apply(take('y', 11, 13, large)))).toBe('line-busy');
    core.apply(traded(1));
    expect(codeIn(core.apply(take('y', 11, 13, large)))).toBe('capacity-exceeded');
  });

  test('[ACC-006] looks at the gate closure of a slot in use, not at a new one', () => {
    const core = market();
    core.apply(submit('s', 'sell', 1, 30));
    const { parameters } = core;
    core.apply({ kind: 'open-market', at: AT, parameters: { ...parameters, gateClosure: 100 as never } });
    expect(codeIn(core.apply(take4({}, { at: GATE, validUntil: GATE + 1 })))).toBe('gate-closed');
    const other = market();
    other.apply(submit('s', 'sell', 1, 30));
    other.apply({ kind: 'open-market', at: AT, parameters: { ...parameters, gateClosure: 900 as never } });
    expect(takesIn(other.apply(take4({}, { at: GATE - 1, validUntil: GATE })))).toHaveLength(1);
  });

  test('[OFR-012] is refused where the slot is older than the node of the link', () => {
    const core = market();
    core.apply(submit('s', 'sell', 1, 30));
    const later = grid(line('feeder', 'root', 'n'), line('new', 'root', 'm'));
    core.apply({ kind: 'open-market', at: AT, parameters: { ...core.parameters, grid: later } });
    expect(codeIn(core.apply(take4({ link: { ...UPPER, node: 'm' } })))).toBe('node-unknown');
  });

  test('[MKT-004] sent again is held once, and gets its outcome', () => {
    const core = market();
    core.apply(take4());
    expect(core.apply(take4())).toMatchObject([{ kind: 'acceptance-held', take: 1, repeated: true }]);
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    core.apply(traded(1));
    expect(core.apply(take4())).toMatchObject([{ kind: 'acceptance-accepted', trade: undefined, repeated: true }]);
    restored.apply(refusedBy(1));
    expect(restored.apply(take4())).toMatchObject([{ refusal: { code: 'offer-taken' }, repeated: true }]);
  });

  test('[MKT-004] may be sent again after a refusal that is no decision yet, and makes a new take', () => {
    const core = market();
    core.apply(take4());
    core.apply(refusedBy(1, BUSY));
    expect(core.positions(SLOT)).toMatchObject([{ held: 0 }, { held: 0 }]);
    expect(takesIn(core.apply(take4()))).toMatchObject([{ number: 2 }]);
  });

  test('[MKT-004] that was refused for good here stays refused', () => {
    const core = market();
    core.apply(submit('s', 'sell', 1, 30));
    expect(codeIn(core.apply(take('x', 4, 12)))).toBe('price-limit');
    expect(core.apply(take('x', 4, 12))).toMatchObject([{ refusal: { code: 'price-limit' }, repeated: true }]);
  });
});
