import { type MarketCommand, MarketCore, type MarketParameters } from '@bc4p/protocol/market';
import { instant, lots, milliCentPerKwh, seconds, wattHours, watts } from '@bc4p/protocol/units';
import { OrderBook, type Side } from 'nodejs-order-book';

/** An order as any order book knows it. */
interface PlainOrder {
  readonly id: string;
  readonly side: 'buy' | 'sell';
  readonly size: number;
  readonly price: number;
}

/** What came of a flow of orders. */
export interface Matched {
  readonly ms: number;
  /** What was traded: the same for every order book that keeps to price and time. */
  readonly wattHours: number;
}

const CHEAPEST = 20_000;
const PRICES = 20_000;
const LARGEST = 1_000;

/** Limit orders of 1 to 1,000 Wh at prices from a range, as many of either side; the same in every run. */
export function orderFlow(count: number): readonly PlainOrder[] {
  const next = chance(1);
  return Array.from({ length: count }, (_, place) => ({
    id: `offer-${place}`,
    side: next() < 0.5 ? 'buy' : 'sell',
    size: 1 + Math.floor(next() * LARGEST),
    price: CHEAPEST + Math.floor(next() * PRICES),
  }));
}

/** Numbers from 0 to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SLOT = { start: instant(900), len: seconds(900) };
const UNLIMITED = watts(2 ** 40);
const PARAMETERS: MarketParameters = {
  address: 'bench',
  slotLength: seconds(900),
  gateClosure: seconds(0),
  minimumAvailability: seconds(0),
  horizon: seconds(900),
  minimumLot: wattHours(1),
  lotSizes: [],
  depth: 10,
  retention: seconds(0),
  grid: { root: 'root', lines: [] },
};

/** So many connection points sell, and as many others buy: nobody meets itself, which other order books do not mind. */
const POINTS = 1_000;

/** All at one place of the grid: what other order books know, and nothing more. */
const commandOf = ({ id, side, size, price }: PlainOrder, place: number): MarketCommand => ({
  kind: 'submit-offer',
  at: instant(0),
  id,
  party: {
    point: `${side}-${place % POINTS}`,
    node: 'root',
    feedIn: UNLIMITED,
    draw: UNLIMITED,
    until: instant(2 ** 40),
    certificate: `${side}-${place % POINTS}`,
  },
  offer: {
    market: PARAMETERS.address,
    side,
    slot: SLOT,
    lot: wattHours(1),
    lots: lots(size),
    price: milliCentPerKwh(price),
    validUntil: instant(900),
  },
});

/** The market core, with all its rules: fees, capacities, balance of both ends, events of each command. */
export function matchWithCore(flow: readonly PlainOrder[]): Matched {
  const commands = flow.map(commandOf);
  const core = new MarketCore();
  core.apply({ kind: 'open-market', at: instant(0), parameters: PARAMETERS });
  const started = performance.now();
  for (const command of commands) core.apply(command);
  const ms = performance.now() - started;
  return { ms, wattHours: core.trades(SLOT).reduce((sum, { energy }) => sum + energy, 0) };
}

/** The other order book, without its journal. */
export function matchWithReference(flow: readonly PlainOrder[]): Matched {
  const orders = flow.map((order) => ({ ...order, side: order.side as Side }));
  const book = new OrderBook();
  let unfilled = 0;
  const started = performance.now();
  for (const order of orders) book.limit(order);
  const ms = performance.now() - started;
  for (const side of book.depth()) for (const [, size] of side) unfilled += size;
  const offered = flow.reduce((sum, { size }) => sum + size, 0);
  // Each traded watt-hour was offered twice: by who sells it and by who buys it.
  return { ms, wattHours: (offered - unfilled) / 2 };
}
