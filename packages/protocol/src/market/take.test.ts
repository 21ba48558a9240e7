import { describe, expect, test } from 'vitest';
import { codeIn, grid, line, openMarket, party, SLOT, submit, tradesIn } from '../../test/market/fixtures.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../units/index.ts';
import type { DecideTake, DistantOffer, MarketCommand, MarketCore } from './index.ts';

const AT = instant(0);
const UPPER = party('@upper', 'root');

const ask = (id: string, changes: Partial<DistantOffer> = {}): DistantOffer => ({
  id,
  market: 'other.up',
  side: 'sell',
  slot: SLOT,
  lot: wattHours(1),
  lots: lots(10),
  price: milliCentPerKwh(10),
  validUntil: instant(500),
  fees: '2',
  lines: 1,
  link: UPPER,
  ...changes,
});

/** A market with one line of 1 mct/kWh to the node `n`. */
const market = (): MarketCore => openMarket({ grid: grid(line('feeder', 'root', 'n', { capacity: 40, baseFee: 1 })) });

const bid = (id: string, count: number, price: number, changes: object = {}) =>
  ({ ...submit(id, 'buy', count, price, { party: party(`p-${id}`, 'n') }), ...changes }) as MarketCommand;

const takesIn = (core: MarketCore, command: MarketCommand) =>
  core.apply(command).flatMap((event) => (event.kind === 'take-made' ? [event] : []));

describe('a bid and sell offers of other markets', () => {
  test('[TREE-010] holds what it takes from a cheaper ask elsewhere, and trades the rest here', () => {
    const core = market();
    core.apply(submit('here', 'sell', 10, 12, { party: party('s', 'n') }));
    const events = core.apply(bid('b', 8, 14, { asks: [ask('far', { lots: lots(3), price: milliCentPerKwh(8) })] }));
    expect(events).toMatchObject([
      { kind: 'offer-accepted', open: 0 },
      { kind: 'traded', trade: { energy: 5 } },
      { kind: 'take-made', take: { number: 1, offer: 'far', lots: 3, kind: 'pay-as-offer' }, quotes: [{ fee: 3n }] },
      { kind: 'book-changed' },
    ]);
    expect(core.offer('b')).toMatchObject({ open: 0, held: 3, traded: 5 });
    expect(core.checkInvariants()).toEqual([]);
  });

  test('[TREE-012] lets resting bids meet asks that come later, the higher price first', () => {
    const core = market();
    core.apply(bid('low', 4, 13));
    core.apply(bid('high', 4, 14));
    const made = takesIn(core, { kind: 'meet-asks', at: AT, slot: SLOT, asks: [ask('far', { lots: lots(6) })] });
    expect(made.map(({ take }) => [take.message, take.lots])).toEqual([
      ['high', 4],
      ['low', 2],
    ]);
  });

  test('[TREE-013] trades or gives back what was held', () => {
    const core = market();
    const [first] = takesIn(core, bid('b', 3, 13, { asks: [ask('far')] }));
    expect(first?.take.number).toBe(1);
    const refusal = { code: 'offer-taken', requirement: 'ACC-011', facts: { offer: 'far' } } as const;
    core.apply({ kind: 'settle-take', at: AT, take: 1, slot: SLOT, outcome: { kind: 'refused', refusal } as never });
    expect(core.offer('b')).toMatchObject({ open: 3, held: 0 });
    takesIn(core, { kind: 'meet-asks', at: AT, slot: SLOT, asks: [ask('far')] });
    const outcome = { kind: 'traded', trade: 't' } as const;
    expect(core.apply({ kind: 'settle-take', at: AT, take: 2, slot: SLOT, outcome })).toMatchObject([
      { kind: 'take-settled', trade: 't', repeated: false },
      { kind: 'offer-ended', reason: 'filled' },
      { kind: 'book-changed' },
    ]);
    expect(core.lines(SLOT)[0]).toMatchObject({ booked: -3, fees: 3n });
    expect(core.checkInvariants()).toEqual([]);
    expect(core.unresolved()).toEqual([]);
  });
});

const decide = (changes: Partial<DecideTake> = {}): DecideTake => ({
  kind: 'decide-take',
  at: AT,
  id: 'take',
  slot: SLOT,
  offer: 's',
  side: 'sell',
  lot: wattHours(1),
  lots: lots(4),
  link: UPPER,
  quotes: [{ market: 'other.up', line: 'l', direction: 'down', energy: wattHours(4), fee: '8' }],
  taker: {
    market: 'other.up',
    role: 'offer',
    message: 'bid',
    certificate: 'c',
    lot: wattHours(1),
    lots: lots(6),
    limit: milliCentPerKwh(13),
    validUntil: instant(300),
  },
  ...changes,
});

describe('a take that comes to the market of the offer', () => {
  const selling = (): MarketCore => {
    const core = market();
    core.apply(submit('s', 'sell', 10, 10, { party: party('seller', 'n') }));
    return core;
  };

  test('[TREE-020] is decided once', () => {
    const core = selling();
    const events = core.apply(decide());
    expect(events).toMatchObject([{ kind: 'take-decided', trade: 1, repeated: false }, { kind: 'traded' }, {}]);
    const [trade] = tradesIn(events);
    expect(trade).toMatchObject({ fees: 12n, sellerReceives: 40n, buyerPays: 52n, take: 'take' });
    expect(trade?.buyer).toMatchObject({ point: '@upper', market: 'other.up' });
    expect(core.apply(decide())).toMatchObject([{ kind: 'take-decided', trade: 1, repeated: true }]);
    expect(core.checkInvariants()).toEqual([]);
  });

  test('[TRD-002] is refused for good where all quotes together are above the limit', () => {
    const core = selling();
    const taker = { ...decide().taker, limit: milliCentPerKwh(12) };
    expect(codeIn(core.apply(decide({ taker })))).toBe('price-limit');
    expect(core.apply(decide())).toMatchObject([{ refusal: { code: 'price-limit' }, repeated: true }]);
  });

  test('[TREE-022] is refused when somebody asked for it before it came', () => {
    const core = selling();
    const refusal = { code: 'take-unknown', requirement: 'TREE-022', facts: {} } as never;
    core.apply({ kind: 'refuse-take', at: AT, id: 'take', slot: SLOT, refusal });
    expect(codeIn(core.apply(decide()))).toBe('take-unknown');
  });

  test('[TREE-023] takes no more for a bid than it is for', () => {
    const core = selling();
    core.apply(decide());
    expect(codeIn(core.apply(decide({ id: 'second' })))).toBe('acceptance-used');
  });

  test('[TREE-021] is refused where it says of the offer what is not so', () => {
    expect(codeIn(selling().apply(decide({ side: 'buy' })))).toBe('take-mismatch');
    expect(codeIn(selling().apply(decide({ lot: wattHours(2) })))).toBe('take-mismatch');
  });
});
