// What tests of trades between markets start from.
import type { DecideTake, DistantOffer, MarketCommand, MarketCore } from '../../src/market/index.ts';
import type { Refusal } from '../../src/refusal.ts';
import { refusal } from '../../src/refusal.ts';
import { instant, lots, milliCentPerKwh, wattHours } from '../../src/units/index.ts';
import { accept, grid, line, openMarket, party, powerFor, SLOT, submit } from './fixtures.ts';

export const AT = instant(0);
export const GATE = SLOT.start - 300;
export const FORGOTTEN = SLOT.start + 900 + 3600;
export const UPPER = party('@upper', 'root', { feedIn: powerFor(1000), draw: powerFor(1000) });
export const BELOW = party('@below', 'root', { feedIn: powerFor(1000), draw: powerFor(1000) });

/** A market with one line of 40 Wh and 1 mct/kWh to the node `n`. */
export const market = (): MarketCore =>
  openMarket({ grid: grid(line('feeder', 'root', 'n', { capacity: 40, baseFee: 1 })) });

/** An offer of the market `other.up`: 10 lots of 1 Wh for 10 mct/kWh, and 2 for the way to here. */
export const distant = (id: string, changes: Partial<DistantOffer> = {}): DistantOffer => ({
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

/** A bid of a connection point of its own at `n`. */
export const bid = (id: string, count: number, price: number, changes: object = {}): MarketCommand =>
  ({ ...submit(id, 'buy', count, price, { party: party(`p-${id}`, 'n') }), ...changes }) as MarketCommand;

/** An acceptance of a distant offer by somebody at `n`. */
export const take = (
  id: string,
  count: number,
  limit: number,
  of: DistantOffer = distant('far'),
  options: Parameters<typeof accept>[4] = {},
) => ({
  ...accept(id, of.id, count, limit, { market: of.market, party: party(`p-${id}`, 'n'), ...options }),
  distant: of,
});

export const takesIn = (events: ReturnType<MarketCore['apply']>) =>
  events.flatMap((event) => (event.kind === 'take-made' ? [event.take] : []));

/** What the other market answers. */
export const traded = (number: number, at: number = AT): MarketCommand => ({
  kind: 'settle-take',
  at: instant(at),
  take: number,
  slot: SLOT,
  outcome: { kind: 'traded', trade: 't', entering: '0' },
});
export const TAKEN: Refusal = refusal('offer-taken', 'ACC-011', { offer: 'far' });
export const BUSY: Refusal = refusal('line-busy', 'FEE-008', { line: 'l' });
export const refusedBy = (number: number, why: Refusal = TAKEN, at: number = AT): MarketCommand => ({
  kind: 'settle-take',
  at: instant(at),
  take: number,
  slot: SLOT,
  outcome: { kind: 'refused', refusal: why },
});

/** A take of four lots of the offer `s` for a bid of six, over a line elsewhere that asks 2 mct/kWh. */
export const decide = (changes: Partial<DecideTake> = {}, taker: Partial<DecideTake['taker']> = {}): DecideTake => ({
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
  ...changes,
  taker: {
    market: 'other.up',
    role: 'offer',
    message: 'bid',
    certificate: 'c',
    lot: wattHours(1),
    lots: lots(6),
    limit: milliCentPerKwh(13),
    validUntil: instant(300),
    ...taker,
  },
});

/** Somebody asks for a take that the market does not know. */
export const asked = (id: string, slot = SLOT, at: number = AT): MarketCommand => ({
  kind: 'refuse-take',
  at: instant(at),
  id,
  slot,
  refusal: refusal('take-unknown', 'TREE-022', { take: id }),
});
