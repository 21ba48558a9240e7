// The messages of the worked examples: a day in a market with one house behind it, each signed and fitting the others.
import { deniedNames } from '@bc4p/protocol/certificates';
import { tradesDigest } from '@bc4p/protocol/evidence';
import { commitmentTo, leafHash, MemoryTree } from '@bc4p/protocol/log';
import { bundleTokens, canonicalJson, encodeBase64url, signBundle, signMessage } from '@bc4p/protocol/messages';
import { MARKET } from './statement-network.mjs';
import { CERTIFICATES, HOUSE_MARKET, SIGNERS } from './worked-network.mjs';

export const AT = 1_800_000_000;
const SLOT = { start: AT + 9000, len: 900 };
const END = SLOT.start + SLOT.len;
/** 16 bytes that say which example they are of. @param {string} text */
const nonce = (text) => Buffer.from(text.padEnd(16, '.')).toString('base64url');
export const NONCES = { client: nonce('client of today'), market: nonce('market of today') };

const OFFER = { market: MARKET, side: 'sell', slot: SLOT, lot: 100, lots: 12, price: 15_000, validUntil: AT + 6000 };
const QUOTE = { line: 'feeder-1', direction: 'up', energy: 300, fee: '300000' };
const DOWN = { line: 'riser', direction: 'down', energy: 200, fee: '20000' };
const UP = { line: 'feeder-1', direction: 'up', energy: 200, fee: '200000' };

/** @type {Record<string, any>} */
const signed = {};
const id = (/** @type {string} */ name) => signed[name].id;

/** Signs a message and keeps it under a name. @param {string} name @param {string} signer @param {string} type @param {object} content */
async function sign(name, signer, type, content) {
  signed[name] = {
    signer,
    type,
    ...(await signMessage(SIGNERS[signer], /** @type {any} */ (type), /** @type {any} */ (content))),
  };
}

await sign('offer', 'anna', 'bc4p-offer', { ...OFFER, nonce: nonce('offer') });
await sign('acceptance', 'bob', 'bc4p-acceptance', {
  ...{ market: MARKET, offer: id('offer'), lots: 3, limit: 17_000, validUntil: AT + 6000, nonce: nonce('acceptance') },
});
await sign('decision', 'service', 'bc4p-decision', {
  ...{ market: MARKET, subject: id('offer'), result: 'accepted', number: 1, at: AT + 1, atMs: 250 },
});
await sign('refusal', 'service', 'bc4p-decision', {
  ...{ market: MARKET, subject: id('acceptance'), result: 'refused', code: 'gate-closed', requirement: 'ACC-006' },
  ...{ number: 9, at: SLOT.start, atMs: 0 },
});
await sign('trade', 'service', 'bc4p-trade', {
  ...{
    market: MARKET,
    number: 1,
    kind: 'direct',
    slot: SLOT,
    sell: id('offer'),
    buy: id('acceptance'),
    resting: 'sell',
  },
  ...{ seller: SIGNERS.anna.kid, buyer: SIGNERS.bob.kid, energy: 300, price: 15_000, quotes: [QUOTE], fees: '300000' },
  ...{ buyerPays: '4800000', sellerReceives: '4500000', at: AT + 2, atMs: 40 },
});

await sign('house-acceptance', 'tenant', 'bc4p-acceptance', {
  ...{ market: MARKET, offer: id('offer'), lots: 2, limit: 18_000, validUntil: AT + 6000, nonce: nonce('tenant') },
});
await sign('take', 'house-service', 'bc4p-take', {
  ...{
    market: HOUSE_MARKET,
    to: MARKET,
    kind: 'direct',
    offer: id('offer'),
    side: 'sell',
    message: id('house-acceptance'),
  },
  ...{ slot: SLOT, lot: 100, lots: 2, nonce: nonce('take') },
});
await sign('fee-quote', 'house-service', 'bc4p-fee-quote', {
  ...{ market: HOUSE_MARKET, take: id('take'), slot: SLOT, quotes: [DOWN], fees: '20000', at: AT + 3, atMs: 100 },
});
await sign('house-trade', 'service', 'bc4p-trade', {
  ...{ market: MARKET, number: 2, kind: 'direct', take: id('take'), slot: SLOT, sell: id('offer') },
  ...{ buy: id('house-acceptance'), resting: 'sell', seller: SIGNERS.anna.kid, buyer: SIGNERS.tenant.kid },
  ...{ energy: 200, price: 15_000, quotes: [UP, { ...DOWN, market: HOUSE_MARKET }], fees: '220000' },
  ...{ buyerPays: '3220000', sellerReceives: '3000000', at: AT + 3, atMs: 180 },
});
await sign('take-refused', 'service', 'bc4p-decision', {
  ...{ market: MARKET, subject: id('take'), result: 'refused', code: 'offer-taken', requirement: 'ACC-011' },
  ...{ number: 8, at: AT + 4, atMs: 0 },
});

/** The two offers of the bundle. */
const bundle = await signBundle(
  SIGNERS.anna,
  /** @type {any} */ (
    [900, 1800].map((later, place) => ({
      ...OFFER,
      slot: { ...SLOT, start: SLOT.start + later },
      nonce: nonce(`bundled ${place + 1}`),
    }))
  ),
);
signed.bundle = {
  signer: 'anna',
  type: 'bc4p-offer-bundle',
  id: bundle.id,
  token: bundle.token,
  message: bundle.message,
};
export const BUNDLED = {
  payloads: bundle.payloads,
  ids: bundle.offers.map((one) => one.id),
  tokens: bundleTokens(bundle.token, bundle.payloads),
};
await sign('bundle-decision', 'service', 'bc4p-bundle-decision', {
  ...{ market: MARKET, subject: bundle.id, number: 5, at: AT + 5, atMs: 0 },
  outcomes: BUNDLED.ids.map((offer) => ({ offer, result: 'accepted' })),
});

