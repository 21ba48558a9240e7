// The log of a market between a house and the market above: it decides takes, passes takes on, and takes itself.
import { createHash } from 'node:crypto';
import { TREE } from '../tree-network.mjs';
import { entriesOf } from './entries.mjs';
import { sign } from './export.mjs';
import { AT, SLOT } from './honest-log.mjs';
import { NORTH } from './network.mjs';

const { top, north, south, house } = TREE;
const GATE = SLOT.start - 120;
const UNTIL = AT + 86_400;
export const HEAD_AT = AT + 600;
const nonce = (/** @type {string} */ text) => Buffer.from(text.padEnd(16, '.')).toString('base64url');

/** @param {string} id @param {string} lower @param {number} baseFee */
const line = (id, lower, baseFee) => ({
  ...{ id, upper: 'up', lower, capacityUp: 8000, capacityDown: 8000, baseFee, tiersUp: [], tiersDown: [] },
});
const PARAMETERS = {
  ...{ address: north.address, slotLength: 900, gateClosure: 120, minimumAvailability: 60, horizon: 172_800 },
  ...{ minimumLot: 10, lotSizes: [], depth: 10, retention: 86_400, settled: true },
  grid: {
    root: 'up',
    lines: [line('to-house', 'house', 100), line('to-anna', 'anna', 200), line('to-bob', 'bob', 300)],
  },
};

/** @param {string} point @param {string} node @param {{kid: string}} certificate @param {number} [watts] */
const partyOf = (point, node, { kid: certificate }, watts = 10_000) => ({
  ...{ point, node, feedIn: watts, draw: watts, until: UNTIL, certificate },
});
const anna = partyOf('point-of-anna', 'anna', north.participant);
const bob = partyOf('point-of-bob', 'bob', north.other);
const below = partyOf('point-of-the-house', 'house', house.operator);
const above = partyOf('@upper', 'up', top.operator, 100_000);

/** @param {string} market @param {'buy' | 'sell'} side @param {number} lots @param {number} price */
const terms = (market, side, lots, price) => ({ market, side, slot: SLOT, lot: 100, lots, price, validUntil: GATE });
const offerOf = (/** @type {any} */ signer, /** @type {object} */ offer, /** @type {string} */ name) =>
  sign(signer, 'bc4p-offer', { ...offer, nonce: nonce(name) });

const TAKEN = 300;
/** A take of three lots of an offer to sell. @param {typeof house} from @param {typeof house} to @param {'direct' | 'pay-as-offer'} kind @param {string} offer @param {string} message @param {string} name @param {number} [lots] */
const takeOf = (from, to, kind, offer, message, name, lots = 3) =>
  sign(from.service, 'bc4p-take', {
    ...{ market: from.address, to: to.address, kind, offer, side: 'sell', message, slot: SLOT, lot: 100, lots },
    nonce: nonce(name),
  });

/** @param {string} name @param {'up' | 'down'} direction @param {number} rate mct/kWh @param {{energy?: number, market?: string}} [more] */
const quote = (name, direction, rate, { energy = TAKEN, ...more } = {}) => ({
  ...{ line: name, direction, energy, fee: `${energy * rate}`, ...more },
});
/** @param {typeof house} market @param {string} take @param {any} one @param {{at: number, atMs: number}} place */
const feeQuote = async (market, take, one, { at, atMs }) =>
  (
    await sign(market.service, 'bc4p-fee-quote', {
      ...{ market: market.address, take, slot: SLOT, quotes: [one], fees: one.fee, at, atMs },
    })
  ).token;

/** @param {any} place */
const timeOf = ({ at, atMs }) => ({ at, atMs });
/** @param {typeof house} market @param {string} subject @param {object} place @param {{code: string, requirement: string}} [refusal] */
const decision = async (market, subject, place, refusal) =>
  (
    await sign(market.service, 'bc4p-decision', {
      ...{ market: market.address, subject, result: refusal ? 'refused' : 'accepted', ...place, ...refusal },
    })
  ).token;

/** A trade at a resting offer to sell. @param {typeof house} market @param {{price: number, quotes: any[]} & Record<string, any>} content */
const trade = (market, { price, quotes, energy = TAKEN, ...content }) => {
  const fees = quotes.reduce((sum, { fee }) => sum + Number(fee), 0);
  return sign(market.service, 'bc4p-trade', {
    ...{ market: market.address, slot: SLOT, resting: 'sell', energy, price, quotes, fees: `${fees}` },
    ...{ buyerPays: `${price * energy + fees}`, sellerReceives: `${price * energy}`, ...content },
  });
};

