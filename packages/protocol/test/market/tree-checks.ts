// What has to be true of a tree of markets once nothing is under way any more.
import { expect } from 'vitest';
import { type TradeRecord, takeKey } from '../../src/market/index.ts';
import { instant } from '../../src/units/index.ts';
import { SLOT, submit } from './fixtures.ts';
import type { SmallTree } from './small-tree.ts';
import type { TreeMarket } from './tree-market.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const money = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** All trades that were made, remembered or not. */
export const tradesOf = (tree: SmallTree): { market: TreeMarket; trade: TradeRecord }[] =>
  tree.events.flatMap(({ market, event }) => (event.kind === 'traded' ? [{ market, trade: event.trade }] : []));

/** Every take is traded by all markets on its way, at the quotes that are in the trade, or by none. */
export function expectAgreement(tree: SmallTree): void {
  const traded = new Map(tradesOf(tree).flatMap(({ trade }) => (trade.take ? [[trade.take, trade] as const] : [])));
  for (const market of tree.markets) {
    expect(market.core.checkInvariants()).toEqual([]);
    for (const { reservations } of market.core.snapshot().books) {
      for (const { id, take, quotes, state, energy } of reservations) {
        const trade = traded.get(take ? `${market.address}${takeKey(take.number)}` : id);
        expect(state).toBe(trade ? 'booked' : 'released');
        if (!trade) continue;
        const own = trade.quotes.filter((quote) => 'market' in quote && quote.market === market.address);
        const expected = quotes.map(({ from: _, ...quote }) => ({ ...quote, market: market.address }));
        expect(own.map((quote) => ({ ...quote, fee: quote.fee.toString() }))).toEqual(expected);
        expect(energy).toBe(trade.energy);
      }
    }
  }
}

/** Whoever took has been told what was decided, once, whether the markets remember it or not. */
export function expectAnswers(tree: SmallTree): void {
  const [made, settled] = [new Set<string>(), new Map<string, boolean>()];
  for (const { market, event } of tree.events) {
    if (event.kind === 'take-made') made.add(`${market.address}${takeKey(event.take.number)}`);
    if (event.kind === 'take-settled' && !event.repeated)
      settled.set(`${market.address}${takeKey(event.take.number)}`, event.trade !== undefined);
  }
  expect(settled.size).toBe(made.size);
  const traded = new Set(tradesOf(tree).map(({ trade }) => trade.take));
  for (const [id, wasTraded] of settled) expect([id, wasTraded]).toEqual([id, traded.has(id)]);
}

/** What is sold is bought, what leaves one market comes into the next, and lines earn just the fees that are paid. */
export function expectEnergyAndMoney(tree: SmallTree): void {
  const positions = tree.markets.map((market) => ({ market, all: market.core.positions(SLOT) }));
  const own = positions.flatMap(({ all }) => all.filter(({ point }) => !point.startsWith('@')));
  const through = (side: 'buy' | 'sell') => sum(own.filter((p) => p.side === side).map(({ traded }) => traded));
  const remembered = tree.markets.flatMap(({ core }) => core.trades(SLOT));
  expect(through('sell')).toBe(sum(remembered.map(({ energy }) => energy)));
  expect(through('buy')).toBe(through('sell'));
  const at = (market: TreeMarket, name: string, side: 'buy' | 'sell') =>
    market.core.positions(SLOT).find(({ point, side: own }) => point === name && own === side)?.traded ?? 0;
  for (const market of tree.markets) {
    for (const { address, isUpper } of market.neighbours) {
      if (!isUpper) continue;
      const upper = tree.market(address);
      expect(at(market, '@upper', 'buy')).toBe(at(upper, `@${market.address}`, 'sell'));
      expect(at(market, '@upper', 'sell')).toBe(at(upper, `@${market.address}`, 'buy'));
    }
  }
  const earned = money(tree.markets.flatMap(({ core }) => core.lines(SLOT).map(({ fees }) => fees as bigint)));
  expect(earned).toBe(money(remembered.map(({ fees }) => fees as bigint)));
  for (const { fees, buyerPays, sellerReceives } of remembered) expect(buyerPays).toBe(sellerReceives + fees);
}

/** No message has traded more than it is for, wherever, and none beyond its price. */
export function expectOffersOnce(tree: SmallTree): void {
  const traded = new Map<string, number>();
  for (const { trade } of tradesOf(tree))
    for (const { message } of [trade.seller, trade.buyer])
      traded.set(message, (traded.get(message) ?? 0) + trade.energy);
  for (const [id, { offer }] of tree.offers) {
    expect(traded.get(id) ?? 0).toBeLessThanOrEqual(offer.lot * offer.lots);
    const view = tree.market(offer.market).core.offer(id);
    if (view) expect(view.traded * offer.lot).toBe(traded.get(id) ?? 0);
  }
  for (const { trade } of tradesOf(tree)) {
    const limit = (id: string) => tree.offers.get(id)?.offer.price;
    const [sell, buy] = [limit(trade.seller.message), limit(trade.buyer.message)];
    if (sell !== undefined) expect(trade.sellerReceives).toBeGreaterThanOrEqual(BigInt(sell * trade.energy));
    if (buy !== undefined) expect(trade.buyerPays).toBeLessThanOrEqual(BigInt(buy * trade.energy));
  }
}

/** With the next slot that is forgotten nothing is left, not even of takes in slots that nobody used. */
export function expectForgotten(tree: SmallTree): void {
  const next = { start: instant(SLOT.start + 45_000), len: SLOT.len };
  for (const market of tree.markets) {
    const options = { at: tree.clockOf(market), slot: next, market: market.address };
    tree.apply(market, submit('last', 'sell', 1, 1, options));
  }
  tree.wait(next.start + 10_000);
  for (const { core } of tree.markets) {
    const { books, decisions } = core.snapshot();
    expect([books, decisions]).toEqual([[], []]);
  }
}
