import { NotImplemented } from '../../checks/fault.ts';
import { isType } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, type MarketCheckOptions, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { provenTrades } from '../trade-check.ts';
import type { Trader } from '../trader.ts';

/** A market of their own, which they kill one after another. */
const DURABLE: MarketCheckOptions = { setting: 'durable', lane: 'durable', profile: 'durability', timeoutMs: 60_000 };

/** Kills the market as a power cut would, starts it again on what it left, and greets anew. */
async function crash(scene: Scene, ...traders: readonly Trader[]): Promise<void> {
  const { child } = scene.target;
  if (!child) throw new NotImplemented('the market was not started by the suite, which cannot kill it');
  await child.kill();
  await child.restart();
  for (const trader of traders) trader.session = await scene.greeted(trader.holder);
}

/** All own events there are. */
async function allEvents({ session }: Trader) {
  const { last } = await session.ask('events.subscribe', { after: 0 });
  await session.barrier();
  return { last, events: session.end.takeAll(isType('event')) };
}

export const DURABILITY_CHECKS: readonly MarketCheck[] = [
  positive(
    'durability/offer',
    'An offer that was acknowledged is there after a crash, with its answer',
    ['DUR-001', 'WS-036', 'WS-037'],
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.submit();
      await crash(scene, trader);
      const again = await trader.session.ask('offer.submit', { token: offer.token });
      expectMembers(
        again,
        { dup: true, number: offer.ok.number, receipt: offer.ok.receipt },
        'the answer after the crash',
      );
      expectMembers(
        needed(await trader.entry(offer.id), 'the offer in the book'),
        { lots: 10, price: 15_000 },
        'the entry',
      );
      expectMembers(await trader.status(offer.id), { state: 'open', open: 10, trades: [] }, 'the status');
    },
    DURABLE,
  ),
  positive(
    'durability/trade',
    'A trade that was acknowledged is there after a crash, and events go on where they ended',
    ['DUR-001', 'DUR-002', 'STR-001', 'STR-002'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const accepted = await buyer.accept(ask.id, { lots: 4 });
      const before = await allEvents(seller);
      await crash(scene, seller, buyer);
      const after = await allEvents(seller);
      expectSame(after, before, 'the events of the seller');
      const again = await buyer.session.ask('offer.accept', { token: accepted.token });
      expectMembers(again, { dup: true, trade: accepted.ok.trade }, 'the answer after the crash');
      expectSame(again.evidence?.tokens, accepted.ok.evidence?.tokens, 'the tokens of the evidence');
      const list = await buyer.session.ask('trade.list', {});
      const trades = await provenTrades(needed(list.evidence, 'evidence'), scene.network.root.chain[0]);
      expectTrue(
        trades.some(({ sell, energy }) => sell === ask.id && energy === 400),
        'the trade is not in the list',
      );
      await buyer.accept(ask.id, { lots: 2 });
      await seller.session.barrier();
      const [next] = seller.newEvents();
      expectMembers(
        needed(next, 'the event of the next trade'),
        { seq: before.last + 1, subject: ask.id, open: 4 },
        'the next event',
      );
    },
    DURABLE,
  ),
  positive(
    'durability/refusal',
    'A refusal that was signed stays the same refusal after a crash',
    ['DUR-001', 'MKT-004'],
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.signOffer({ lot: 1 });
      const first = await trader.session.refused('offer.submit', { token: offer.token }, 'lot-size');
      await crash(scene, trader);
      const again = await trader.session.refused('offer.submit', { token: offer.token }, 'lot-size');
      expectSame(again.decision, first.decision, 'the decision after the crash');
    },
    DURABLE,
  ),
  positive(
    'durability/amid-a-burst',
    'Of many offers at once each that was acknowledged is there once after a crash, and each other one can be sent again',
    ['DUR-001', 'DUR-002', 'WS-036'],
    async (scene) => {
      const trader = await scene.trader();
      const offers = await Promise.all(
        Array.from({ length: 150 }, (_, place) => trader.signOffer({ lot: 10, lots: 1, price: 20_000 + place })),
      );
      const known = new Map<string, number>();
      for (const { token, id } of offers.slice(0, 60))
        known.set(trader.session.post('offer.submit', { token }, id.slice(0, 40)), 0);
      const acknowledged = new Map<string, number>();
      const take = async (): Promise<void> => {
        const frame = await trader.session.end.take(({ type }) => type === 'ok', 'an acknowledgement');
        if (frame.type === 'ok' && frame.of === 'offer.submit') acknowledged.set(frame.offer, frame.number);
      };
      for (let count = 0; count < 40; count += 1) await take();
      // The rest is under way while it is killed.
      for (const { token, id } of offers.slice(60)) trader.session.post('offer.submit', { token }, id.slice(0, 40));
      await crash(scene, trader);
      const numbers = new Set<number>();
      for (const { id, token } of offers) {
        const ok = await trader.session.ask('offer.submit', { token });
        const before = acknowledged.get(id);
        if (before !== undefined)
          expectMembers(ok, { dup: true, number: before }, 'the answer to what had been acknowledged');
        expectTrue(!numbers.has(ok.number), 'two offers have one number', { actual: ok.number });
        numbers.add(ok.number);
      }
      const [book] = (await trader.view()).slots;
      expectSame(
        book?.asks.map(({ price }) => price),
        Array.from({ length: scene.rules.depth }, (_, place) => 20_000 + place),
        'the best offers in the book',
      );
    },
    DURABLE,
  ),
  positive(
    'durability/twice',
    'What is there after one crash is there after the next',
    ['DUR-001', 'DUR-002'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      await crash(scene, seller, buyer);
      const accepted = await buyer.accept(ask.id, { lots: 10 });
      await crash(scene, seller, buyer);
      expectMembers(
        await seller.status(ask.id),
        { state: 'ended', open: 0, trades: [accepted.ok.trade] },
        'the status of the offer',
      );
      const { events } = await allEvents(seller);
      const own = events.filter(({ subject }) => subject === ask.id);
      expectSame(
        own.map(({ kind }) => kind),
        ['traded', 'ended'],
        'the events of the offer',
      );
    },
    DURABLE,
  ),
];