const steps = (/** @type {[number, number][]} */ ...all) => all.map(([from, price]) => ({ from, price }));
await sign('fee-schedule', 'service', 'bc4p-fee-schedule', {
  ...{ market: MARKET, number: 1, from: AT, slotLength: 900 },
  lines: [
    {
      ...{ line: 'feeder-1', capacityUp: 40_000, capacityDown: 40_000, baseFee: 1000, lossFactor: 10 },
      ...{ tiersUp: steps([0, 0], [5000, 1000], [9000, 5000]), tiersDown: steps([0, 0]) },
    },
  ],
});

await sign('price', 'service', 'bc4p-balancing-price', {
  ...{ market: MARKET, slot: SLOT, prices: { mode: 'separate', energy: 10_000, service: 2000 }, at: AT },
});
const value = (/** @type {number} */ counter, /** @type {number} */ at, /** @type {number} */ generation) => ({
  ...{ meter: 'm-anna', counter, at, generation, consumption: 50 },
});
await sign('start', 'm-anna', 'bc4p-meter-value', value(1, SLOT.start, 1000));
await sign('end', 'm-anna', 'bc4p-meter-value', value(2, END, 1480));
await sign('payment', 'operator', 'bc4p-top-up', {
  ...{ market: MARKET, point: 'anna', amount: '1000000000', reference: 'RF18', at: AT, nonce: nonce('payment') },
});
await sign('paid', 'service', 'bc4p-statement', {
  ...{ market: MARKET, point: 'anna', number: 1, kind: 'top-up', from: AT, until: AT, opening: '0' },
  ...{ postings: [{ kind: 'top-up', amount: '1000000000' }], closing: '1000000000', topUp: id('payment'), at: AT },
});
await sign('statement', 'service', 'bc4p-statement', {
  ...{ market: MARKET, point: 'anna', number: 2, previous: id('paid'), kind: 'slot', from: SLOT.start, until: END },
  opening: '1000000000',
  postings: [
    { kind: 'sales', amount: '7500000' },
    { kind: 'deviation', amount: '-200000' },
    { kind: 'service', amount: '-40000' },
  ],
  closing: '1007260000',
  delivery: {
    ...{
      slot: SLOT,
      sold: 500,
      bought: 0,
      certificates: [SIGNERS.anna.kid],
      exchanged: 480,
      balancing: 0,
      deviation: 20,
    },
    trades: { count: 2, digest: tradesDigest([id('trade'), id('house-trade')]) },
    meters: [{ meter: 'm-anna', generation: 480, consumption: 0, readings: [id('start'), id('end')] }],
    price: id('price'),
  },
  at: END + 1800,
});
await sign('balance', 'house-service', 'bc4p-market-balance', {
  ...{ market: HOUSE_MARKET, slot: SLOT, sold: 0, bought: 200, losses: 0, imported: 200, exported: 0, submarkets: [] },
  at: SLOT.start,
});

/** The two leaves of the submarket's log, with what their commitments are of. */
const SALT = (/** @type {number} */ place) => new Uint8Array(32).fill(place);
export const LEAVES = [
  { command: { kind: 'tick', at: AT }, outcome: [] },
  { command: { kind: 'accept-offer', id: id('house-acceptance') }, outcome: [id('take'), id('fee-quote')] },
  { command: { kind: 'settle-take', take: id('take') }, outcome: [] },
].map(({ command, outcome }, place) => {
  const salts = { command: SALT(2 * place + 1), outcome: SALT(2 * place + 2) };
  const leaf = {
    ...{ market: HOUSE_MARKET, number: place + 1, at: AT + place + 1, atMs: 0 },
    ...{ command: commitmentTo(salts.command, command), outcome: commitmentTo(salts.outcome, outcome) },
  };
  return { leaf, command, outcome, salts, text: canonicalJson(leaf), hash: leafHash(leaf) };
});
/** @param {number} size */
const treeOf = (size) => MemoryTree.over(LEAVES.slice(0, size).map(({ hash }) => hash));
export const TREE = treeOf(3);
for (const [name, size] of /** @type {const} */ ([
  ['earlier-head', 2],
  ['head', 3],
]))
  await sign(name, 'house-service', 'bc4p-log-head', {
    ...{ market: HOUSE_MARKET, size, root: encodeBase64url(treeOf(size).root), at: AT + 5 + size },
  });
await sign('cosignature', 'service', 'bc4p-log-cosignature', {
  ...{ market: HOUSE_MARKET, head: id('head'), size: 3, root: encodeBase64url(TREE.root), at: AT + 9 },
});
await sign('deny-list', 'operator', 'bc4p-deny-list', {
  ...{ market: MARKET, number: 1, at: AT + 10, until: AT + 86_410, subtrees: [] },
  certificates: [
    {
      ...deniedNames(CERTIFICATES.bob),
      ...{ reason: 'key-compromise', since: AT + 10, until: CERTIFICATES.bob.notAfter },
    },
  ],
});
const session = { market: MARKET, clientNonce: NONCES.client, marketNonce: NONCES.market };
await sign('client-proof', 'anna', 'bc4p-hello-proof', { role: 'client', ...session, peer: SIGNERS.service.kid });
await sign('market-proof', 'service', 'bc4p-hello-proof', { role: 'market', ...session, peer: SIGNERS.anna.kid });

/** Every message by its name. */
export const SIGNED = signed;
