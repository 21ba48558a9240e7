import { watts } from '@bc4p/protocol/units';
import { isType } from '../../wire/index.ts';
import { openSigned } from '../decisions.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { expectTrade, provenTrades, type Trade } from '../trade-check.ts';
import type { EventFrame, Trader } from '../trader.ts';

const PAY_AS_OFFER = { profile: 'pay-as-offer' } as const;
const MATCHED = 'trading/matched';

/** The trade that an event tells of, opened. */
async function tradeOf(trader: Trader, event: EventFrame): Promise<{ readonly id: string; readonly message: Trade }> {
  const token = needed(event.trade, 'the trade in the event');
  return openSigned(token, 'bc4p-trade', needed(trader.session.marketChain[0], 'the certificate of the market'));
}

/** The trades that evidence in the list of own trades proves, of the check's slot. */
async function listedTrades(scene: Scene, trader: Trader): Promise<readonly Trade[]> {
  const { evidence, trades } = await trader.session.ask('trade.list', {});
  const proven = await provenTrades(needed(evidence, 'evidence in the list of trades'), scene.network.root.chain[0]);
  expectSame(proven.length, trades.length, 'the number of trades that the evidence proves');
  return proven.filter(({ slot }) => slot.start === scene.slot.start);
}

/** What an offer has traded, by the energy of each of its trades. */
async function energiesOf(scene: Scene, trader: Trader, offer: string): Promise<readonly number[]> {
  const trades = await listedTrades(scene, trader);
  return trades.filter(({ sell, buy }) => sell === offer || buy === offer).map(({ energy }) => energy);
}

/** All events `traded` that are there after a barrier. */
async function tradedEvents(trader: Trader): Promise<EventFrame[]> {
  await trader.session.barrier();
  return trader.session.end.takeAll(isType('event')).filter(({ kind }) => kind === 'traded');
}

