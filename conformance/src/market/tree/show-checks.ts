import { instant } from '@bc4p/protocol/units';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { sumOfFees } from '../fees/line-model.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { Submarket, signOffer, type TreeLink } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import { ABOVE, entryOf, modelOf, offerAbove, seenBy, TOP_MARKET, TREE } from './stage.ts';

/** What the first lot of 100 Wh costs between two nodes, and over how many lines. */
function wayOf(scene: Scene, from: string, to: string) {
  const quotes = modelOf(scene).quotes(from, to, 100);
  return { fees: sumOfFees(quotes).toString(), lines: quotes.length };
}

/** Sees that so many lots as are said to cost the same really do. */
function expectReach(
  scene: Scene,
  from: string,
  to: string,
  { fees, reach, lots }: { fees: string; reach: number; lots: number },
): void {
  expectTrue(reach <= lots, 'fees are said to hold for more lots than there are', { actual: { reach, lots } });
  const model = modelOf(scene);
  for (let lot = 0; lot < reach; lot += 1) {
    expectSame(
      sumOfFees(model.quotes(from, to, 100)).toString(),
      fees,
      `the fees of lot ${lot + 1} of those that cost the same`,
    );
    model.book(from, to, 100);
  }
}

const own = positive(
  'tree/shows-own',
  'Each neighbour is shown the own offers with their fees up to it and the lines they cross, and as many lots as cost the same.',
  ['TREE-030', 'TREE-031', 'TREE-033', 'TREE-004'],
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene, { node: 'west' });
    const seller = await scene.trader('hill');
    const buyer = await scene.trader('east');
    const ask = await seller.submit({ price: 5000, lots: 6 });
    const bid = await buyer.submit({ side: 'buy', price: 1000, lots: 2 });
    const readers: readonly [TreeLink, string][] = [
      [link, 'station'],
      [sub.link, 'west'],
    ];
    for (const [reader, node] of readers) {
      const shown = await reader.shown(scene.slot, 'sell', ask.id);
      const { lot, lots, price, validUntil } = ask.message;
      const about = { market: scene.market, lot, lots, price, validUntil };
      expectMembers(shown, { ...about, ...wayOf(scene, 'hill', node) }, `the ask as it is shown at ${node}`);
      expectReach(scene, 'hill', node, shown);
      const wanted = await reader.shown(scene.slot, 'buy', bid.id);
      expectMembers(
        wanted,
        { lots: 2, price: 1000, ...wayOf(scene, node, 'east') },
        `the bid as it is shown at ${node}`,
      );
    }
  },
  ABOVE,
);

const changes = positive(
  'tree/shows-changes',
  'What is traded, and what ends, is told as it happens, each frame with what has changed since the one before.',
  ['TREE-033', 'TREE-030'],
  async (scene) => {
    const sub = await Submarket.below(scene);
    const seller = await scene.trader('station');
    const buyer = await scene.trader('station');
    const ask = await seller.submit({ price: 5000, lots: 6 });
    await sub.link.shown(scene.slot, 'sell', ask.id);
    await buyer.accept(ask.id, { lots: 2 });
    await sub.link.shown(scene.slot, 'sell', ask.id, ({ lots }) => lots === 4);
    await buyer.accept(ask.id, { lots: 4 });
    await sub.link.gone(scene.slot, 'sell', ask.id);
  },
  TREE,
);

const anew = positive(
  'tree/shows-anew',
  'After each tree.subscribe everything is told from the beginning, in frames that are numbered from 1.',
  ['TREE-033', 'TREE-004'],
  async (scene) => {
    const sub = await Submarket.below(scene);
    const seller = await scene.trader('station');
    const ask = await seller.submit({ price: 5000, lots: 6 });
    await sub.link.shown(scene.slot, 'sell', ask.id);
    sub.link.subscribe();
    await sub.link.shown(scene.slot, 'sell', ask.id);
  },
  TREE,
);

