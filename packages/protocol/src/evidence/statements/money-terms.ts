import type { BalancingPrice } from '../../generated/balancing-price.ts';
import type { Statement } from '../../generated/statement.ts';
import {
  type AccountPosting,
  type BalancingPrices,
  type PostingKind,
  postingsOf,
  postingsSince,
} from '../../settlement/index.ts';
import { milliCentPerKwh, money, wattHours } from '../../units/index.ts';
import { isSameSlot } from '../trade-messages.ts';
import { type DeliveredParts, exchangeOfDelivery } from './delivery-terms.ts';
import { meteredOf } from './metered.ts';
import type { StatementTerm } from './statement-parts.ts';

/** The postings of a statement by what they are for. */
export const postingsStated = ({ postings }: Pick<Statement, 'postings'>): readonly AccountPosting[] =>
  postings.map(({ kind, amount }) => ({ kind, amount: money(BigInt(amount)) }));

/** Several statements' postings, kind by kind; what comes to nothing is left out. */
export const summedPostings = (statements: readonly Statement[]): readonly AccountPosting[] =>
  statements.reduce<readonly AccountPosting[]>(
    (sum, statement) => postingsSince(sum, postingsStated(statement).map(negated)),
    [],
  );

const negated = ({ kind, amount }: AccountPosting): AccountPosting => ({ kind, amount: money(-amount) });

/** True if both come to the same for each of the kinds; one that is left out comes to nothing. */
export function samePostings(
  a: readonly AccountPosting[],
  b: readonly AccountPosting[],
  concerns: (kind: PostingKind) => boolean = () => true,
): boolean {
  return postingsSince(a, b).every(({ kind }) => !concerns(kind));
}

export function pricesOf({ prices }: BalancingPrice): BalancingPrices {
  if (prices.mode === 'separate') {
    const { mode, energy, service } = prices;
    return { mode, energy: milliCentPerKwh(energy), service: milliCentPerKwh(service) };
  }
  const { mode, short, long } = prices;
  return { mode, short: milliCentPerKwh(short), long: milliCentPerKwh(long) };
}

/** What everything that is known of the slot puts on the account. */
function settled({ statement: { point }, delivery, trades, price }: DeliveredParts): readonly AccountPosting[] {
  const amountOf = (wanted: 'sell' | 'buy') =>
    money(trades.reduce((sum, { side, amount }) => sum + (side === wanted ? amount : 0n), 0n));
  const position = {
    point,
    sold: wattHours(delivery.sold),
    bought: wattHours(delivery.bought),
    sales: amountOf('sell'),
    purchases: amountOf('buy'),
    meters: meteredOf(delivery.meters),
    deviation: wattHours(delivery.deviation),
  };
  const exchange = exchangeOfDelivery(point, delivery);
  return postingsOf({ ...exchange, ...position }, pricesOf(price), delivery.area);
}

const ofTrades = (kind: PostingKind): boolean => kind === 'sales' || kind === 'purchases';

/** A settlement posts all of it; a correction what is new, which is checked as a whole. */
const postsTrades = (parts: DeliveredParts): boolean =>
  parts.statement.kind !== 'slot' || samePostings(postingsStated(parts.statement), settled(parts), ofTrades);

const postsDeviation = (parts: DeliveredParts): boolean =>
  parts.statement.kind !== 'slot' ||
  samePostings(postingsStated(parts.statement), settled(parts), (kind) => !ofTrades(kind));

const correctsEarlier = (parts: DeliveredParts): boolean =>
  parts.statement.kind !== 'correction' ||
  samePostings(postingsStated(parts.statement), postingsSince(settled(parts), summedPostings(parts.earlier)));

/** What a statement says about money, in the order in which it is checked. */
export const MONEY_TERMS: readonly StatementTerm<DeliveredParts>[] = [
  {
    requirement: 'ACT-064',
    rule: 'the balancing price is that of the market and the slot',
    place: '/delivery/price',
    holds: ({ price, statement, delivery }) =>
      price.market === statement.market && isSameSlot(price.slot, delivery.slot),
  },
  {
    requirement: 'ACT-065',
    rule: 'the balancing price was signed before the slot began',
    place: '/delivery/price',
    holds: ({ price, delivery }) => price.at < delivery.slot.start,
  },
  {
    requirement: 'ACT-066',
    rule: 'the state of the area is told exactly where it decides the price',
    place: '/delivery/area',
    holds: ({ price, delivery }) => (price.prices.mode === 'single') === (delivery.area !== undefined),
  },
  {
    requirement: 'ACT-059',
    rule: 'sales and purchases are what the account receives and pays for its trades at its border',
    place: '/postings',
    holds: postsTrades,
  },
  {
    requirement: 'ACT-067',
    rule: 'deviation, service and balancing follow from the energies and the balancing price',
    place: '/postings',
    holds: postsDeviation,
  },
  {
    requirement: 'ACT-068',
    rule: 'a correction posts what the slot comes to now, less what was posted before',
    place: '/postings',
    holds: correctsEarlier,
  },
];
