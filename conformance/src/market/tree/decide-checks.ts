import { type FeeQuote, messageId, parseToken } from '@bc4p/protocol/messages';
import { watts } from '@bc4p/protocol/units';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { sumOfFees } from '../fees/line-model.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { readUnproven, type Signed, Submarket, signFeeQuote, takeFrame } from '../neighbours/index.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import type { Trader } from '../trader.ts';
import { expectRefused, modelOf, TREE, tradeOf } from './stage.ts';

/** Somebody with an offer here, and a submarket that may take it. */
async function offered(
  scene: Scene,
  lots = 10,
): Promise<{ anna: Trader; offer: Awaited<ReturnType<Trader['submit']>>; sub: Submarket }> {
  const anna = await scene.trader('station');
  const offer = await anna.submit({ price: 5000, lots });
  return { anna, offer, sub: await Submarket.below(scene, { node: 'west' }) };
}

/** Sees that nothing of an offer was traded. */
async function expectUntouched(anna: Trader, offer: { readonly id: string }, lots = 10): Promise<void> {
  expectMembers(await anna.status(offer.id), { state: 'open', open: lots, trades: [] }, 'the offer after a refusal');
}

const decides = positive(
  'tree/decides',
  'A take of an own offer is traded at its price, with the fees of the way; evidence proves it, and both ends are told.',
  [
    'TREE-020',
    'TREE-001',
    'TREE-004',
    'TREE-003',
    'TREE-021',
    'TREE-041',
    'TREE-005',
    'TREE-040',
    'TREE-023',
    'TREE-042',
  ],
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    await anna.watch();
    const sent = await sub.taking(offer, { lots: 3 });
    const result = await sub.answerTo(sent);
    expectMembers(result, { from: sub.address, to: scene.market, slot: scene.slot }, 'the answer to the take');
    const { id, message } = tradeOf(result);
    const quotes = modelOf(scene).quotes('station', 'west', 300);
    const fees = sumOfFees(quotes);
    const value = 5000n * 300n;
    expectMembers(
      message,
      {
        kind: 'direct',
        take: sent.take.id,
        sell: offer.id,
        buy: sent.message.id,
        resting: 'sell',
        energy: 300,
        price: 5000,
        quotes,
        fees: fees.toString(),
        sellerReceives: value.toString(),
        buyerPays: (value + fees).toString(),
      },
      'the trade',
    );
    if (result.outcome === 'traded') {
      const { tokens, certificates } = result.evidence;
      for (const needed of [sent.take.token, sent.message.token, sent.quote.token, offer.token])
        expectTrue(tokens.includes(needed), 'its evidence lacks a message that the trade rests on', {
          expected: needed,
        });
      const trade = tokens.find((token) => tokenIs(token, id));
      await proven(scene, 'bc4p-trade', trade ?? '', certificates);
    }
    expectSame(
      readUnproven((await anna.event(offer.id, 'traded')).trade ?? '').id,
      id,
      'the trade that the owner of the offer is told of',
    );
    expectMembers(await anna.status(offer.id), { state: 'open', open: 7, trades: [id] }, 'the offer');
  },
  TREE,
);

const tokenIs = (token: string, id: string): boolean => {
  const parsed = parseToken(token);
  return parsed.ok && messageId(parsed.value.payload) === id;
};

const once = positive(
  'tree/decides-once',
  'A take that comes again gets the answer that it got, and takes nothing again; so does one that was refused.',
  ['TREE-020', 'TREE-026'],
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const sent = await sub.taking(offer);
    const first = await sub.answerTo(sent);
    expectSame(await sub.answerTo(sent), first, 'the second answer to the same take');
    expectSame((await anna.status(offer.id)).open, 9, 'the open lots');
    const wrong = await sub.taking(offer, { take: { lot: 50 } });
    const refused = await sub.answerTo(wrong);
    expectSame(await sub.answerTo(wrong), refused, 'the second answer to a take that was refused');
  },
  TREE,
);

const bid = positive(
  'tree/decides-bid',
  'A take in the name of a bid is traded up to the bid’s price.',
  ['TREE-020', 'TREE-021'],
  async (scene) => {
    const { offer, sub } = await offered(scene);
    const message = await sub.offering({ side: 'buy', price: 6000, lots: 2 });
    const sent = await sub.taking(offer, { message, lots: 2, take: { lots: 2 } });
    const { message: trade } = tradeOf(await sub.answerTo(sent));
    expectMembers(
      trade,
      { kind: 'pay-as-offer', buy: message.id, resting: 'sell', energy: 200, price: 5000 },
      'the trade',
    );
  },
  TREE,
);