const passes = positive(
  'tree/shows-others',
  'What one neighbour shows is shown to the others, with the fees and lines of the own grid added, and with its own market.',
  ['TREE-031', 'TREE-030', 'TREE-032', 'TREE-034'],
  async (scene) => {
    const link = await scene.upper.link();
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const offer = await west.offering({ price: 4000, lots: 3 });
    west.link.show(scene.slot, { asks: [entryOf(offer, { fees: '12345', lines: 2 })] });
    for (const [reader, node] of [
      [link, 'station'],
      [hill.link, 'hill'],
    ] as const) {
      const shown = await reader.shown(scene.slot, 'sell', offer.id);
      const { fees, lines } = wayOf(scene, 'west', node);
      const wanted = {
        market: west.address,
        price: 4000,
        lots: 3,
        fees: (BigInt(fees) + 12345n).toString(),
        lines: lines + 2,
      };
      expectMembers(shown, wanted, `the offer as it is shown at ${node}`);
    }
    const plant = await offerAbove(scene);
    link.show(scene.slot, { asks: [entryOf(plant)] });
    const below = await hill.link.shown(scene.slot, 'sell', plant.id);
    expectMembers(below, { market: TOP_MARKET, ...wayOf(scene, 'station', 'hill') }, 'the offer from above');
    west.link.show(scene.slot, { gone: [offer.id] });
    await link.gone(scene.slot, 'sell', offer.id);
    link.show(scene.slot, { gone: [plant.id] });
    await hill.link.gone(scene.slot, 'sell', plant.id);
  },
  ABOVE,
);

const notBack = negative(
  'tree/shows-not-back',
  'No neighbour is shown what it has shown itself, nor what it offers here itself.',
  ['TREE-030'],
  passes.id,
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const offer = await west.offering();
    west.link.show(scene.slot, { asks: [entryOf(offer)] });
    await hill.link.shown(scene.slot, 'sell', offer.id);
    const here = await signOffer(west.operator, { ...offer.message, market: scene.market } as never);
    await west.session.ask('offer.submit', { token: here.token });
    await hill.link.shown(scene.slot, 'sell', here.id);
    const seller = await scene.trader('station');
    const last = await seller.submit({ price: 5000 });
    await west.link.shown(scene.slot, 'sell', last.id);
    const shown = west.link.book.side(scene.slot, 'sell').map((entry) => entry.offer);
    expectSame(shown, [last.id], 'what the submarket is shown of the slot');
  },
  TREE,
);

const beyond = negative(
  'tree/shown-of-others',
  'What a neighbour shows of markets that do not lie beyond it is dropped, as are slots of another length and offers that have ended.',
  ['TREE-034', 'TREE-030'],
  passes.id,
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const good = await west.offering();
    const ended = await west.offering({ validUntil: scene.now });
    const wrong = [
      entryOf(await west.offering(), { market: scene.market }),
      entryOf(await west.offering(), { market: hill.address }),
      entryOf(await west.offering(), { market: TOP_MARKET }),
      entryOf(ended),
    ];
    // Never the check's own slot.
    const long = { start: scene.slot.start - (scene.slot.start % 900) + 900, len: 900 };
    // Something of its own that begins when the longer slot does.
    const seller = await scene.trader('station');
    const slot = { ...scene.slot, start: instant(long.start) };
    const own = await seller.submit({ slot, price: 5000 });
    await hill.link.shown(slot, 'sell', own.id);
    west.link.show(long, { asks: [entryOf(await west.offering({ slot: long }))] });
    west.link.show(scene.slot, { asks: [...wrong, entryOf(good)] });
    await hill.link.shown(scene.slot, 'sell', good.id);
    const shown = hill.link.book.side(scene.slot, 'sell').map((entry) => entry.offer);
    expectSame(shown, [good.id], 'what others are shown of it');
    expectSame(hill.link.book.side(long, 'sell'), [], 'what others are shown of a slot of another length');
  },
  TREE,
);

const gap = negative(
  'tree/book-gap',
  'After a frame whose number does not follow the one before, everything is asked for anew; one that was seen is taken no notice of.',
  ['TREE-032'],
  passes.id,
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const [first, old, skipped, fresh] = [
      await west.offering(),
      await west.offering(),
      await west.offering(),
      await west.offering(),
    ];
    west.link.show(scene.slot, { asks: [entryOf(first)] });
    await hill.link.shown(scene.slot, 'sell', first.id);
    west.link.show(scene.slot, { asks: [entryOf(old)], seq: 1 });
    west.link.show(scene.slot, { asks: [entryOf(fresh)] });
    await hill.link.shown(scene.slot, 'sell', fresh.id);
    expectSame(hill.link.book.find(scene.slot, 'sell', old.id), undefined, 'an offer of a frame that was seen before');
    const before = west.link.subscriptions;
    west.link.show(scene.slot, { asks: [entryOf(skipped)], seq: 7 });
    await west.link.until(() => (west.link.subscriptions > before ? true : undefined), 'tree.subscribe after a gap');
    await hill.link.gone(scene.slot, 'sell', first.id);
    expectSame(hill.link.book.find(scene.slot, 'sell', skipped.id), undefined, 'an offer of a frame behind a gap');
    west.link.show(scene.slot, { asks: [entryOf(first)] });
    await hill.link.shown(scene.slot, 'sell', first.id);
  },
  TREE,
);