const ask = terms(north.address, 'sell', 10, 15_000);
const own = await offerOf(north.participant, ask, 'own');
const late = await offerOf(north.participant, ask, 'late');
const far = await offerOf(south.participant, terms(south.address, 'sell', 9, 10_000), 'far');

// Somebody in the house buys from anna, and twice from the south.
const bid = terms(house.address, 'buy', 9, 17_000);
const theirs = await offerOf(house.participant, bid, 'theirs');
const decided = await takeOf(house, north, 'pay-as-offer', own.id, theirs.id, 'decided');
const inHouse = quote('h1', 'down', 200);
const ofHouse = await feeQuote(house, decided.id, inHouse, { at: AT + 1, atMs: 0 });
const passed = await takeOf(house, south, 'pay-as-offer', far.id, theirs.id, 'passed');
const farLines = [quote('s1', 'up', 500), quote('t1', 'down', 400, { market: top.address })];
const tradePassed = await trade(south, {
  ...{ number: 7, kind: 'pay-as-offer', take: passed.id, sell: far.id, buy: theirs.id, price: 10_000 },
  ...{ seller: south.participant.kid, buyer: house.participant.kid, at: AT + 4, atMs: 0 },
  quotes: [
    ...farLines,
    quote('to-house', 'down', 100, { market: north.address }),
    { ...inHouse, market: house.address },
  ],
});
const lost = await takeOf(house, south, 'pay-as-offer', far.id, theirs.id, 'lost');
const TAKEN_BY_OTHERS = { code: 'offer-taken', requirement: 'ACC-011' };
const refusedLost = await decision(south, lost.id, { number: 90, at: AT + 9, atMs: 0 }, TAKEN_BY_OTHERS);

// bob accepts three lots of the offer in the south; two more he bids for.
const acceptance = { market: south.address, offer: far.id, lots: 3, limit: 12_000, validUntil: GATE };
const accepted = await sign(north.other, 'bc4p-acceptance', { ...acceptance, nonce: nonce('accepted') });
const distant = {
  ...{
    id: far.id,
    market: south.address,
    side: 'sell',
    slot: SLOT,
    lot: 100,
    lots: 9,
    price: 10_000,
    validUntil: GATE,
  },
  ...{ fees: '90000', lines: 2, link: above },
};
const mine = await takeOf(north, south, 'direct', far.id, accepted.id, 'mine');
const toBob = quote('to-bob', 'down', 300);
const tradeMine = await trade(south, {
  ...{ number: 8, kind: 'direct', take: mine.id, sell: far.id, buy: accepted.id, price: 10_000 },
  ...{ seller: south.participant.kid, buyer: north.other.kid, at: AT + 7, atMs: 0 },
  quotes: [...farLines, { ...toBob, market: north.address }],
});
const resting = terms(north.address, 'buy', 2, 17_000);
const bobs = await offerOf(north.other, resting, 'bobs');
const forBid = await takeOf(north, south, 'pay-as-offer', far.id, bobs.id, 'for the bid', 2);
const refusedBid = await decision(south, forBid.id, { number: 91, at: AT + 11, atMs: 0 }, TAKEN_BY_OTHERS);
const cheaper = terms(north.address, 'buy', 2, 13_000);
const rests = await offerOf(north.other, cheaper, 'rests');
const forResting = await takeOf(north, south, 'pay-as-offer', far.id, rests.id, 'for the resting bid', 2);
const unbalanced = await takeOf(house, north, 'pay-as-offer', own.id, theirs.id, 'unbalanced', 1);
const ofUnbalanced = await feeQuote(house, unbalanced.id, quote('h1', 'down', 200, { energy: 100 }), {
  ...{ at: AT + 16, atMs: 0 },
});
const SUSPENDED = { code: 'market-suspended', requirement: 'BAL-012' };
/** Whether the house may trade. @param {boolean} suspended @param {number} slots */
const suspension = (suspended, slots) => ({
  ...{ kind: 'set-suspension', point: below.point, market: house.address, suspended, slots },
});
const unknown = await takeOf(house, north, 'direct', own.id, theirs.id, 'unknown');