const ofBid = positive(
  'tree/decides-own-bid',
  'An own bid that is accepted from another market is traded at its price; the fees are taken off.',
  ['TREE-020', 'TREE-001'],
  async (scene) => {
    const anna = await scene.trader('station');
    const offer = await anna.submit({ side: 'buy', price: 9000, lots: 5 });
    const sub = await Submarket.below(scene, { node: 'west' });
    const message = await sub.accepting(offer, { lots: 2, limit: 1000 });
    const { message: trade } = tradeOf(await sub.answerTo(await sub.taking(offer, { message })));
    const fees = sumOfFees(modelOf(scene).quotes('west', 'station', 200));
    const value = 9000n * 200n;
    expectMembers(
      trade,
      { resting: 'buy', sell: message.id, buyerPays: value.toString(), sellerReceives: (value - fees).toString() },
      'the trade',
    );
  },
  TREE,
);

const brought = positive(
  'tree/decides-brought',
  'An offer that is in no book and comes along with a take is traded.',
  ['TREE-020'],
  async (scene) => {
    const anna = await scene.trader('station');
    const offer = { ...(await anna.signOffer({ price: 5000 })), signer: anna.holder };
    const sub = await Submarket.below(scene, { node: 'west' });
    const { take, message, quote } = await sub.taking(offer);
    const frame = takeFrame(take, message, [quote], { offer, holders: [sub.service] });
    tradeOf(await sub.answerTo({ take, frame }));
  },
  TREE,
);

const quoted = positive(
  'tree/decides-with-quotes',
  'The fees of all markets on the way stand in the trade, each with its market, and the buyer pays them.',
  ['TREE-108', 'TREE-109'],
  async (scene) => {
    const { offer, sub } = await offered(scene);
    const { take, message } = await sub.taking(offer);
    const lines = Array.from({ length: 127 }, (_, place) => line(`l${place}`, place));
    const quote = await signFeeQuote(sub.service, sub.address, take, lines);
    const { message: trade } = tradeOf(await sub.answerTo({ take, frame: takeFrame(take, message, [quote]) }));
    const own = modelOf(scene).quotes('station', 'west', 100);
    expectSame(
      trade.quotes,
      [...own, ...lines.map((each) => ({ ...each, market: sub.address }))],
      'the quotes in the trade',
    );
    const fees = sumOfFees([...own, ...lines]);
    expectSame(trade.buyerPays, (500_000n + fees).toString(), 'what the buyer pays');
  },
  TREE,
);

const line = (name: string, fee: number): FeeQuote['quotes'][number] => ({
  line: name,
  direction: 'down',
  energy: 100,
  fee: `${fee}`,
});

