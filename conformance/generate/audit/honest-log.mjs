// The log of a market that does everything right. What follows from each command is written down by hand, as the specification has it.
import { createHash } from 'node:crypto';
import { bundleTokens, signBundle } from '@bc4p/protocol/messages';
import { entriesOf } from './entries.mjs';
import { sign } from './export.mjs';
import { ANNA, BOB, CARLA, MARKET, OPERATOR, SERVICE, SOUTH } from './network.mjs';

export const AT = 1_800_000_000;
export const SLOT = { start: AT + 9000, len: 900 };
const GATE = SLOT.start - 120;
const SETTLED = SLOT.start + SLOT.len + 100;
const LATER = { start: SLOT.start + 9000, len: 900 };
/** When the chains of all who sign here end. */
const UNTIL = AT + 86_400;
const nonce = (/** @type {string} */ text) => Buffer.from(text.padEnd(16, '.')).toString('base64url');

/** A line of 8 kW below the bar. @param {string} id @param {string} lower @param {number} baseFee @param {object} [more] */
const line = (id, lower, baseFee, more = {}) => ({
  ...{ id, upper: 'bar', lower, capacityUp: 8000, capacityDown: 8000, baseFee, tiersUp: [], tiersDown: [], ...more },
});

/** Three lines of 8 kW: 2000 Wh in a slot of a quarter of an hour. */
export const PARAMETERS = {
  ...{ address: MARKET, slotLength: 900, gateClosure: 120, minimumAvailability: 60, horizon: 172_800 },
  ...{ minimumLot: 10, lotSizes: [], depth: 10, retention: 86_400, settled: true },
  grid: {
    root: 'bar',
    lines: [
      line('to-anna', 'anna', 100),
      // Above 1000 Wh each Wh costs 1000 mct/kWh more.
      line('to-bob', 'bob', 200, {
        tiersDown: [
          { from: 0, price: 0 },
          { from: 500, price: 1000 },
        ],
      }),
      line('to-carla', 'carla', 300),
    ],
  },
};

/** @param {string} name @param {any} who @param {object} [more] */
export const partyOf = (name, { kid: certificate }, more = {}) => ({
  ...{ point: `point-of-${name}`, node: name, feedIn: 10_000, draw: 10_000, until: UNTIL, certificate, ...more },
});
export const anna = partyOf('anna', ANNA);
/** Whoever has credit has an account that has to cover what it orders. */
const bob = partyOf('bob', BOB, { credit: '0' });
const carla = partyOf('carla', CARLA);

/** @param {'buy' | 'sell'} side @param {number} lots @param {number} price */
const terms = (side, lots, price) => ({ market: MARKET, side, slot: SLOT, lot: 200, lots, price, validUntil: GATE });

/** A signed offer, with its command. @param {any} signer @param {any} party @param {any} offer @param {string} name */
export async function offered(signer, party, offer, name) {
  const { id, token } = await sign(signer, 'bc4p-offer', { ...offer, nonce: nonce(name) });
  return { id, token, command: { kind: 'submit-offer', id, offer, party } };
}

/** A signed acceptance of bob, with its command. @param {string} offer @param {number} lots @param {string} name */
async function accepted(offer, lots, name) {
  const acceptance = { market: MARKET, offer, lots, limit: 16_000, validUntil: GATE };
  const { id, token } = await sign(BOB, 'bc4p-acceptance', { ...acceptance, nonce: nonce(name) });
  return { id, token, command: { kind: 'accept-offer', id, acceptance, party: bob } };
}

/** What the market decides for good about a message. @param {string} subject @param {object} place @param {{code: string, requirement: string}} [refusal] */
const decision = async (subject, place, refusal) =>
  (
    await sign(SERVICE, 'bc4p-decision', {
      ...{ market: MARKET, subject, result: refusal ? 'refused' : 'accepted', ...place, ...refusal },
    })
  ).token;

/** @param {object} content */
const trade = async (content) => (await sign(SERVICE, 'bc4p-trade', { market: MARKET, slot: SLOT, ...content })).token;

