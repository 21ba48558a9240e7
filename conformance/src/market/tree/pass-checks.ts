import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import {
  refusedFrame,
  Submarket,
  signFeeQuote,
  signTake,
  signTrade,
  takeFrame,
  tradedFrame,
} from '../neighbours/index.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import {
  ABOVE,
  acceptanceAbove,
  decide,
  expectRefused,
  modelOf,
  offerAbove,
  refusalAbove,
  settled,
  TOP_MARKET,
  TREE,
  toDecide,
  tradeOf,
} from './stage.ts';

/** Sees that the market under test has added the one firm quote of its own lines, in the order of the energy's way. */
async function expectAdded(
  scene: Scene,
  frame: { readonly quotes: readonly string[]; readonly certificates: readonly string[] },
  about: {
    readonly before: readonly string[];
    readonly take: string;
    readonly from: string;
    readonly to: string;
    readonly energy: number;
  },
): Promise<void> {
  const { before, take, from, to, energy } = about;
  expectSame(frame.quotes.slice(0, -1), [...before], 'the fee quotes that came with the take');
  const token = needed(frame.quotes.at(-1), 'the fee quote of the market under test');
  const { message } = await proven(scene, 'bc4p-fee-quote', token, frame.certificates);
  const quotes = modelOf(scene).quotes(from, to, energy);
  const fees = quotes.reduce((sum: bigint, { fee }: { fee: string }) => sum + BigInt(fee), 0n).toString();
  expectMembers(message, { market: scene.market, take, slot: scene.slot, quotes, fees }, 'the fee quote');
}

const up = positive(
  'tree/passes-up',
  'A take for the market above is passed on with the own fee quote, and its answer comes back as it was given.',
  ['TREE-043', 'TREE-002', 'TREE-107', 'TREE-052', 'TREE-050', 'TREE-044'],
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene, { node: 'hill' });
    const offer = await offerAbove(scene);
    const sent = await sub.taking(offer, { lots: 2 });
    sub.session.end.send(sent.frame);
    const coming = await link.take(offer.id);
    const { take, message, quotes } = sent.frame;
    expectSame([coming.frame.take, coming.frame.message], [take, message], 'the take and its message');
    await expectAdded(scene, coming.frame, {
      before: quotes,
      take: sent.take.id,
      from: 'station',
      to: 'hill',
      energy: 200,
    });
    for (const certificate of sent.frame.certificates)
      expectTrue(coming.frame.certificates.includes(certificate), 'a certificate that came along is not passed on');
    const decided = toDecide(coming, offer);
    const trade = await signTrade(scene.network.upperService, decided);
    const answer = tradedFrame(decided, trade);
    link.end.send(answer);
    const result = await sub.link.result(sent.take.id);
    expectSame(result, answer, 'the answer as it comes back');
    expectSame(tradeOf(result).id, trade.id, 'the trade');
  },
  ABOVE,
);

const down = positive(
  'tree/passes-down',
  'A take from above for a market below is passed on with the own fee quote to the submarket behind which that market lies.',
  ['TREE-043', 'TREE-002', 'TREE-107'],
  async (scene) => {
    const link = await scene.upper.link();
    const west = await Submarket.below(scene, { node: 'west' });
    await Submarket.below(scene, { node: 'hill' });
    const deep = await west.marketBelow('deep');
    for (const market of [west.address, deep.address]) {
      const offer = await west.offering({ market, price: 4000 });
      const message = await acceptanceAbove(scene, offer, 1, 90_000);
      const { upperService } = scene.network;
      const take = await signTake({ service: upperService, market: TOP_MARKET, offer, message });
      const quote = await signFeeQuote(upperService, TOP_MARKET, take);
      link.end.send(takeFrame(take, message, [quote]));
      const coming = await west.link.take(offer.id);
      const about = { before: [quote.token], take: take.id, from: 'west', to: 'station', energy: 100 };
      await expectAdded(scene, coming.frame, about);
      const reason = { code: 'offer-ended', requirement: 'ACC-010', facts: { offer: offer.id, reason: 'expired' } };
      const answer = await refusedFrame(west.service, west.address, { take }, reason);
      west.session.end.send(answer);
      expectSame(await link.result(take.id), answer, 'the answer as it comes back');
    }
  },
  ABOVE,
);

const across = positive(
  'tree/passes-across',
  'A take from one submarket for another is passed on over the own lines, up and down again.',
  ['TREE-043', 'TREE-002'],
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const offer = await west.offering({ price: 4000 });
    const sent = await hill.taking(offer, { lots: 2 });
    hill.session.end.send(sent.frame);
    const coming = await west.link.take(offer.id);
    const about = { before: sent.frame.quotes, take: sent.take.id, from: 'west', to: 'hill', energy: 200 };
    await expectAdded(scene, coming.frame, about);
    const decided = toDecide(coming, offer);
    const trade = await signTrade(west.service, decided);
    west.session.end.send(tradedFrame(decided, trade));
    expectSame(tradeOf(await hill.link.result(sent.take.id)).id, trade.id, 'the trade');
  },
  TREE,
);

