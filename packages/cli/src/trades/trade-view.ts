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

/** A trade in the units of the wire: energy in Wh, price in mct/kWh, money in 10⁻⁸ EUR as decimal strings. */
export interface TradeView {
  readonly id: string;
  /** As the market numbered it. */
  readonly number: number;
  readonly kind: Trade['kind'];
  readonly market: string;
  readonly slot: Trade['slot'];
  /** What the reader did; absent for somebody who is neither side. */
  readonly side?: 'buy' | 'sell';
  readonly resting: Trade['resting'];
  readonly energyWh: number;
  readonly price: number;
  readonly quotes: Trade['quotes'];
  readonly fees: string;
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

export function tradeView(id: string, trade: Trade, side?: 'buy' | 'sell'): TradeView {
  const { number, kind, market, slot, resting, energy, price, quotes, fees, buyerPays, sellerReceives } = trade;
  const { seller, buyer, sell, buy, at } = trade;
  return {
    id,
    number,
    kind,
    market,
    slot,
    ...(side === undefined ? {} : { side }),
    resting,
    energyWh: energy,
    price,
    quotes,
    fees,
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

/** A trade in a few lines, as its buyer, its seller or somebody else reads it. */
export function describeTrade(trade: TradeView): readonly string[] {
  const { side, energyWh, price, quotes, fees, buyerPays, sellerReceives, slot, resting } = trade;
  const energy = wattHours(energyWh);
  const headline = side === undefined ? 'Traded' : DONE[side];
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const inAll = (total: string, of: 'sell' | 'buy'): string =>
    `${printMoney(amount(total))}  (${printPrice(allInPrice(amount(total), energy, of))} in all)`;
  const lines = quotes.map(({ line, direction, fee }) => `${line} ${direction} ${printMoney(amount(fee))}`);
  return [
    `${headline} ${printEnergy(energy)} at ${printPrice(milliCentPerKwh(price))}, delivery ${period}`,
    row('grid fees', `${printMoney(amount(fees))}${lines.length > 0 ? `  (${lines.length} lines)` : ''}`),
    ...lines.map((text) => row('', text)),
    row(side === 'buy' ? 'you pay' : 'buyer pays', inAll(buyerPays, 'sell')),
    row(side === 'sell' ? 'you receive' : 'seller gets', inAll(sellerReceives, 'buy')),
    row('trade', `${trade.id}`),
    row('', `number ${trade.number}, ${trade.kind}, at the ${resting} offer’s price`),
    row('', `made ${trade.at}`),
  ];
}