/** @param {string} name @param {'up' | 'down'} direction @param {number} energy @param {number} fee */
const quote = (name, direction, energy, fee) => ({ line: name, direction, energy, fee: String(fee) });

const dear = await offered(ANNA, anna, terms('sell', 10, 15_000), 'dear');
const cheap = await offered(CARLA, carla, terms('sell', 5, 10_000), 'cheap');
const bid = await offered(BOB, bob, terms('buy', 4, 16_000), 'bid');
const next = await offered(
  BOB,
  bob,
  { ...terms('buy', 1, 16_000), lot: 880, slot: LATER, validUntil: LATER.start - 120 },
  'next',
);
const own = await offered(CARLA, carla, terms('buy', 1, 16_000), 'own');
const taken = await accepted(dear.id, 2, 'taken');
const greedy = await accepted(dear.id, 11, 'greedy');
const late = await accepted(dear.id, 1, 'late');
const unknown = await accepted('A'.repeat(43), 1, 'unknown');
const payment = { point: bob.point, amount: '30000000' };
const topUp = await sign(OPERATOR, 'bc4p-top-up', {
  ...{ market: MARKET, ...payment, reference: 'in cash', at: AT + 4, nonce: nonce('payment') },
});
/** An offer that is taken, and one that names another market. */
const many = [terms('sell', 1, 17_000), { ...terms('sell', 1, 17_000), market: 'nord.netz.westnetz' }];
const bundle = await signBundle(
  /** @type {any} */ (ANNA),
  many.map((offer, place) => /** @type {any} */ ({ ...offer, nonce: nonce(`bundled ${place}`) })),
);
const [taking, foreign] = bundle.offers;
const bundleDecision = (/** @type {object} */ place) =>
  sign(SERVICE, 'bc4p-bundle-decision', {
    ...{ market: MARKET, subject: bundle.id, ...place },
    outcomes: [
      { offer: taking?.id, result: 'accepted' },
      { offer: foreign?.id, result: 'refused', code: 'wrong-market', requirement: 'OFR-001' },
    ],
  });
const prices = { mode: 'separate', energy: 10_000, service: 2000 };
export const balancingPrice = { market: MARKET, slot: SLOT, prices, at: AT + 60 };
const price = await sign(SERVICE, 'bc4p-balancing-price', balancingPrice);
/** Stands where meter values do, which nobody reads here. */
const idOf = (/** @type {string} */ name) => createHash('sha256').update(name).digest('base64url');
const seen = (/** @type {any} */ { point }, /** @type {number} */ generation, /** @type {number} */ consumption) => {
  const readings = [idOf(`${point} before`), idOf(`${point} after`)];
  return { point, meters: [{ meter: `meter-at-${point}`, generation, consumption, readings }] };
};

