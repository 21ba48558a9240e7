import type { Delivery, Statement } from '../../generated/statement.ts';
import { type Money, money } from '../../units/index.ts';
import type { ProvenTrade } from '../judgement.ts';
import { isWithinMarket } from '../market-path.ts';
import { sumOfFees } from '../trade-messages.ts';

/** A trade as the account of a statement sees it. */
export interface AccountTrade {
  readonly proven: ProvenTrade;
  readonly side: 'sell' | 'buy';
  /** What it receives, or pays, at its own border. */
  readonly amount: Money;
}

type Account = Pick<Statement, 'market'> & Pick<Delivery, 'certificates' | 'submarket'>;

/** Whether a market lies behind the account's border: the submarket whose account it is, with all below. */
const isBehind = (market: string, { submarket }: Account): boolean =>
  submarket !== undefined && isWithinMarket(market, submarket);

/** The market in which each side of a trade is at home: of the one that did not rest, the taker's. */
function homesOf({ trade, crossing }: ProvenTrade) {
  const taker = crossing?.take.message.market ?? trade.market;
  return trade.resting === 'sell' ? { sell: trade.market, buy: taker } : { sell: taker, buy: trade.market };
}

/** Whether one side of a trade is the account's: by its certificate in this market, or because it lies behind its border. [ACT-056] */
function isOwn(kid: string, home: string, account: Account): boolean {
  const signed = home === account.market && account.certificates?.includes(kid) === true;
  return signed || isBehind(home, account);
}

/** The trade of an account; undefined if it is on neither side, or on both. [ACT-056] [ACT-059] */
export function accountTrade(proven: ProvenTrade, account: Account): AccountTrade | undefined {
  const homes = homesOf(proven);
  const sells = isOwn(proven.seller.kid, homes.sell, account);
  if (sells === isOwn(proven.buyer.kid, homes.buy, account)) return undefined;
  const { quotes, market, sellerReceives, buyerPays } = proven.trade;
  // Lines behind the border are paid there: a seller's share grows by them, a buyer's falls.
  const behind = sumOfFees(quotes.filter((quote) => isBehind(quote.market ?? market, account)));
  return sells
    ? { proven, side: 'sell', amount: money(BigInt(sellerReceives) + behind) }
    : { proven, side: 'buy', amount: money(BigInt(buyerPays) - behind) };
}

/** A submarket's account names a market that is directly below. [ACT-056] */
export const isOwnSubmarket = ({ market, submarket }: Account): boolean =>
  submarket === undefined || submarket.slice(submarket.indexOf('.') + 1) === market;