/** What deviations cost this market in the market above. */
const charged = await sign(top.service, 'bc4p-statement', {
  ...{
    market: top.address,
    point: 'point-of-the-north',
    number: 1,
    kind: 'slot',
    from: SLOT.start,
    until: SLOT.start + 900,
  },
  ...{ opening: '0', closing: '-4720000', at: HEAD_AT - 10 },
  postings: [
    { kind: 'purchases', amount: '-4600000' },
    { kind: 'deviation', amount: '-100000' },
    { kind: 'service', amount: '-20000' },
  ],
  delivery: {
    ...{ slot: SLOT, sold: 0, bought: 600, exchanged: -610, balancing: 0, deviation: -10 },
    trades: {
      count: 2,
      digest: createHash('sha256')
        .update([tradeMine.id, tradePassed.id].sort().join('\n'))
        .update('\n')
        .digest('base64url'),
    },
    ...{ meters: [], price: createHash('sha256').update('a price').digest('base64url') },
  },
});

/** Who in the house takes, as its bid says. */
const TAKER = {
  ...{ market: house.address, role: 'offer', message: theirs.id, certificate: house.participant.kid },
  ...{ lot: 100, lots: 9, limit: 17_000, validUntil: GATE },
};
/** @param {number} entering */
const booked = (entering) => ({ outcome: 'booked', entering: String(entering) });

