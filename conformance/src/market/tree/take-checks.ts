import type { Offer, Take } from '@bc4p/protocol/messages';
import { watts } from '@bc4p/protocol/units';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import {
  type ComingTake,
  certificatesOf,
  type ResultFrame,
  readUnproven,
  refusedFrame,
  type Signed,
  Submarket,
  signTrade,
  type TreeLink,
  tradedFrame,
} from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import type { Trader } from '../trader.ts';
import {
  ABOVE,
  acceptHeld,
  decide,
  entryOf,
  expectOwnTake,
  modelOf,
  offerAbove,
  plantOf,
  refusalAbove,
  seenBy,
  TOP_MARKET,
  toDecide,
} from './stage.ts';

/** Somebody whose acceptance of an offer of the market above is held, and the take that came of it. */
async function held(scene: Scene, node: 'west' | 'hill' | 'station' = 'west', lots = 1) {
  const link = await scene.upper.link();
  const anna = await scene.trader(node, { feedIn: watts(1_000_000), draw: watts(1_000_000) });
  await anna.watch();
  const offer = await offerAbove(scene, { lots: 20 });
  const acceptance = await acceptHeld(anna, offer, { lots });
  return { link, anna, offer, acceptance, coming: await link.take(offer.id) };
}

/** Refuses whatever is still open when a check is over, so that nothing of it stays held. */
async function letGo(
  scene: Scene,
  link: TreeLink,
  coming: ComingTake,
  offer: Signed<Offer>,
  anna: Trader,
): Promise<void> {
  link.end.send(await refusalAbove(scene, coming, offer));
  await anna.event(coming.take.message, 'refused');
}

const direct = positive(
  'tree/takes-direct',
  'An acceptance of an offer of the market above is held and answered so, and a take with its firm quote is sent; its trade is told, and proven.',
  [
    'TREE-014',
    'TREE-001',
    'TREE-107',
    'TREE-050',
    'TREE-002',
    'TREE-100',
    'WS-045',
    'STR-006',
    'TREE-006',
    'TREE-007',
    'TREE-015',
    'TREE-044',
  ],
  async (scene) => {
    const { link, anna, offer, acceptance, coming } = await held(scene, 'hill', 3);
    await expectOwnTake(scene, coming, offer, { message: acceptance.id, lots: 3, kind: 'direct', node: 'hill' });
    expectSame(coming.frame.message, acceptance.token, 'the acceptance in the take');
    expectMembers(await anna.status(acceptance.id), { state: 'held', trades: [] }, 'the acceptance before the answer');
    const trade = await decide(scene, link, coming, offer);
    const event = await anna.event(acceptance.id, 'traded');
    expectSame(readUnproven(event.trade ?? '').id, trade.id, 'the trade that is told');
    const { evidence } = await anna.session.ask('trade.list', {});
    for (const token of [trade.token, offer.token, acceptance.token, coming.frame.take, ...coming.frame.quotes])
      expectTrue(evidence?.tokens.includes(token) === true, 'its evidence lacks a message that the trade rests on', {
        expected: token,
      });
    expectMembers(await anna.status(acceptance.id), { trades: [trade.id] }, 'the acceptance after the answer');
    const { take } = coming;
    const second = await acceptHeld(anna, offer, { lots: 1 });
    const next = await link.take(offer.id);
    expectTrue(next.take.nonce !== take.nonce, 'two takes have one nonce', { actual: take.nonce });
    await decide(scene, link, next, offer);
    await anna.event(second.id, 'traded');
  },
  ABOVE,
);

