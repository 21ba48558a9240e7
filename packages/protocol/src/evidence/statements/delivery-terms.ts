import { sha256 } from '@noble/hashes/sha2.js';
import type { Delivery, Statement } from '../../generated/statement.ts';
import { encodeBase64url } from '../../messages/base64url.ts';
import { bytesFromAscii } from '../../messages/index.ts';
import { type Exchange, exchangeOf } from '../../settlement/index.ts';
import { wattHours } from '../../units/index.ts';
import { type AccountTrade, isOwnSubmarket } from './account-trade.ts';
import { meteredOf } from './metered.ts';
import type { DeliveryParts, StatementTerm } from './statement-parts.ts';

/** A delivery together with the statement that it stands in. */
export interface DeliveredParts extends DeliveryParts {
  readonly statement: Statement;
}

/** Names trades: SHA-256 of their ids in ascending order, each followed by a line feed. [ACT-057] */
export const tradesDigest = (ids: readonly string[]): string =>
  encodeBase64url(
    sha256(
      bytesFromAscii(
        [...ids]
          .sort()
          .map((id) => `${id}\n`)
          .join(''),
      ),
    ),
  );

const listsItsTrades = ({ delivery, trades }: DeliveryParts): boolean =>
  delivery.trades.count === trades.length &&
  delivery.trades.digest === tradesDigest(trades.map(({ proven }) => proven.id));

const energyOf = (trades: readonly AccountTrade[], side: AccountTrade['side']): number =>
  trades.reduce((sum, trade) => sum + (trade.side === side ? trade.proven.trade.energy : 0), 0);

/** e and w of what the meters have seen; where none is listed, what is booked counts as exchanged. */
export function exchangeOfDelivery(point: string, { meters, sold, bought }: Delivery): Exchange {
  if (meters.length > 0) return exchangeOf({ point, meters: meteredOf(meters) });
  const none = wattHours(0);
  return { exchanged: wattHours(sold - bought), balancing: none, beneficial: none, adverse: none };
}

function exchangesAsMetered({ statement, delivery }: DeliveredParts): boolean {
  const { exchanged, balancing } = exchangeOfDelivery(statement.point, delivery);
  return delivery.exchanged === exchanged && delivery.balancing === balancing;
}

const deviates = ({ delivery: { sold, bought, exchanged, balancing, deviation } }: DeliveryParts): boolean =>
  deviation === sold - bought - (exchanged - balancing);

/** What a statement says about energy, in the order in which it is checked. */
export const DELIVERY_TERMS: readonly StatementTerm<DeliveredParts>[] = [
  {
    requirement: 'ACT-056',
    rule: 'a submarket’s account names a market directly below',
    place: '/delivery/submarket',
    holds: ({ statement: { market }, delivery }) => isOwnSubmarket({ ...delivery, market }),
  },
  {
    requirement: 'ACT-057',
    rule: 'the trades are those of the account in the slot',
    place: '/delivery/trades',
    holds: listsItsTrades,
  },
  {
    requirement: 'ACT-058',
    rule: 'sold is the energy of the trades in which the account sells',
    place: '/delivery/sold',
    holds: ({ delivery, trades }) => delivery.sold === energyOf(trades, 'sell'),
  },
  {
    requirement: 'ACT-058',
    rule: 'bought is the energy of the trades in which the account buys',
    place: '/delivery/bought',
    holds: ({ delivery, trades }) => delivery.bought === energyOf(trades, 'buy'),
  },
];

/** What follows from the meters, once their readings are judged. */
export const EXCHANGE_TERMS: readonly StatementTerm<DeliveredParts>[] = [
  {
    requirement: 'ACT-063',
    rule: 'exchanged and balancing are what the meters have seen',
    place: '/delivery/exchanged',
    holds: exchangesAsMetered,
  },
  {
    requirement: 'ACT-063',
    rule: 'deviation is sold − bought − (exchanged − balancing)',
    place: '/delivery/deviation',
    holds: deviates,
  },
];