const reserved = positive(
  'tree/passed-reserves',
  'The lines of a take that was passed on are reserved until its answer: booked if it is traded, free again if it is refused.',
  ['TREE-043', 'TREE-013', 'FEE-006', 'FEE-008'],
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene, { node: 'hill' });
    const free = modelOf(scene).room('station', 'hill');
    const lots = Math.floor(free / 100);
    const anna = await scene.trader('station');
    const ben = await scene.trader('hill');
    const ask = await anna.submit({ price: 5000, lots: 1 });
    const offer = await offerAbove(scene, { lots: 20 });
    sub.session.end.send((await sub.taking(offer, { lots })).frame);
    const first = await link.take(offer.id);
    const told = { line: 'line-hill', direction: 'down', free: free - 100 * lots, asked: 100 };
    expectSame(
      (await ben.acceptInVain(ask.id, { lots: 1 }, 'line-busy')).facts,
      told,
      'what it tells while it is open',
    );
    link.end.send(await refusalAbove(scene, first, offer));
    await sub.link.result(first.id);
    await settled(scene);
    // One lot less, so that the next one shows that they are booked, and no more than that.
    const again = await sub.taking(offer, { lots: lots - 1 });
    sub.session.end.send(again.frame);
    await decide(scene, link, await link.take(offer.id), offer);
    tradeOf(await sub.link.result(again.take.id));
    await settled(scene);
    const accepted = await ben.accept(ask.id, { lots: 1 });
    await ben.event(accepted.id, 'traded');
    const more = await anna.submit({ price: 5000, lots: 1 });
    const full = { ...told, free: free - 100 * lots };
    expectSame(
      (await ben.acceptInVain(more.id, { lots: 1 }, 'capacity-exceeded')).facts,
      full,
      'what it tells when it is booked',
    );
  },
  ABOVE,
);

const noRoom = negative(
  'tree/passes-without-room',
  'A take for which an own line has no room is refused on the way, and the market that decides hears nothing of it.',
  ['TREE-043', 'FEE-007'],
  reserved.id,
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene, { node: 'hill' });
    const free = modelOf(scene).room('station', 'hill');
    const lots = Math.floor(free / 100) + 1;
    const offer = await offerAbove(scene, { lots: 20 });
    const result = await sub.answerTo(await sub.taking(offer, { lots }));
    await expectRefused(scene, result, 'capacity-exceeded', {
      line: 'line-hill',
      direction: 'down',
      free,
      asked: 100 * lots,
    });
    const good = await sub.taking(offer, { lots: 1 });
    sub.session.end.send(good.frame);
    const coming = await link.take(offer.id);
    expectSame(coming.id, good.take.id, 'the take that comes to the market above');
    link.end.send(await refusalAbove(scene, coming, offer));
    await sub.link.result(coming.id);
  },
  ABOVE,
);

const nowhere = negative(
  'tree/passes-nowhere',
  'A take for a market to which no session leads, or back to where it came from, is refused.',
  ['TREE-043', 'TREE-002'],
  across.id,
  async (scene) => {
    const west = await Submarket.below(scene, { node: 'west' });
    const hill = await Submarket.below(scene, { node: 'hill' });
    const offer = await west.offering();
    const deep = await hill.marketBelow('deep');
    for (const to of [`nobody.${scene.market}`, hill.address, deep.address]) {
      const result = await hill.answerTo(await hill.taking(offer, { take: { to } }));
      await expectRefused(scene, result, 'market-unreachable', { market: to });
    }
    const sent = await hill.taking(offer);
    hill.session.end.send(sent.frame);
    const coming = await west.link.take(offer.id);
    expectSame(coming.id, sent.take.id, 'the take that comes to the market that decides');
  },
  TREE,
);

const MOST_OF_LINK = 6;
const manyPassed = negative(
  'tree/too-many-passed',
  'Over one link no more takes are under way than the limit allows; when one is answered, the next is passed on.',
  ['TREE-044'],
  up.id,
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene);
    const offer = await offerAbove(scene, { lots: 20 });
    for (let count = 0; count < MOST_OF_LINK; count += 1) sub.session.end.send((await sub.taking(offer)).frame);
    const coming = [];
    for (let count = 0; count < MOST_OF_LINK; count += 1) coming.push(await link.take(offer.id));
    const result = await sub.answerTo(await sub.taking(offer));
    await expectRefused(scene, result, 'reservations-exceeded', { limit: MOST_OF_LINK });
    const [first, ...others] = coming as [(typeof coming)[number], ...typeof coming];
    link.end.send(await refusalAbove(scene, first, offer));
    await sub.link.result(first.id);
    await settled(scene);
    const again = await sub.taking(offer);
    sub.session.end.send(again.frame);
    others.push(await link.take(offer.id));
    for (const each of others) link.end.send(await refusalAbove(scene, each, offer));
    for (const each of others) await sub.link.result(each.id);
  },
  ABOVE,
);