const released = positive(
  'tree/refusal-releases',
  'A refusal that the market above has signed is told with its code and facts, and gives back the energy that was held.',
  ['TREE-051', 'TREE-014', 'STR-006'],
  async (scene) => {
    const link = await scene.upper.link();
    // 12 kW move 200 Wh in a minute.
    const anna = await scene.trader('west', { draw: watts((200 * 3600) / scene.slot.len) });
    await anna.watch();
    const offer = await offerAbove(scene);
    const first = await acceptHeld(anna, offer, { lots: 2 });
    const coming = await link.take(offer.id);
    await anna.session.refused(
      'offer.accept',
      {
        token: (await anna.signAcceptance(offer.id, { market: TOP_MARKET, lots: 1 })).token,
        offer: offer.token,
        chain: certificatesOf(offer.signer) as never,
      },
      'limit-exceeded',
    );
    link.end.send(await refusalAbove(scene, coming, offer));
    const event = await anna.event(first.id, 'refused');
    expectMembers(event, { code: 'offer-unknown', facts: { offer: offer.id }, open: 0 }, 'the event');
    const second = await acceptHeld(anna, offer, { lots: 2 });
    await decide(scene, link, await link.take(offer.id), offer);
    await anna.event(second.id, 'traded');
  },
  ABOVE,
);

const lineBusy = negative(
  'tree/held-line',
  'What is held for a take fills the lines: who comes later finds them busy, until the take is refused.',
  ['FEE-008', 'TREE-014', 'TREE-013'],
  released.id,
  async (scene) => {
    const free = modelOf(scene).room('station', 'hill');
    const lots = Math.floor(free / 100);
    const { link, anna, offer, coming } = await held(scene, 'hill', lots);
    const ben = await scene.trader('hill', { draw: watts(1_000_000) });
    const seller = await scene.trader('station');
    const ask = await seller.submit({ price: 5000, lots: 1 });
    const refused = await ben.acceptInVain(ask.id, { lots: 1 }, 'line-busy');
    const facts = { line: 'line-hill', direction: 'down', free: free - 100 * lots, asked: 100 };
    expectSame(refused.facts, facts, 'what it tells of the line');
    await letGo(scene, link, coming, offer, anna);
    await ben.accept(ask.id, { lots: 1 });
  },
  ABOVE,
);

const forgedTrade = negative(
  'tree/forged-trade',
  'Nothing is booked on evidence that does not prove a trade of this very take, signed by the market that decides.',
  ['TREE-050', 'TREE-013'],
  direct.id,
  async (scene) => {
    const { link, anna, offer, acceptance, coming } = await held(scene);
    const other = await held(scene);
    const decided = toDecide(coming, offer);
    const { upperService, service, uplink } = scene.network;
    const sub = await Submarket.below(scene);
    const good = await signTrade(upperService, decided);
    const otherTrade = await signTrade(upperService, toDecide(other.coming, other.offer));
    const forged = [
      tradedFrame(decided, await signTrade(service, decided)),
      tradedFrame(decided, await signTrade(uplink, decided)),
      tradedFrame(decided, await signTrade(sub.service, decided)),
      tradedFrame(decided, await signTrade(upperService, decided, { price: 6000 })),
      tradedFrame(decided, await signTrade(upperService, decided, { buyerPays: '1' })),
      tradedFrame(decided, await signTrade(upperService, decided, { energy: 200 })),
      tradedFrame(decided, await signTrade(upperService, decided, { quotes: [], fees: '0', buyerPays: '500000' })),
      tradedFrame(
        decided,
        await signTrade(upperService, { ...decided, take: { ...decided.take, id: other.coming.id } }),
      ),
      { ...tradedFrame(toDecide(other.coming, other.offer), otherTrade), take: coming.id },
      { ...tradedFrame({ ...decided, tokens: decided.tokens.slice(1) }, good) },
      { ...tradedFrame({ ...decided, certificates: [] }, good) },
    ];
    for (const frame of forged) link.end.send(frame);
    await passThrough(scene, link, sub);
    expectMembers(
      await anna.status(acceptance.id),
      { state: 'held', trades: [] },
      'the acceptance after answers that prove nothing',
    );
    await expectFirstTrade(scene, link, { anna, offer, coming, acceptance });
    await letGo(scene, link, other.coming, other.offer, other.anna);
  },
  ABOVE,
);

