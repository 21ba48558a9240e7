import type { Crossing } from '@bc4p/protocol/evidence';
import type { Trade } from '@bc4p/protocol/messages';
import {
  instant,
  type Money,
  milliCentPerKwh,
  money,
  printEnergy,
  printInstant,
  printMoney,
  printPrice,
  printSlot,
  seconds,
  wattHours,
} from '@bc4p/protocol/units';
import { allInPrice } from '../offers/all-in.ts';
import { feesByMarket, type MarketFees } from './market-fees.ts';

/** A trade in the units of the wire: energy in Wh, price in mct/kWh, money in 10⁻⁸ EUR as decimal strings. */
export interface TradeView {
  readonly id: string;
  /** As the market numbered it. */
  readonly number: number;
  readonly kind: Trade['kind'];
  /** The market where the resting offer originates: it signed the trade. */
  readonly market: string;
  /** The markets in which the two sides trade; absent where the trade alone does not tell. */
  readonly sellerMarket?: string;
  readonly buyerMarket?: string;
  /** The take of a trade between two markets. */
  readonly take?: string;
  readonly slot: Trade['slot'];
  /** What the reader did; absent for somebody who is neither side. */
  readonly side?: 'buy' | 'sell';
  readonly resting: Trade['resting'];
  readonly energyWh: number;
  readonly price: number;
  readonly quotes: Trade['quotes'];
  readonly fees: string;
  /** The same by market, from the seller to the buyer. */
  readonly marketFees: readonly MarketFees[];
  readonly buyerPays: string;
  readonly sellerReceives: string;
  readonly seller: string;
  readonly buyer: string;
  /** The ids of the two messages that it joins. */
  readonly sell: string;
  readonly buy: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Where the two sides of a trade are at home: the one that did not rest may be in another market, which its take names. */
function homesOf({ market, resting, take }: Trade, crossing: Crossing | undefined) {
  const other = take === undefined ? market : crossing?.take.message.market;
  const [sellerMarket, buyerMarket] = resting === 'sell' ? [market, other] : [other, market];
  return { ...(sellerMarket !== undefined && { sellerMarket }), ...(buyerMarket !== undefined && { buyerMarket }) };
}

export function tradeView(id: string, trade: Trade, side?: 'buy' | 'sell', crossing?: Crossing): TradeView {
  const { number, kind, market, take, slot, resting, energy, price, quotes, fees, buyerPays, sellerReceives } = trade;
  const { seller, buyer, sell, buy, at } = trade;
  return {
    id,
    number,
    kind,
    market,
    ...homesOf(trade, crossing),
    ...(take === undefined ? {} : { take }),
    slot,
    ...(side === undefined ? {} : { side }),
    resting,
    energyWh: energy,
    price,
    quotes,
    fees,
    marketFees: feesByMarket(trade, crossing),
    buyerPays,
    sellerReceives,
    seller,
    buyer,
    sell,
    buy,
    at: printInstant(instant(at)),
  };
}

const DONE = { buy: 'Bought', sell: 'Sold' } as const;
const amount = (text: string): Money => money(BigInt(text));
const row = (name: string, text: string): string => `  ${name.padEnd(12)} ${text}`;

/** What each line costs; with several markets on the way, under the name of its market and what this one costs. */
function feeRows({ market, quotes, marketFees }: TradeView): readonly string[] {
  const rowsOf = (owner: string, indent: string): readonly string[] =>
    quotes
      .filter((quote) => (quote.market ?? market) === owner)
      .map(({ line, direction, fee }) => row('', `${indent}${line} ${direction} ${printMoney(amount(fee))}`));
  if (marketFees.length === 1) return rowsOf(market, '');
  return marketFees.flatMap(({ market: owner, fees, lines }) => [
    row('', `${owner} ${lines === 0 ? 'no line' : printMoney(amount(fees))}`),
    ...rowsOf(owner, '  '),
  ]);
}

/** Where the sides are, if they are not in one market. */
function homeRows({ sellerMarket, buyerMarket, take }: TradeView): readonly string[] {
  if (take === undefined) return [];
  const rowOf = (name: string, market: string | undefined) => (market === undefined ? [] : [row(name, `in ${market}`)]);
  return [...rowOf('seller', sellerMarket), ...rowOf('buyer', buyerMarket)];
}

/** A trade in a few lines, as its buyer, its seller or somebody else reads it. */
export function describeTrade(trade: TradeView): readonly string[] {
  const { side, energyWh, price, quotes, fees, marketFees, buyerPays, sellerReceives, slot, resting } = trade;
  const energy = wattHours(energyWh);
  const headline = side === undefined ? 'Traded' : DONE[side];
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const inAll = (total: string, of: 'sell' | 'buy'): string =>
    `${printMoney(amount(total))}  (${printPrice(allInPrice(amount(total), energy, of))} in all)`;
  const places = marketFees.length > 1 ? ` in ${marketFees.length} markets` : '';
  return [
    `${headline} ${printEnergy(energy)} at ${printPrice(milliCentPerKwh(price))}, delivery ${period}`,
    ...homeRows(trade),
    row('grid fees', `${printMoney(amount(fees))}${quotes.length > 0 ? `  (${quotes.length} lines${places})` : ''}`),
    ...feeRows(trade),
    row(side === 'buy' ? 'you pay' : 'buyer pays', inAll(buyerPays, 'sell')),
    row(side === 'sell' ? 'you receive' : 'seller gets', inAll(sellerReceives, 'buy')),
    row('trade', `${trade.id}`),
    row('', `number ${trade.number}${places && ` of ${trade.market}`}, ${trade.kind}, at the ${resting} offer’s price`),
    row('', `made ${trade.at}`),
  ];
}
