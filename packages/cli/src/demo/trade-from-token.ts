import { assert } from '@bc4p/protocol';
import { parseToken, type Trade } from '@bc4p/protocol/messages';
import { instant, milliCentPerKwh, money, seconds, wattHours } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';

/**
 * The trade in a token that came over an own session. Its signature is not looked at here: at the end of the day all
 * three signatures of every trade are, together with their chains.
 */
export function tradeFrom(token: string, nameOf: (kid: string) => string): DemoTrade {
  const parsed = parseToken(token);
  assert(parsed.ok && parsed.value.type === 'bc4p-trade', 'the client lets only well-formed trades through');
  const trade = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as Trade;
  const { market, number, at, kind, slot, sell, buy, resting, energy, price, take, quotes } = trade;
  return {
    ...{ market, number, at: instant(at), kind, sell, buy, resting },
    ...(take === undefined ? {} : { take }),
    slot: { start: instant(slot.start), len: seconds(slot.len) },
    seller: nameOf(trade.seller),
    buyer: nameOf(trade.buyer),
    energy: wattHours(energy),
    price: milliCentPerKwh(price),
    quotes: quotes.map(({ market: owner = market, line, direction, energy, fee }) => ({
      market: owner,
      line,
      direction,
      energy: wattHours(energy),
      fee: money(BigInt(fee)),
    })),
    fees: money(BigInt(trade.fees)),
    buyerPays: money(BigInt(trade.buyerPays)),
    sellerReceives: money(BigInt(trade.sellerReceives)),
  };
}