/** Decides a take honestly; sees that this is the first thing that its sender hears of it. */
async function expectFirstTrade(
  scene: Scene,
  link: TreeLink,
  {
    anna,
    offer,
    coming,
    acceptance,
  }: Pick<Awaited<ReturnType<typeof held>>, 'anna' | 'offer' | 'coming' | 'acceptance'>,
): Promise<void> {
  const trade = await decide(scene, link, coming, offer);
  await anna.event(acceptance.id, 'traded').then((event) => {
    expectSame(readUnproven(event.trade ?? '').id, trade.id, 'the trade that is told');
  });
  await anna.session.barrier();
  expectSame(anna.newEvents(), [], 'what else is told');
  expectMembers(await anna.status(acceptance.id), { trades: [trade.id] }, 'the acceptance after the honest answer');
}

/** Sends an answer to a take of which the market under test knows nothing, and waits until it has passed it on. [TREE-052] */
async function passThrough(scene: Scene, link: TreeLink, sub: Submarket): Promise<void> {
  const offer = await offerAbove(scene);
  const { take } = await sub.taking(offer);
  const reason = { code: 'offer-unknown', requirement: 'ACC-004', facts: { offer: offer.id } };
  link.end.send(await refusedFrame(scene.network.upperService, TOP_MARKET, { take }, reason));
  await sub.link.result(take.id);
}

const forgedRefusal = negative(
  'tree/forged-refusal',
  'What is held is not released on a refusal that is not signed for this take by the market that decides or one on the way to it.',
  ['TREE-051', 'TREE-013'],
  released.id,
  async (scene) => {
    const { link, anna, offer, acceptance, coming } = await held(scene);
    const { upperService, service, uplink } = scene.network;
    const sub = await Submarket.below(scene);
    const plant = await plantOf(scene);
    const about = { take: { id: coming.id, message: coming.take } };
    const reason = { code: 'offer-unknown', requirement: 'ACC-004', facts: { offer: offer.id } };
    const honest = await refusalAbove(scene, coming, offer);
    const forged: ResultFrame[] = [
      await refusedFrame(service, scene.market, about, reason),
      await refusedFrame(uplink, TOP_MARKET, about, reason),
      await refusedFrame(plant, TOP_MARKET, about, reason),
      await refusedFrame(sub.service, sub.address, about, reason),
      await refusedFrame(sub.service, TOP_MARKET, about, reason),
      await refusedFrame(upperService, TOP_MARKET, about, reason, { subject: 'A'.repeat(43) }),
      await refusedFrame(upperService, TOP_MARKET, about, reason, { result: 'accepted' } as never),
      { ...honest, code: 'line-busy' } as ResultFrame,
      { ...honest, certificates: certificatesOf(sub.service) } as ResultFrame,
    ];
    for (const frame of forged) link.end.send(frame);
    await passThrough(scene, link, sub);
    expectMembers(
      await anna.status(acceptance.id),
      { state: 'held' },
      'the acceptance after refusals that prove nothing',
    );
    await expectFirstTrade(scene, link, { anna, offer, acceptance, coming });
  },
  ABOVE,
);

const secondAnswer = negative(
  'tree/second-answer',
  'A second answer to a take, and one to a take that nobody waits for, change nothing.',
  ['TREE-015'],
  direct.id,
  async (scene) => {
    const { link, anna, offer, acceptance, coming } = await held(scene);
    const trade = await decide(scene, link, coming, offer);
    await anna.event(acceptance.id, 'traded');
    link.end.send(await refusalAbove(scene, coming, offer));
    await decide(scene, link, coming, offer, { number: 2 });
    const other = await held(scene);
    await letGo(scene, link, other.coming, other.offer, other.anna);
    await decide(scene, link, other.coming, other.offer);
    const sub = await Submarket.below(scene);
    await passThrough(scene, link, sub);
    expectMembers(await anna.status(acceptance.id), { trades: [trade.id] }, 'what was traded');
    expectMembers(await other.anna.status(other.acceptance.id), { trades: [] }, 'what was refused');
    await anna.session.barrier();
    await other.anna.session.barrier();
    expectSame([...anna.newEvents(), ...other.anna.newEvents()], [], 'what is told after the first answers');
  },
  ABOVE,
);