const tooLong = negative(
  'tree/path-too-long',
  'A take whose trade would name more than 128 lines is refused.',
  ['TREE-109'],
  quoted.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const { take, message } = await sub.taking(offer);
    const lines = Array.from({ length: 128 }, (_, place) => line(`l${place}`, 0));
    const quote = await signFeeQuote(sub.service, sub.address, take, lines);
    const result = await sub.answerTo({ take, frame: takeFrame(take, message, [quote]) });
    await expectRefused(scene, result, 'path-too-long');
    await expectUntouched(anna, offer);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

const mismatch = negative(
  'tree/take-mismatch',
  'A take whose slot, side or lot is not that of its offer, or whose energy is not that of its message, is refused.',
  ['TREE-021', 'TREE-108'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const { slot } = scene;
    const other = { start: slot.start + slot.len, len: slot.len };
    for (const take of [
      { lot: 50 },
      { side: 'buy' as const },
      { slot: other },
      { lots: 3 },
      { kind: 'pay-as-offer' as const },
    ])
      await expectRefused(scene, await sub.answerTo(await sub.taking(offer, { take })), 'take-mismatch');
    await expectUntouched(anna, offer);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

const wrongQuotes = negative(
  'tree/quotes-mismatch',
  'A take is refused whose fee quotes are not one of each market on the way, for this very take and by its own signer.',
  ['TREE-108'],
  quoted.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const deep = await sub.marketBelow('deep');
    const quotesOf: readonly ((take: Parameters<typeof signFeeQuote>[2]) => Promise<Signed<FeeQuote>[]>)[] = [
      async (take) => [await signFeeQuote(deep.service, deep.address, take)],
      async (take) => [
        await signFeeQuote(sub.service, sub.address, take),
        await signFeeQuote(deep.service, deep.address, take),
      ],
      async (take) => Array(2).fill(await signFeeQuote(sub.service, sub.address, take)),
      async (take) => [await signFeeQuote(sub.service, sub.address, { ...take, id: 'A'.repeat(43) })],
      async (take) => [await signFeeQuote(deep.service, sub.address, take)],
      async (take) => [await signFeeQuote(sub.service, sub.address, take, [{ ...line('l', 0), energy: 200 }])],
      async (take) => [await signFeeQuote(sub.service, sub.address, take, [line('l', 5)], { fees: '4' })],
      async (take) => [await signFeeQuote(sub.service, sub.address, take, [line('l', 0), line('l', 0)])],
      async (take) => [await signFeeQuote(sub.service, sub.address, take, [{ ...line('l', 0), direction: 'up' }])],
      async (take) => [await signFeeQuote(sub.service, sub.address, take, [line('l', 100 * 2 ** 21 + 1)])],
    ];
    for (const quotes of quotesOf) {
      const { take, message } = await sub.taking(offer);
      const frame = takeFrame(take, message, await quotes(take), { holders: [sub.service] });
      await expectRefused(scene, await sub.answerTo({ take, frame }), 'take-mismatch');
    }
    await expectUntouched(anna, offer);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

const foreign = negative(
  'tree/message-of-other-market',
  'A take is refused whose acceptance or bid somebody has signed who does not trade in the taker’s market.',
  ['TREE-041'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const other = await Submarket.below(scene, { node: 'west' });
    const ben = await scene.stranger('west');
    for (const by of [await other.participant(), ben.holder]) {
      const message = await sub.accepting(offer, { by });
      await expectRefused(scene, await sub.answerTo(await sub.taking(offer, { message })), 'wrong-market');
    }
    await expectUntouched(anna, offer);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

const used = negative(
  'tree/acceptance-used',
  'A take of more than is left of its acceptance or bid is refused, whatever takes there were of it before.',
  ['TREE-023'],
  once.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const message = await sub.accepting(offer);
    tradeOf(await sub.answerTo(await sub.taking(offer, { message })));
    const again = await sub.answerTo(await sub.taking(offer, { message }));
    await expectRefused(scene, again, 'acceptance-used', { message: message.id, left: 0, asked: 100 });
    const bidding = await sub.offering({ side: 'buy', price: 9000, lots: 2 });
    const takeOf = (lots: number) => sub.taking(offer, { message: bidding, take: { lots } });
    tradeOf(await sub.answerTo(await takeOf(1)));
    await expectRefused(scene, await sub.answerTo(await takeOf(2)), 'acceptance-used', {
      message: bidding.id,
      left: 100,
      asked: 200,
    });
    tradeOf(await sub.answerTo(await takeOf(1)));
    expectSame((await anna.status(offer.id)).open, 7, 'the open lots');
  },
  TREE,
);

const dear = negative(
  'tree/beyond-limit-price',
  'A take is refused where the price and all fees come to more than its message pays.',
  ['TRD-002', 'TREE-020'],
  quoted.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const fee = sumOfFees(modelOf(scene).quotes('station', 'west', 100));
    const limit = 5000 + Number(fee) / 100;
    const low = await sub.accepting(offer, { limit: limit - 1 });
    await expectRefused(scene, await sub.answerTo(await sub.taking(offer, { message: low })), 'price-limit');
    await expectUntouched(anna, offer);
    const enough = await sub.accepting(offer, { limit });
    tradeOf(await sub.answerTo(await sub.taking(offer, { message: enough })));
  },
  TREE,
);

const capped = negative(
  'tree/beyond-submarket-limit',
  'A submarket gets no more than its certificate allows its connection point.',
  ['TREE-003'],
  decides.id,
  async (scene) => {
    const anna = await scene.trader('station', { feedIn: watts(1_000_000) });
    const offer = await anna.submit({ price: 5000, lots: 10 });
    // 30 kW move 500 Wh in a minute.
    const sub = await Submarket.below(scene, { node: 'west', limit: (500 * 3600) / scene.slot.len });
    tradeOf(await sub.answerTo(await sub.taking(offer, { lots: 3 })));
    const more = await sub.answerTo(await sub.taking(offer, { lots: 3 }));
    await expectRefused(scene, more, 'limit-exceeded', { side: 'buy', limit: 500, taken: 300, asked: 300 });
    tradeOf(await sub.answerTo(await sub.taking(offer, { lots: 2 })));
  },
  TREE,
);

const closed = negative(
  'tree/acceptance-expired',
  'A take whose acceptance has ended, and one of more lots than are open, are refused.',
  ['ACC-007', 'ACC-011'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene, 2);
    const by = await sub.participant();
    const message = await sub.accepting(offer, { by, validUntil: scene.now });
    await expectRefused(scene, await sub.answerTo(await sub.taking(offer, { message })), 'acceptance-expired');
    await expectUntouched(anna, offer, 2);
    tradeOf(await sub.answerTo(await sub.taking(offer)));
    await expectRefused(scene, await sub.answerTo(await sub.taking(offer, { lots: 2 })), 'offer-taken');
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

const unsigned = negative(
  'tree/take-of-another-signer',
  'No notice is taken of a take that is not signed by a market whose address the take names as its own.',
  ['TREE-040'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const deep = await sub.marketBelow('deep');
    const wrong = [
      await sub.taking(offer, { service: sub.operator }),
      await sub.taking(offer, { service: deep.service }),
      await sub.taking(offer, { service: await sub.participant() }),
    ];
    await expectNoNotice(sub, offer, wrong);
    expectSame((await anna.status(offer.id)).open, 9, 'the open lots');
  },
  TREE,
);

const otherLink = negative(
  'tree/take-over-another-link',
  'No notice is taken of a take that comes over another link than the one that leads to the taker’s market.',
  ['TREE-042'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const other = await Submarket.below(scene, { node: 'west' });
    const { upperService, service } = scene.network;
    const wrong = [
      await sub.taking(offer, { service: other.service, market: other.address }),
      await sub.taking(offer, { service: upperService, market: 'suite' }),
      await sub.taking(offer, { service, market: scene.market }),
    ];
    await expectNoNotice(sub, offer, wrong);
    expectSame((await anna.status(offer.id)).open, 9, 'the open lots');
  },
  TREE,
);

/** Sends takes that nobody may take notice of; sees that an honest one is answered behind them, and they are not. */
async function expectNoNotice(
  sub: Submarket,
  offer: Awaited<ReturnType<Trader['submit']>>,
  wrong: readonly Awaited<ReturnType<Submarket['taking']>>[],
): Promise<void> {
  for (const { frame } of wrong) sub.session.end.send(frame);
  tradeOf(await sub.answerTo(await sub.taking(offer)));
  await sub.session.barrier();
  for (const { take } of wrong)
    expectSame(sub.link.resultsOf(take.id), [], 'the answers to a take of which no notice may be taken');
}

const notSubmarket = negative(
  'tree/frames-of-participant',
  'Frames of the tree from a client that is no submarket are refused.',
  ['TREE-005'],
  decides.id,
  async (scene) => {
    const { anna, offer, sub } = await offered(scene);
    const { frame } = await sub.taking(offer);
    const book = { type: 'tree.book', seq: 1, slot: scene.slot, asks: [], bids: [], gone: [] };
    await anna.unchanged(async () => {
      const { take, certificates } = frame;
      for (const sent of [{ type: 'tree.subscribe' }, book, frame, { type: 'tree.resolve', take, certificates }])
        await anna.session.refusedText(JSON.stringify(sent), 'role-not-permitted');
    });
    tradeOf(await sub.answerTo(await sub.taking(offer)));
  },
  TREE,
);

/** What the market under test decides of takes of its own offers. */
export const DECIDE_CHECKS: readonly MarketCheck[] = [
  decides,
  once,
  bid,
  ofBid,
  brought,
  quoted,
  tooLong,
  mismatch,
  wrongQuotes,
  foreign,
  used,
  dear,
  capped,
  closed,
  unsigned,
  otherLink,
  notSubmarket,
];
