import { describe, expect, test } from 'vitest';
import { codeIn, grid, line, openMarket, party, powerFor, SLOT, submit, tick } from '../../test/market/fixtures.ts';
import { AT, asked, BELOW, decide, FORGOTTEN, GATE, market } from '../../test/market/take-fixtures.ts';
import { instant, milliCentPerKwh, wattHours } from '../units/index.ts';
import { type MarketCommand, MarketCore, type Party, type Reserve } from './index.ts';

const NEAR = party('@near', 'n', { feedIn: powerFor(30), draw: powerFor(30) });

const pass = (id: string, energy: number, changes: Partial<Reserve> = {}): Reserve => ({
  kind: 'reserve',
  at: AT,
  id,
  slot: SLOT,
  from: NEAR,
  to: BELOW,
  energy: wattHours(energy),
  ...changes,
});

const end = (id: string, outcome: 'booked' | 'released', at: number = AT): MarketCommand => ({
  kind: 'resolve',
  at: instant(at),
  id,
  outcome,
});

describe('a take that a market passes on', () => {
  test('[FEE-006] [TREE-003] holds the line and both neighbours, at a firm quote', () => {
    const core = market();
    expect(core.apply(pass('r', 4))).toMatchObject([
      {
        kind: 'reserved',
        quotes: [{ line: 'feeder', direction: 'up', energy: 4, fee: 4n }],
        fees: 4n,
        repeated: false,
      },
      { kind: 'book-changed', lines: [{ high: 4, booked: 0 }] },
    ]);
    expect(core.positions(SLOT)).toMatchObject([
      { point: '@near', side: 'sell', held: 4 },
      { point: '@below', side: 'buy', held: 4 },
    ]);
    core.apply(end('r', 'booked'));
    expect(core.positions(SLOT)).toMatchObject([{ traded: 4 }, { traded: 4 }]);
    expect(core.lines(SLOT)).toMatchObject([{ booked: 4, fees: 4n }]);
  });

  test('[SET-021] may cost the neighbour that takes its limit, until it is decided', () => {
    const core = openMarket({ settled: true });
    const [from, to] = ['@near', '@below'].map((point) => party(point, 'root', { credit: '100' })) as [Party, Party];
    const buys = (limit: number) => ({ from, to, taker: { side: 'buy', limit: milliCentPerKwh(limit) } }) as const;
    expect(codeIn(core.apply(pass('dear', 4, buys(26))))).toBe('insufficient-funds');
    expect(core.apply(pass('r', 4, buys(20)))).toMatchObject([{ kind: 'reserved' }]);
    expect(core.account('@below')).toMatchObject({ reserved: 80n });
    expect(core.apply(pass('r', 4, buys(20)))).toMatchObject([{ kind: 'reserved', repeated: true }]);
    expect(codeIn(core.apply(pass('more', 4, buys(6))))).toBe('insufficient-funds');
    const copy = MarketCore.restore(core.snapshot());
    expect(copy.checkInvariants()).toEqual([]);
    for (const each of [core, copy]) {
      each.apply({ kind: 'resolve', at: AT, id: 'r', outcome: 'booked', entering: '60' });
      expect(each.account('@below')).toMatchObject({ reserved: 0n, spent: 60n });
      expect(each.digest()).toBe(core.digest());
    }
    const sells = { from, to, taker: { side: 'sell', limit: milliCentPerKwh(-26) } } as const;
    expect(codeIn(core.apply(pass('gift', 4, sells)))).toBe('insufficient-funds');
  });

  test('[TREE-013] is given back when it is refused elsewhere', () => {
    const core = market();
    core.apply(pass('r', 4));
    core.apply(end('r', 'released'));
    expect(core.positions(SLOT)).toMatchObject([
      { held: 0, traded: 0 },
      { held: 0, traded: 0 },
    ]);
    expect(core.lines(SLOT)).toMatchObject([{ booked: 0, high: 0, fees: 0n }]);
  });

  test.each([
    ['OFR-002', 'slot-misaligned', { slot: { ...SLOT, start: instant(SLOT.start + 60) } }],
    ['OFR-002', 'slot-misaligned', { slot: { ...SLOT, len: 60 } }],
    ['OFR-007', 'slot-beyond-horizon', { slot: { ...SLOT, start: instant(253_402_299_900) } }],
    ['OFR-004', 'amount-out-of-range', { from: party('@wide'), to: party('@too'), energy: wattHours(2 ** 30 + 1) }],
    ['ACC-006', 'gate-closed', { at: instant(GATE) }],
    ['OFR-011', 'credential-ended', { from: { ...NEAR, until: AT } }],
    ['OFR-011', 'credential-ended', { to: { ...BELOW, until: AT } }],
    ['OFR-012', 'node-unknown', { from: { ...NEAR, node: 'new' } }],
    ['OFR-012', 'node-unknown', { to: { ...BELOW, node: 'new' } }],
    ['OFR-014', 'limit-exceeded', { from: { ...NEAR, feedIn: powerFor(3) } }],
    ['OFR-014', 'limit-exceeded', { to: { ...BELOW, draw: powerFor(3) } }],
    ['FEE-007', 'capacity-exceeded', { from: { ...NEAR, feedIn: powerFor(99) }, energy: wattHours(41) }],
  ])('[%s] is refused for good with %s where it cannot pass', (_, code, changes) => {
    const core = market();
    const command = pass('r', 4, changes as Partial<Reserve>);
    expect(core.apply(command)).toMatchObject([{ kind: 'reservation-refused', refusal: { code }, repeated: false }]);
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    const again = { ...pass('r', 4), at: command.at };
    expect(restored.apply(again)).toMatchObject([{ kind: 'reservation-refused', refusal: { code }, repeated: true }]);
    expect([core.positions(SLOT), core.slots()]).toEqual([[], []]);
    if (command.at < GATE) expect(codeIn(core.apply(pass('second', 4)))).toBeUndefined();
  });

  test('[FEE-008] is refused where a line is full only for the moment, and stays refused', () => {
    const core = market();
    core.apply(pass('r', 25));
    const wide = { from: party('@wide', 'n') };
    expect(codeIn(core.apply(pass('second', 16, wide)))).toBe('line-busy');
    core.apply(end('r', 'released'));
    expect(core.apply(pass('second', 16, wide))).toMatchObject([{ refusal: { code: 'line-busy' }, repeated: true }]);
    expect(codeIn(core.apply(pass('third', 16, wide)))).toBeUndefined();
  });

  test('[OFR-014] counts what the neighbours hold and have traded', () => {
    const core = market();
    core.apply(pass('r', 20));
    expect(codeIn(core.apply(pass('second', 11)))).toBe('limit-exceeded');
    core.apply(end('r', 'released'));
    core.apply(pass('third', 20));
    core.apply(end('third', 'booked'));
    expect(codeIn(core.apply(pass('fourth', 11)))).toBe('limit-exceeded');
    expect(codeIn(core.apply(pass('fifth', 10)))).toBeUndefined();
  });

  test('[OFR-012] is refused where the slot is older than the node of a neighbour', () => {
    const core = market();
    core.apply(submit('s', 'sell', 1, 30));
    const later = grid(line('feeder', 'root', 'n'), line('new', 'root', 'm'));
    core.apply({ kind: 'open-market', at: AT, parameters: { ...core.parameters, grid: later } });
    expect(codeIn(core.apply(pass('r', 4, { from: { ...NEAR, node: 'm' } })))).toBe('node-unknown');
  });

  test('[TREE-015] has one quote and one outcome, whatever comes after', () => {
    const core = market();
    core.apply(pass('r', 4));
    core.apply(pass('second', 4));
    expect(core.apply(pass('r', 4))).toMatchObject([{ kind: 'reserved', quotes: [{ from: 0 }], repeated: true }]);
    core.apply(end('r', 'booked'));
    core.apply(end('second', 'released'));
    expect(core.apply(pass('r', 4))).toMatchObject([{ kind: 'reserved', repeated: true }]);
    expect(core.apply(end('r', 'booked'))).toMatchObject([{ kind: 'reservation-resolved', repeated: true }]);
    const others = [end('r', 'released'), end('second', 'booked'), end('unknown', 'booked')];
    expect(others.map((command) => core.apply(command))).toEqual([[], [], []]);
    expect(core.lines(SLOT)).toMatchObject([{ booked: 4 }]);
  });

  test('keeps its slot until it has an outcome; of a slot that is forgotten nothing is said', () => {
    const core = market();
    core.apply(pass('r', 4));
    core.apply(tick(FORGOTTEN));
    expect(core.apply(pass('r', 4, { at: instant(FORGOTTEN) }))).toMatchObject([{ kind: 'reserved', repeated: true }]);
    core.apply(end('r', 'booked', FORGOTTEN));
    expect(core.apply(tick(FORGOTTEN))).toMatchObject([{ kind: 'slot-forgotten' }]);
    expect(core.apply(pass('r', 4, { at: instant(FORGOTTEN) }))).toEqual([]);
    expect(core.apply(end('r', 'booked', FORGOTTEN))).toEqual([]);
  });

  test('[TREE-022] is refused where somebody took this market for the one that decides before it came', () => {
    const core = market();
    core.apply(asked('r'));
    expect(core.apply(pass('r', 4))).toMatchObject([{ refusal: { code: 'take-unknown' }, repeated: true }]);
    expect(codeIn(core.apply(decide({ id: 'r' })))).toBe('take-unknown');
  });
});