const unreachable = negative(
  'tree/market-unreachable',
  'An acceptance of an offer of a market to which no session leads is refused.',
  ['TREE-006'],
  direct.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    const offer = await sub.offering();
    const anna = await scene.trader();
    const brought = { offer: offer.token, chain: certificatesOf(offer.signer) };
    await sub.session.close();
    const { facts } = await anna.acceptInVain(
      offer.id,
      { market: sub.address, lots: 1 },
      'market-unreachable',
      brought,
    );
    expectSame(facts, { market: sub.address }, 'what it tells');
    const again = await Submarket.as(scene, sub.operator, sub.point, sub.service);
    again.link.subscribe();
    await again.link.until(() => (again.link.subscriptions > 0 ? true : undefined), 'tree.subscribe');
    const accepted = await acceptHeld(anna, offer);
    const coming = await again.link.take(offer.id);
    expectSame(coming.take.message, accepted.id, 'the acceptance that the take is of');
  },
  ABOVE,
);

const foreignOffer = negative(
  'tree/offer-of-other-market',
  'An acceptance with an offer of another market is refused whose signer does not trade in the market that the offer names.',
  ['TREE-007'],
  direct.id,
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west');
    const sub = await Submarket.below(scene);
    const offer = await sub.offering({ market: TOP_MARKET });
    const brought = { offer: offer.token, chain: certificatesOf(offer.signer) };
    await anna.acceptInVain(offer.id, { market: TOP_MARKET, lots: 1 }, 'wrong-market', brought);
    const good = await offerAbove(scene);
    const accepted = await acceptHeld(anna, good);
    await decide(scene, link, await link.take(good.id), good);
    await anna.event(accepted.id, 'traded');
    expectSame(link.takesOf(offer.id), [], 'takes of the offer that was refused');
  },
  ABOVE,
);

const MOST_OF_POINT = 4;
const manyHeld = negative(
  'tree/too-many-held',
  'A connection point has no more acceptances under way than the limit allows; when one comes back, the next is taken.',
  ['TREE-044'],
  direct.id,
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west', { draw: watts(1_000_000) });
    await anna.watch();
    const offer = await offerAbove(scene, { lots: 20 });
    for (let count = 0; count < MOST_OF_POINT; count += 1) await acceptHeld(anna, offer);
    const brought = { offer: offer.token, chain: certificatesOf(offer.signer) };
    const more = await anna.acceptInVain(offer.id, { market: TOP_MARKET, lots: 1 }, 'reservations-exceeded', brought);
    expectSame(more.facts, { limit: MOST_OF_POINT }, 'what it tells');
    const first = await link.take(offer.id);
    await letGo(scene, link, first, offer, anna);
    await acceptHeld(anna, offer);
    for (let count = 0; count < MOST_OF_POINT; count += 1)
      await letGo(scene, link, await link.take(offer.id), offer, anna);
  },
  ABOVE,
);

const bidMeets = positive(
  'tree/bid-takes-cheaper',
  'An incoming bid takes from the offer of another market where that is cheaper for it in all, and trades at its price.',
  ['TREE-010', 'TREE-107'],
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west', { draw: watts(1_000_000) });
    await anna.watch();
    const seller = await scene.trader('station');
    const own = await seller.submit({ price: 7000, lots: 2 });
    const offer = await offerAbove(scene, { lots: 2 });
    link.show(scene.slot, { asks: [entryOf(offer)] });
    await seenBy(anna, scene.slot, offer.id);
    const bid = await anna.submit({ side: 'buy', price: 9000, lots: 3 });
    const coming = await link.take(offer.id);
    await expectOwnTake(scene, coming, offer, { message: bid.id, lots: 2, kind: 'pay-as-offer', node: 'west' });
    // The lot that the own book had to give it was told before.
    await anna.event(bid.id, 'traded');
    const trade = await decide(scene, link, coming, offer);
    const event = await anna.event(bid.id, 'traded');
    expectSame(readUnproven(event.trade ?? '').id, trade.id, 'the trade that is told');
    expectSame((await seller.status(own.id)).open, 1, 'what is left of the dearer offer of its own book');
  },
  ABOVE,
);