const forgets = positive(
  'tree/forgets-with-session',
  'What was learned over a link is forgotten when the session ends, and others are shown that it is gone.',
  ['TREE-035'],
  async (scene) => {
    const link = await scene.upper.link();
    const west = await Submarket.below(scene, { node: 'west' });
    const anna = await scene.trader('west');
    const below = await west.offering();
    west.link.show(scene.slot, { asks: [entryOf(below)] });
    await link.shown(scene.slot, 'sell', below.id);
    await west.session.close();
    await link.gone(scene.slot, 'sell', below.id);
    const hill = await Submarket.below(scene, { node: 'hill' });
    const plant = await offerAbove(scene);
    link.show(scene.slot, { asks: [entryOf(plant)] });
    await seenBy(anna, scene.slot, plant.id);
    await hill.link.shown(scene.slot, 'sell', plant.id);
    await scene.upper.cut();
    await hill.link.gone(scene.slot, 'sell', plant.id);
    expectSame(
      await scene.entry(anna.session, plant.id),
      undefined,
      'the offer from above in the book of a participant',
    );
  },
  ABOVE,
);

const reconnects = positive(
  'tree/connects-again',
  'A session with the market above that has ended is begun again, and both ends tell each other everything anew.',
  ['TREE-008', 'TREE-004', 'TREE-033'],
  async (scene) => {
    await scene.upper.link();
    const seller = await scene.trader('station');
    const ask = await seller.submit({ price: 5000 });
    const link = await scene.upper.cut();
    await link.until(() => (link.subscriptions > 0 ? true : undefined), 'tree.subscribe');
    await link.shown(scene.slot, 'sell', ask.id);
    const offer = await offerAbove(scene);
    link.show(scene.slot, { asks: [entryOf(offer)] });
    await seenBy(seller, scene.slot, offer.id);
    link.show(scene.slot, { gone: [offer.id] });
  },
  ABOVE,
);

const superseded = positive(
  'tree/newer-session-counts',
  'Of two sessions over which one submarket takes part in the tree the newer one counts, and the older one is ended.',
  ['TREE-004', 'TREE-035'],
  async (scene) => {
    const first = await Submarket.below(scene, { node: 'west' });
    const seller = await scene.trader('station');
    const second = await Submarket.as(scene, first.operator, first.point, first.service);
    second.link.subscribe();
    const { error, close } = await first.session.endedBy();
    expectSame([error.code, close], ['session-superseded', 4409], 'how the older session ends');
    const ask = await seller.submit({ price: 5000 });
    await second.link.shown(scene.slot, 'sell', ask.id);
  },
  TREE,
);

const quoteBeyond = positive(
  'tree/quotes-distant-offer',
  'An offer of another market is quoted with the own lines, and with what the neighbour shows of the others.',
  ['WS-046'],
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const anna = await scene.trader('hill');
    const offer = await west.offering({ price: 4000, lots: 3 });
    west.link.show(scene.slot, { asks: [entryOf(offer, { fees: '12345', lines: 2 })] });
    await seenBy(anna, scene.slot, offer.id);
    const quotes = modelOf(scene).quotes('west', 'hill', 200);
    const fees = sumOfFees(quotes) + 2n * 12345n;
    const told = await anna.session.ask('fee.quote', { offer: offer.id, lots: 2 });
    expectMembers(
      told,
      {
        quotes,
        fees: fees.toString(),
        sellerReceives: '800000',
        buyerPays: (800_000n + fees).toString(),
        beyond: { market: west.address, lines: 2, fees: '24690', reach: 3 },
      },
      'the quote',
    );
  },
  TREE,
);

/** What markets show each other. */
export const SHOW_CHECKS: readonly MarketCheck[] = [
  own,
  changes,
  anew,
  passes,
  notBack,
  beyond,
  gap,
  forgets,
  reconnects,
  superseded,
  quoteBeyond,
];