const asked = positive(
  'tree/asked-about-passed',
  'A question about a take that was passed on is asked on towards the market that decides, and answered from the record once there is an answer.',
  ['TREE-053', 'TREE-052', 'TREE-042', 'TREE-022'],
  async (scene) => {
    const link = await scene.upper.link();
    const sub = await Submarket.below(scene);
    const offer = await offerAbove(scene);
    const { take, frame } = await sub.taking(offer);
    sub.session.end.send(frame);
    const coming = await link.take(offer.id);
    const question = { type: 'tree.resolve' as const, take: take.token, certificates: frame.certificates };
    sub.session.end.send(question);
    expectSame((await link.question(take.id)).take, take.token, 'the take in the question');
    await decide(scene, link, coming, offer);
    const first = await sub.link.result(take.id);
    await settled(scene);
    sub.session.end.send(question);
    const again = await sub.link.result(take.id);
    expectSame(tradeOf(again).id, tradeOf(first).id, 'the trade that is told when it is asked for again');
    const own = await scene.trader();
    const here = await own.submit({ price: 5000 });
    const mine = await sub.taking(here);
    const traded = tradeOf(await sub.answerTo(mine));
    sub.session.end.send({ type: 'tree.resolve', take: mine.take.token, certificates: mine.frame.certificates });
    expectSame(
      tradeOf(await sub.link.result(mine.take.id)).id,
      traded.id,
      'the answer to a question about a take that was decided',
    );
  },
  ABOVE,
);

const unknown = negative(
  'tree/take-unknown',
  'A take that never came is refused when it is asked for, for good: it is refused when it comes after all.',
  ['TREE-022', 'TREE-025', 'TREE-026'],
  asked.id,
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader();
    const sub = await Submarket.below(scene);
    const own = await anna.submit({ price: 5000, lots: 2 });
    const above = await offerAbove(scene);
    for (const offer of [own, above]) {
      const sent = await sub.taking(offer);
      sub.session.end.send({ type: 'tree.resolve', take: sent.take.token, certificates: sent.frame.certificates });
      const first = await sub.link.result(sent.take.id);
      await expectRefused(scene, first, 'take-unknown', { take: sent.take.id });
      expectSame(await sub.answerTo(sent), first, 'the answer to the take when it comes');
    }
    expectSame((await anna.status(own.id)).open, 2, 'the open lots');
    tradeOf(await sub.answerTo(await sub.taking(own)));
    await sub.session.barrier();
    expectSame(link.takesOf(above.id), [], 'what was passed on of a take that is refused');
  },
  ABOVE,
);

const overtaken = positive(
  'tree/question-overtakes-not',
  'A question about a take that comes right behind it does not overtake it.',
  ['TREE-055', 'TREE-046'],
  async (scene) => {
    const anna = await scene.trader();
    const sub = await Submarket.below(scene);
    for (let count = 0; count < 5; count += 1) {
      const offer = await anna.submit({ price: 5000, lots: 1 });
      const { take, frame } = await sub.taking(offer);
      sub.session.end.send(frame);
      for (let time = 0; time < 20; time += 1)
        sub.session.end.send({ type: 'tree.resolve', take: take.token, certificates: frame.certificates });
      tradeOf(await sub.link.result(take.id));
    }
  },
  TREE,
);

const strangers = negative(
  'tree/question-of-others',
  'No notice is taken of a question about a take that comes over another link than the one that leads to the taker’s market.',
  ['TREE-042'],
  asked.id,
  async (scene) => {
    const anna = await scene.trader();
    const [sub, other] = [await Submarket.below(scene), await Submarket.below(scene)];
    const offer = await anna.submit({ price: 5000 });
    const sent = await sub.taking(offer);
    other.session.end.send({ type: 'tree.resolve', take: sent.take.token, certificates: sent.frame.certificates });
    tradeOf(await other.answerTo(await other.taking(offer)));
    await other.session.barrier();
    expectSame(other.link.resultsOf(sent.take.id), [], 'what somebody is told of a take of others');
    tradeOf(await sub.answerTo(sent));
  },
  TREE,
);

const flood = positive(
  'tree/drops-nothing',
  'However much a neighbour sends at once, everything is handled in the end.',
  ['TREE-046'],
  async (scene) => {
    const sub = await Submarket.below(scene);
    const offer = await sub.offering({ market: scene.market });
    const takes = await Promise.all(
      Array.from({ length: 150 }, () => sub.accepting(offer).then((message) => sub.taking(offer, { message }))),
    );
    for (const { frame } of takes) sub.session.end.send(frame);
    for (const { take } of takes) await expectRefused(scene, await sub.link.result(take.id), 'offer-unknown');
  },
  TREE,
);

/** What becomes of takes, answers and questions on their way through the market under test. */
export const PASS_CHECKS: readonly MarketCheck[] = [
  up,
  down,
  across,
  reserved,
  noRoom,
  nowhere,
  manyPassed,
  asked,
  unknown,
  overtaken,
  strangers,
  flood,
];