const prefersOwn = positive(
  'tree/bid-prefers-own',
  'Among offers that cost a bid the same, it takes that of its own book.',
  ['TREE-010'],
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west');
    const seller = await scene.trader('station');
    const own = await seller.submit({ price: 5000, lots: 2 });
    const offer = await offerAbove(scene, { lots: 2, price: 5000 });
    link.show(scene.slot, { asks: [entryOf(offer)] });
    await seenBy(anna, scene.slot, offer.id);
    await anna.submit({ side: 'buy', price: 9000, lots: 2 });
    expectSame((await seller.status(own.id)).open, 0, 'what is left of the own offer');
    link.show(scene.slot, { gone: [offer.id] });
    await anna.session.barrier();
    expectSame(link.takesOf(offer.id), [], 'takes of the other market’s offer');
  },
  ABOVE,
);

const restingMeets = positive(
  'tree/resting-bids-take',
  'Resting bids take from an offer that another market comes to show, the highest first.',
  ['TREE-012'],
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west', { draw: watts(1_000_000) });
    const ben = await scene.trader('west', { draw: watts(1_000_000) });
    await anna.watch();
    const low = await ben.submit({ side: 'buy', price: 8000, lots: 1 });
    const high = await anna.submit({ side: 'buy', price: 9000, lots: 1 });
    const offer = await offerAbove(scene, { lots: 1 });
    link.show(scene.slot, { asks: [entryOf(offer)] });
    const coming = await link.take(offer.id);
    expectSame(coming.take.message, high.id, 'the bid that takes');
    link.show(scene.slot, { gone: [offer.id] });
    await decide(scene, link, coming, offer);
    await anna.event(high.id, 'traded');
    expectMembers(await ben.status(low.id), { state: 'open', open: 1, trades: [] }, 'the lower bid');
  },
  ABOVE,
);

const bidReturns = positive(
  'tree/refused-bid-returns',
  'The lots of a bid whose take was refused come back into the book, and are taken again under a new take.',
  ['TREE-013', 'TREE-100', 'MKT-009'],
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west', { draw: watts(1_000_000) });
    await anna.watch();
    const bid = await anna.submit({ side: 'buy', price: 9000, lots: 2 });
    const offer = await offerAbove(scene, { lots: 2 });
    link.show(scene.slot, { asks: [entryOf(offer)] });
    const first = await link.take(offer.id);
    const isHeld = (await anna.entry(bid.id)) === undefined;
    expectTrue(isHeld, 'lots that are held for a take are shown as open');
    link.end.send(await refusalAbove(scene, first, offer));
    const second = await link.take(offer.id);
    expectTrue(second.id !== first.id, 'it takes again under the take that was refused');
    await decide(scene, link, second, offer);
    await anna.event(bid.id, 'traded');
    link.show(scene.slot, { gone: [offer.id] });
  },
  ABOVE,
);

const asksAgain = positive(
  'tree/asks-for-answer',
  'When the session with the market above has ended and begun anew, it is asked for each take that has no answer.',
  ['TREE-054', 'TREE-008', 'TREE-055'],
  async (scene) => {
    const { anna, offer, acceptance, coming } = await held(scene);
    const link = await scene.upper.cut();
    const question = await link.question(coming.id);
    expectSame(question.take, coming.frame.take, 'the take in the question');
    const { message } = readUnproven<Take>(question.take);
    expectSame(message.message, acceptance.id, 'the acceptance that the take is of');
    expectMembers(await anna.status(acceptance.id), { state: 'held' }, 'the acceptance before the answer');
    const trade = await decide(scene, link, coming, offer);
    const event = await anna.event(acceptance.id, 'traded');
    expectSame(readUnproven(event.trade ?? '').id, trade.id, 'the trade that is told');
  },
  ABOVE,
);

/** What the market under test takes of offers of other markets, and what becomes of it. */
export const TAKE_CHECKS: readonly MarketCheck[] = [
  direct,
  released,
  lineBusy,
  forgedTrade,
  forgedRefusal,
  secondAnswer,
  unreachable,
  foreignOffer,
  manyHeld,
  bidMeets,
  prefersOwn,
  restingMeets,
  bidReturns,
  asksAgain,
];