/** @type {import('./entries.mjs').Step[]} */
const STEPS = [
  { name: 'opening', at: AT, command: { kind: 'open-market', parameters: PARAMETERS } },
  {
    ...{ name: 'dear', at: AT + 1, command: dear.command, inputs: [dear.token] },
    signs: async (place) => [await decision(dear.id, place)],
  },
  {
    ...{ name: 'cheap', at: AT + 1, command: cheap.command, inputs: [cheap.token] },
    signs: async (place) => [await decision(cheap.id, place)],
  },
  // Nothing is on bob's account yet. A refusal that does not stand for good is not signed.
  { name: 'poor', at: AT + 3, command: bid.command, inputs: [bid.token] },
  {
    ...{ name: 'payment', at: AT + 5, command: { kind: 'top-up', id: topUp.id, ...payment } },
    inputs: [topUp.token],
  },
  {
    // The same again: 800 Wh of the cheaper offer, whose way costs 300 + 200 mct/kWh.
    ...{ name: 'bid', at: AT + 6, command: bid.command, inputs: [bid.token] },
    signs: async (place) => [
      await decision(bid.id, place),
      await trade({
        ...{ number: 1, kind: 'pay-as-offer', sell: cheap.id, buy: bid.id, resting: 'sell' },
        ...{ seller: CARLA.kid, buyer: BOB.kid, energy: 800, price: 10_000 },
        quotes: [quote('to-carla', 'up', 800, 240_000), quote('to-bob', 'down', 800, 160_000)],
        ...{ fees: '400000', buyerPays: '8400000', sellerReceives: '8000000' },
        ...timeOf(place),
      }),
    ],
  },
  {
    // 400 Wh: on the line to bob 200 of them are beyond 1000. Of an acceptance the trade is the answer.
    ...{ name: 'acceptance', at: AT + 7, command: taken.command, inputs: [taken.token] },
    signs: async (place) => [
      await trade({
        ...{ number: 2, kind: 'direct', sell: dear.id, buy: taken.id, resting: 'sell' },
        ...{ seller: ANNA.kid, buyer: BOB.kid, energy: 400, price: 15_000 },
        quotes: [quote('to-anna', 'up', 400, 40_000), quote('to-bob', 'down', 400, 280_000)],
        ...{ fees: '320000', buyerPays: '6320000', sellerReceives: '6000000' },
        ...timeOf(place),
      }),
    ],
  },
  {
    ...{ name: 'greedy', at: AT + 8, command: greedy.command, inputs: [greedy.token] },
    signs: async (place) => [await decision(greedy.id, place, { code: 'lots-out-of-range', requirement: 'ACC-005' })],
  },
  {
    ...{ name: 'own', at: AT + 9, command: own.command, inputs: [own.token] },
    signs: async (place) => [await decision(own.id, place, { code: 'self-trade', requirement: 'OFR-013' })],
  },
  {
    name: 'bundle',
    at: AT + 10,
    command: {
      ...{ kind: 'submit-bundle', bundle: bundle.id, party: anna },
      offers: many.map((offer, place) => ({ id: bundle.offers[place]?.id, offer })),
    },
    inputs: bundleTokens(bundle.token, bundle.payloads),
    signs: async (place) => [(await bundleDecision(place)).token],
  },
  // 4.8 kW are 1200 Wh, as much as flows to bob.
  {
    ...{ name: 'lowered', at: AT + 11 },
    command: { kind: 'set-admission', slot: SLOT, line: 'to-bob', up: 8000, down: 4800 },
  },
  {
    ...{ name: 'late', at: AT + 12, command: late.command, inputs: [late.token] },
    signs: async (place) => [await decision(late.id, place, { code: 'capacity-exceeded', requirement: 'FEE-007' })],
  },
  { name: 'unknown', at: AT + 13, command: unknown.command, inputs: [unknown.token] },
  // What was answered for good is not signed again.
  { name: 'again', at: AT + 14, command: own.command, inputs: [own.token] },
  { name: 'gate', at: GATE, command: { kind: 'tick' } },
  {
    ...{ name: 'settlement', at: SETTLED },
    command: {
      ...{ kind: 'settle-slot', slot: SLOT, price: price.id, prices },
      readings: [seen(anna, 400, 0), seen(bob, 0, 1300), seen(carla, 700, 0)],
    },
    inputs: [price.token],
  },
  {
    // bob drew 100 Wh too much, for 12 ct/kWh. What is left of 30 ct is 30 − 8.4 − 6.32 − 1.2 ct: all of it.
    ...{ name: 'next', at: SETTLED + 1, command: next.command, inputs: [next.token] },
    signs: async (place) => [await decision(next.id, place)],
  },
];

/** The second and millisecond of a place. @param {{at: number, atMs: number}} place */
const timeOf = ({ at, atMs }) => ({ at, atMs });

/** All commands, in their order. */
export const HONEST = await entriesOf(STEPS);
export const HEAD_AT = SETTLED + 60;

/** @type {import('./lies.mjs').Day} */
export const DAY = { market: SOUTH, honest: HONEST, names: STEPS.map(({ name }) => name), headAt: HEAD_AT, seen: 4 };