/** @type {import('./entries.mjs').Step[]} */
const STEPS = [
  { name: 'opening', at: AT, command: { kind: 'open-market', parameters: PARAMETERS } },
  {
    ...{
      name: 'own',
      at: AT,
      command: { kind: 'submit-offer', id: own.id, offer: ask, party: anna },
      inputs: [own.token],
    },
    signs: async (place) => [await decision(north, own.id, place)],
  },
  {
    ...{ name: 'decided', at: AT + 2 },
    command: {
      ...{
        kind: 'decide-take',
        id: decided.id,
        slot: SLOT,
        offer: own.id,
        side: 'sell',
        lot: 100,
        lots: 3,
        link: below,
      },
      taker: TAKER,
      quotes: [{ ...inHouse, market: house.address }],
    },
    inputs: [decided.token, theirs.token, ofHouse],
    signs: async (place) => [
      (
        await trade(north, {
          ...{ number: 1, kind: 'pay-as-offer', take: decided.id, sell: own.id, buy: theirs.id, price: 15_000 },
          ...{ seller: north.participant.kid, buyer: house.participant.kid, ...timeOf(place) },
          quotes: [
            ...[quote('to-anna', 'up', 200), quote('to-house', 'down', 100)],
            { ...inHouse, market: house.address },
          ],
        })
      ).token,
    ],
  },
  {
    ...{ name: 'passed', at: AT + 3, inputs: [passed.token] },
    command: { kind: 'reserve', id: passed.id, slot: SLOT, from: above, to: below, energy: TAKEN },
    signs: async (place) => [await feeQuote(north, passed.id, quote('to-house', 'down', 100), place)],
  },
  {
    // 3000000 for the energy, and 500 + 400 mct/kWh on the way to here.
    ...{ name: 'booked', at: AT + 5, inputs: [tradePassed.token] },
    command: { kind: 'resolve', id: passed.id, ...booked(3_270_000) },
  },
  {
    ...{ name: 'accepted', at: AT + 6, inputs: [accepted.token, far.token] },
    command: { kind: 'accept-offer', id: accepted.id, acceptance, party: bob, distant },
    signs: async (place) => [mine.token, await feeQuote(north, mine.id, toBob, place)],
  },
  {
    ...{ name: 'got', at: AT + 8, inputs: [tradeMine.token] },
    command: {
      ...{ kind: 'settle-take', take: 1, slot: SLOT },
      outcome: { kind: 'traded', trade: tradeMine.id, entering: '3270000' },
    },
  },
  {
    ...{ name: 'passed-again', at: AT + 8, inputs: [lost.token] },
    command: { kind: 'reserve', id: lost.id, slot: SLOT, from: above, to: below, energy: TAKEN },
    signs: async (place) => [await feeQuote(north, lost.id, quote('to-house', 'down', 100), place)],
  },
  {
    ...{ name: 'released', at: AT + 9, inputs: [refusedLost] },
    command: { kind: 'resolve', id: lost.id, outcome: 'released' },
  },
  {
    // The way from the south is dearer, but its offer cheaper than anna's.
    ...{ name: 'bid', at: AT + 10, inputs: [bobs.token] },
    command: { kind: 'submit-offer', id: bobs.id, offer: resting, party: bob, asks: [distant] },
    signs: async (place) => [
      await decision(north, bobs.id, place),
      forBid.token,
      await feeQuote(north, forBid.id, quote('to-bob', 'down', 300, { energy: 200 }), place),
    ],
  },
  {
    // The bid comes back into the book, and meets anna's offer there.
    ...{ name: 'lost', at: AT + 12, inputs: [refusedBid] },
    command: {
      ...{ kind: 'settle-take', take: 2, slot: SLOT },
      outcome: {
        kind: 'refused',
        refusal: { ...TAKEN_BY_OTHERS, facts: { offer: far.id, remaining: 1, decidedAt: AT + 9 } },
      },
    },
    signs: async (place) => [
      (
        await trade(north, {
          ...{ number: 2, kind: 'pay-as-offer', sell: own.id, buy: bobs.id, price: 15_000, energy: 200 },
          ...{ seller: north.participant.kid, buyer: north.other.kid, ...timeOf(place) },
          quotes: [quote('to-anna', 'up', 200, { energy: 200 }), quote('to-bob', 'down', 300, { energy: 200 })],
        })
      ).token,
    ],
  },
  {
    ...{ name: 'never-came', at: AT + 13, inputs: [unknown.token] },
    command: {
      ...{ kind: 'refuse-take', id: unknown.id, slot: SLOT },
      refusal: { code: 'take-unknown', requirement: 'TREE-022', facts: { take: unknown.id } },
    },
    signs: async (place) => [
      await decision(north, unknown.id, place, { code: 'take-unknown', requirement: 'TREE-022' }),
    ],
  },
  {
    // Nothing is within its price yet.
    ...{ name: 'rests', at: AT + 14, inputs: [rests.token] },
    command: { kind: 'submit-offer', id: rests.id, offer: cheaper, party: bob },
    signs: async (place) => [await decision(north, rests.id, place)],
  },
  {
    // 10000 there, 900 on the way and 300 here.
    ...{ name: 'met', at: AT + 15 },
    command: { kind: 'meet-asks', slot: SLOT, asks: [distant] },
    signs: async (place) => [
      forResting.token,
      await feeQuote(north, forResting.id, quote('to-bob', 'down', 300, { energy: 200 }), place),
    ],
  },
  { name: 'suspended', at: AT + 16, command: suspension(true, 3) },
  {
    ...{ name: 'from-the-suspended', at: AT + 17, inputs: [unbalanced.token, theirs.token, ofUnbalanced] },
    command: {
      ...{ kind: 'decide-take', id: unbalanced.id, slot: SLOT, offer: own.id, side: 'sell', lot: 100, lots: 1 },
      ...{ link: below, taker: TAKER },
      quotes: [quote('h1', 'down', 200, { energy: 100, market: house.address })],
    },
    signs: async (place) => [await decision(north, unbalanced.id, place, SUSPENDED)],
  },
  { name: 'balances-again', at: AT + 18, command: suspension(false, 0) },
  {
    ...{ name: 'charged', at: AT + 500, inputs: [charged.token] },
    command: { kind: 'settle-uplink', slot: SLOT, statement: charged.id, number: 1, amount: '-120000' },
  },
  {
    ...{ name: 'ended', at: AT + 501 },
    command: { kind: 'end-credential', certificate: anna.certificate, until: UNTIL },
  },
  {
    ...{ name: 'after-its-end', at: AT + 502, inputs: [late.token] },
    command: { kind: 'submit-offer', id: late.id, offer: ask, party: anna },
    signs: async (place) => [
      await decision(north, late.id, place, { code: 'credential-ended', requirement: 'OFR-011' }),
    ],
  },
];

/** @type {import('./lies.mjs').Day} */
export const TREE_DAY = {
  ...{ market: NORTH, honest: await entriesOf(STEPS), names: STEPS.map(({ name }) => name), headAt: HEAD_AT, seen: 5 },
};