export const TRADING_CHECKS: readonly MarketCheck[] = [
  positive(
    MATCHED,
    'A bid that meets an ask is traded at the ask’s price, and both are told with a trade that proves itself',
    ['TRD-003', 'TRD-002', 'TRD-110', 'STR-002', 'MKT-003', 'NUM-004', 'MKT-007', 'NUM-003'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await Promise.all([seller.watch(), buyer.watch()]);
      const ask = await seller.submit({ price: 15_000 });
      const bid = await buyer.submit({ side: 'buy', price: 20_000, lots: 4 });
      const sold = await seller.event(ask.id, 'traded');
      const bought = await buyer.event(bid.id, 'traded');
      expectMembers(sold, { open: 6 }, 'the event of the seller');
      expectMembers(bought, { open: 0 }, 'the event of the buyer');
      expectSame(sold.trade, bought.trade, 'the trade that both are told of');
      const { id, message } = await tradeOf(seller, sold);
      const expected = { seller, buyer, sell: ask.id, buy: bid.id, resting: 'sell', kind: 'pay-as-offer' } as const;
      expectTrade(scene, message, { ...expected, energy: 400, price: 15_000, fees: [] });
      for (const trader of [seller, buyer]) {
        const trades = await listedTrades(scene, trader);
        expectSame(trades, [message], 'the trades in the list');
      }
      expectMembers(await seller.status(ask.id), { state: 'open', open: 6, trades: [id] }, 'the status of the ask');
      expectMembers(await buyer.status(bid.id), { state: 'ended', open: 0, trades: [id] }, 'the status of the bid');
      expectMembers(needed(await seller.entry(ask.id), 'the ask in the book'), { lots: 6 }, 'the entry');
      expectMembers(await buyer.event(bid.id, 'ended'), { reason: 'filled', open: 0 }, 'the end of the bid');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/ask-meets-bid',
    'An ask that meets a bid is traded at the bid’s price, and its seller bears the fees',
    ['TRD-003', 'TRD-110'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader('station')];
      await seller.watch();
      const bid = await buyer.submit({ side: 'buy', price: 20_000, lots: 3 });
      const ask = await seller.submit({ price: 12_000, lots: 3 });
      const { message } = await tradeOf(seller, await seller.event(ask.id, 'traded'));
      const expected = { seller, buyer, sell: ask.id, buy: bid.id, resting: 'buy', kind: 'pay-as-offer' } as const;
      expectTrade(scene, message, { ...expected, energy: 300, price: 20_000, fees: [300_000n] });
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/over-lines',
    'A trade over several lines names each of them, from the seller up and down to the buyer',
    ['TRD-110', 'TRD-003'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader('east')];
      await buyer.watch();
      const ask = await seller.submit({ price: 10_000, lots: 2 });
      const bid = await buyer.submit({ side: 'buy', price: 13_000, lots: 2 });
      const { message } = await tradeOf(buyer, await buyer.event(bid.id, 'traded'));
      const expected = { seller, buyer, sell: ask.id, buy: bid.id, resting: 'sell', kind: 'pay-as-offer' } as const;
      expectTrade(scene, message, { ...expected, energy: 200, price: 10_000, fees: [200_000n, 400_000n] });
    },
    PAY_AS_OFFER,
  ),
  negative(
    'trading/fees-too-high',
    'Offers whose prices agree without the fees, and not with them, are not traded',
    ['TRD-002', 'TRD-107'],
    'trading/over-lines',
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader('east')];
      await Promise.all([seller.watch(), buyer.watch()]);
      const ask = await seller.submit({ price: 10_000, lots: 2 });
      // The way costs 3000 mct/kWh: one less than that is not enough.
      const bid = await buyer.submit({ side: 'buy', price: 12_999, lots: 2 });
      expectSame(await tradedEvents(buyer), [], 'the events of the buyer');
      expectSame(await tradedEvents(seller), [], 'the events of the seller');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 2, trades: [] }, 'the status of the bid');
      expectMembers(await seller.status(ask.id), { state: 'open', open: 2, trades: [] }, 'the status of the ask');
    },
    PAY_AS_OFFER,
  ),
  negative(
    'trading/prices-do-not-agree',
    'Offers whose prices do not agree rest side by side',
    ['TRD-002', 'TRD-007'],
    MATCHED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await buyer.watch();
      const ask = await seller.submit({ price: 15_000 });
      const bid = await buyer.submit({ side: 'buy', price: 14_999 });
      expectSame(await tradedEvents(buyer), [], 'the events of the buyer');
      const [book] = (await buyer.view()).slots;
      expectSame(
        book?.asks.map(({ offer }) => offer),
        [ask.id],
        'the asks',
      );
      expectSame(
        book?.bids.map(({ offer }) => offer),
        [bid.id],
        'the bids',
      );
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/other-slot',
    'Offers of different slots do not meet',
    ['MKT-007'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await buyer.watch();
      await seller.submit({ price: 10_000 });
      const bid = await buyer.submit({ side: 'buy', price: 20_000, slot: scene.otherSlot() });
      expectSame(await tradedEvents(buyer), [], 'the events of the buyer');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 10 }, 'the status');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/best-price-first',
    'A bid takes the cheapest asks first, each at its own price',
    ['TRD-004', 'TRD-007'],
    async (scene) => {
      const sellers = [await scene.trader(), await scene.trader(), await scene.trader()] as const;
      const buyer = await scene.trader();
      const prices = [15_000, 12_000, 13_000];
      const asks: string[] = [];
      for (const [place, seller] of sellers.entries())
        asks.push((await seller.submit({ price: prices[place] as number, lots: 2 })).id);
      await buyer.watch();
      const bid = await buyer.submit({ side: 'buy', price: 14_000, lots: 5 });
      const trades = (await listedTrades(scene, buyer)).map(({ sell, energy, price }) => ({ sell, energy, price }));
      const wanted = [
        { sell: asks[1], energy: 200, price: 12_000 },
        { sell: asks[2], energy: 200, price: 13_000 },
      ];
      const sorted = [...trades].sort((one, other) => one.price - other.price);
      expectSame(sorted, wanted, 'the trades');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 1 }, 'what is left of the bid');
      expectMembers(await sellers[0].status(asks[0] as string), { state: 'open', open: 2 }, 'the ask that is too dear');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/fees-decide',
    'Fees count when the best offer is chosen',
    ['TRD-004', 'TRD-006'],
    async (scene) => {
      const [far, near, buyer] = [await scene.trader('east'), await scene.trader('west'), await scene.trader('west')];
      // 13 ct and three of fees against 15.9 ct next door.
      const dear = await far.submit({ price: 13_000, lots: 2 });
      const cheap = await near.submit({ price: 15_900, lots: 2 });
      await buyer.submit({ side: 'buy', price: 20_000, lots: 2 });
      expectMembers(await near.status(cheap.id), { state: 'ended' }, 'the near ask');
      expectMembers(await far.status(dear.id), { state: 'open', open: 2, trades: [] }, 'the far ask');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/fewer-lines-first',
    'Among offers of equal money the one over fewer lines is preferred',
    ['TRD-006'],
    async (scene) => {
      const [far, near, buyer] = [
        await scene.trader('west'),
        await scene.trader('station'),
        await scene.trader('station'),
      ];
      const older = await far.submit({ price: 14_000, lots: 2 });
      const newer = await near.submit({ price: 15_000, lots: 2 });
      await buyer.submit({ side: 'buy', price: 15_000, lots: 2 });
      expectMembers(await near.status(newer.id), { state: 'ended' }, 'the near ask');
      expectMembers(await far.status(older.id), { state: 'open', open: 2 }, 'the far ask');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/older-first',
    'Among offers of one price the one accepted earlier is preferred',
    ['TRD-006'],
    async (scene) => {
      const sellers = [await scene.trader(), await scene.trader()] as const;
      const buyer = await scene.trader();
      const first = await sellers[0].submit({ lots: 2 });
      const second = await sellers[1].submit({ lots: 2 });
      await buyer.submit({ side: 'buy', price: 15_000, lots: 3 });
      expectMembers(await sellers[0].status(first.id), { state: 'ended', open: 0 }, 'the older ask');
      expectMembers(await sellers[1].status(second.id), { state: 'open', open: 1 }, 'the newer ask');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/highest-bid-first',
    'An ask takes the highest bids first',
    ['TRD-004'],
    async (scene) => {
      const buyers = [await scene.trader(), await scene.trader()] as const;
      const seller = await scene.trader();
      const low = await buyers[0].submit({ side: 'buy', price: 14_000, lots: 2 });
      const high = await buyers[1].submit({ side: 'buy', price: 16_000, lots: 2 });
      await seller.submit({ price: 12_000, lots: 3 });
      expectMembers(await buyers[1].status(high.id), { state: 'ended', open: 0 }, 'the higher bid');
      expectMembers(await buyers[0].status(low.id), { state: 'open', open: 1 }, 'the lower bid');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/common-multiple',
    'Offers of different lots are joined over whole multiples of both',
    ['TRD-001'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit({ lot: 200, lots: 5 });
      const bid = await buyer.submit({ side: 'buy', lot: 300, lots: 3, price: 15_000 });
      // 600 Wh are a unit; the remaining 400 and 300 Wh make none.
      expectSame(await energiesOf(scene, buyer, bid.id), [600], 'the energies of the trades');
      expectMembers(await seller.status(ask.id), { state: 'open', open: 2 }, 'the ask');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 1 }, 'the bid');
    },
    PAY_AS_OFFER,
  ),
  negative(
    'trading/lots-do-not-fit',
    'Offers that have no whole unit in common are not traded',
    ['TRD-001'],
    'trading/common-multiple',
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit({ lot: 200, lots: 2 });
      const bid = await buyer.submit({ side: 'buy', lot: 300, lots: 1, price: 20_000 });
      expectMembers(await seller.status(ask.id), { state: 'open', open: 2, trades: [] }, 'the ask');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 1, trades: [] }, 'the bid');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/one-trade-of-many-units',
    'Consecutive units between two offers are one trade, with the sum of their fees',
    ['TRD-005', 'TRD-110'],
    async (scene) => {
      // The line to the hill carries 10 kWh in a slot; above 5 kWh each costs 3000 mct/kWh more.
      const power = { feedIn: watts(100_000), draw: watts(100_000) };
      const [seller, buyer] = [await scene.trader('hill', power), await scene.trader('east', power)];
      await buyer.watch();
      const ask = await seller.submit({ price: 1000, lot: 1000, lots: 8 });
      const bid = await buyer.submit({ side: 'buy', price: 10_000, lot: 1000, lots: 8 });
      const { message } = await tradeOf(buyer, await buyer.event(bid.id, 'traded'));
      const fees = 8000n * 500n + 3000n * 3000n;
      const expected = { seller, buyer, sell: ask.id, buy: bid.id, resting: 'sell', kind: 'pay-as-offer' } as const;
      expectTrade(scene, message, { ...expected, energy: 8000, price: 1000, fees: [fees] });
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/congestion-stops',
    'Matching stops at the unit whose congestion makes it too dear',
    ['TRD-005', 'TRD-007'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('hill'), await scene.trader('east')];
      const ask = await seller.submit({ price: 1000, lot: 1000, lots: 8 });
      const bid = await buyer.submit({ side: 'buy', price: 2000, lot: 1000, lots: 8 });
      expectSame(await energiesOf(scene, buyer, bid.id), [5000], 'the energies of the trades');
      expectMembers(await seller.status(ask.id), { state: 'open', open: 3 }, 'the ask');
      expectMembers(await buyer.status(bid.id), { state: 'open', open: 3 }, 'the bid');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/counterflow-makes-room',
    'Flow against the load makes resting offers trade that could not before',
    ['MKT-007', 'TRD-005'],
    async (scene) => {
      const [seller, buyer, back, front] = [
        await scene.trader('hill'),
        await scene.trader('east'),
        await scene.trader('hill'),
        await scene.trader('east'),
      ];
      await seller.submit({ price: 1000, lot: 1000, lots: 8 });
      const bid = await buyer.submit({ side: 'buy', price: 2000, lot: 1000, lots: 8 });
      expectMembers(await buyer.status(bid.id), { open: 3 }, 'the bid before');
      // Two kilowatt-hours the other way.
      await front.submit({ price: 100, lot: 1000, lots: 2 });
      await back.submit({ side: 'buy', price: 900, lot: 1000, lots: 2 });
      expectMembers(await buyer.status(bid.id), { open: 1 }, 'the bid after');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/negative-prices',
    'Negative prices are traded like others',
    ['TRD-003', 'NUM-002'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader()];
      await buyer.watch();
      const ask = await seller.submit({ price: -5000, lots: 1 });
      const bid = await buyer.submit({ side: 'buy', price: -4000, lots: 1 });
      const { message } = await tradeOf(buyer, await buyer.event(bid.id, 'traded'));
      const expected = { seller, buyer, sell: ask.id, buy: bid.id, resting: 'sell', kind: 'pay-as-offer' } as const;
      expectTrade(scene, message, { ...expected, energy: 100, price: -5000, fees: [100_000n] });
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/own-offers-passed-over',
    'Resting offers of one connection point are never joined',
    ['MKT-007', 'OFR-013'],
    async (scene) => {
      const [own, other] = [await scene.trader(), await scene.trader()];
      const bid = await own.submit({ side: 'buy', price: 10_000, lots: 2 });
      const ask = await own.submit({ price: 10_001, lots: 2 });
      const taken = await other.submit({ side: 'buy', price: 10_001, lots: 1 });
      expectMembers(await other.status(taken.id), { state: 'ended' }, 'the bid of another');
      expectMembers(await own.status(ask.id), { open: 1 }, 'the own ask');
      expectMembers(await own.status(bid.id), { open: 2, trades: [] }, 'the own bid');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/remainder-keeps-its-place',
    'What is left of an offer keeps its place in time',
    ['TRD-006', 'MKT-003'],
    async (scene) => {
      const sellers = [await scene.trader(), await scene.trader()] as const;
      const buyers = [await scene.trader(), await scene.trader()] as const;
      const first = await sellers[0].submit({ lots: 3 });
      const second = await sellers[1].submit({ lots: 3 });
      await buyers[0].submit({ side: 'buy', price: 15_000, lots: 1 });
      await buyers[1].submit({ side: 'buy', price: 15_000, lots: 2 });
      expectMembers(await sellers[0].status(first.id), { state: 'ended', open: 0 }, 'the older ask');
      expectMembers(await sellers[1].status(second.id), { state: 'open', open: 3 }, 'the newer ask');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/list-in-pages',
    'Own trades are listed in the order in which they were made, in pages',
    ['STR-002', 'TRD-100'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await buyer.watch();
      await seller.submit();
      for (let count = 0; count < 3; count += 1) await buyer.submit({ side: 'buy', price: 15_000, lots: 1 });
      const whole = await buyer.session.ask('trade.list', {});
      const own = whole.trades.slice(-3);
      expectSame(own.length, 3, 'the number of trades');
      const listed: string[] = [];
      for (let after = 0, pages = 0; pages < whole.trades.length + 1; pages += 1) {
        const page = await buyer.session.ask('trade.list', { after, limit: 1 });
        expectTrue(page.trades.length <= 1, 'a page has more trades than asked for');
        if (page.evidence) await provenTrades(page.evidence, scene.network.root.chain[0]);
        listed.push(...page.trades);
        if (page.next === undefined) break;
        after = page.next;
      }
      expectSame(listed, whole.trades, 'all pages together');
      const told = await tradedEvents(buyer);
      const ids = await Promise.all(told.map(async (event) => (await tradeOf(buyer, event)).id));
      expectSame(own, ids, 'the order of the trades');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/trade-numbers',
    'Trades of a market are numbered upwards',
    ['TRD-102'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await seller.submit();
      for (let count = 0; count < 3; count += 1) await buyer.submit({ side: 'buy', price: 15_000, lots: 1 });
      const numbers = (await listedTrades(scene, buyer)).map(({ number }) => number).sort((one, other) => one - other);
      expectSame(new Set(numbers).size, 3, 'the number of different numbers');
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/book-by-reader',
    'Each reader sees what an offer costs or brings at its own node',
    ['MKT-008'],
    async (scene) => {
      const seller = await scene.trader('west');
      const readers = [await scene.trader('west'), await scene.trader('station'), await scene.trader('east')] as const;
      const ask = await seller.submit({ price: 15_000, lot: 100 });
      const wanted = [
        { lines: 0, fees: '0', allIn: '1500000' },
        { lines: 1, fees: '100000', allIn: '1600000' },
        { lines: 2, fees: '300000', allIn: '1800000' },
      ];
      for (const [place, reader] of readers.entries())
        expectMembers(
          needed(await reader.entry(ask.id), 'the ask in the book'),
          wanted[place] as object,
          `the entry at ${reader.node}`,
        );
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/book-order',
    'The book shows the best offers first, by what they cost the reader',
    ['MKT-008'],
    async (scene) => {
      const [far, near, reader] = [
        await scene.trader('east'),
        await scene.trader('station'),
        await scene.trader('station'),
      ];
      const cheapFar = await far.submit({ price: 13_500 });
      const dearNear = await near.submit({ price: 15_000 });
      const cheapNear = await near.submit({ price: 14_000 });
      const [book] = (await reader.view()).slots;
      expectSame(
        book?.asks.map(({ offer }) => offer),
        [cheapNear.id, dearNear.id, cheapFar.id],
        'the order of the asks',
      );
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/book-depth',
    'The book shows as many offers of a side as welcome tells',
    ['MKT-008'],
    async (scene) => {
      const [seller, reader] = [await scene.trader(), await scene.trader()];
      const { depth } = reader.session.welcome.rules;
      for (let count = 0; count < depth + 2; count += 1)
        await seller.submit({ price: 10_000 + count, lot: 10, lots: 1 });
      const [book] = (await reader.view()).slots;
      const prices = book?.asks.map(({ price }) => price);
      expectSame(
        prices,
        Array.from({ length: depth }, (_, place) => 10_000 + place),
        'the prices in the book',
      );
    },
    PAY_AS_OFFER,
  ),
  positive(
    'trading/large-pages',
    'Lists of trades come in pages that keep within 1 MiB, and none is left out',
    ['WS-004'],
    async (scene) => {
      const power = watts(10_000_000);
      const [seller, buyer] = [
        await scene.trader('station', { feedIn: power }),
        await scene.trader('station', { draw: power }),
      ];
      // As many trades as fit no single frame with their evidence.
      const rounds = 5;
      for (let round = 0; round < rounds; round += 1) {
        const offers = Array.from({ length: 128 }, (_, place) => ({ price: 10_000 + place, lot: 100, lots: 1 }));
        const bundle = await seller.signBundle(offers);
        await seller.session.ask('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
        await buyer.submit({ side: 'buy', price: 20_000, lot: 100, lots: 128 });
      }
      const listed: string[] = [];
      for (let after = 0; after >= 0; ) {
        // A frame of more than 1 MiB would have ended the session.
        const { trades, next } = await buyer.session.ask('trade.list', { after });
        listed.push(...trades);
        after = next ?? -1;
      }
      expectTrue(new Set(listed).size >= 128 * rounds, 'trades are left out', { actual: new Set(listed).size });
    },
    PAY_AS_OFFER,
  ),
];
