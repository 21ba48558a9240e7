// Vectors of evidence: which trades it proves, within a market and between two. Messages stand in a file once, by name.
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf } from './case-kit.mjs';
import { AT, down, SLOT, tradeBetween, tradeWithin } from './trade-kit.mjs';
import { CERTIFICATES, EAST, ROOTS, TREE } from './tree-network.mjs';

/** @typedef {import('./trade-kit.mjs').Changes} Changes */

const OTHER_SLOT = { start: SLOT.start + 900, len: 900 };
const OTHER_ID = 'A'.repeat(43);
const ders = CERTIFICATES.map(({ der }) => encodeBase64url(der));

/** What makes the cases of one file: a trade, and what it differs in. @param {(changes?: Changes) => Promise<Record<string, string>>} make */
async function casesOf(make) {
  const messages = await make();
  /** @param {string[]} left names of messages that are left out @param {Changes} [changes] @param {object} [more] */
  const inputOf = async (left, changes, more = {}) => {
    const tokens = await make(changes);
    const names = Object.keys(tokens).filter((name) => !left.includes(name));
    const changed = names.filter((name) => tokens[name] !== messages[name]);
    return { messages: names, replaced: Object.fromEntries(changed.map((name) => [name, tokens[name]])), ...more };
  };
  return {
    messages,
    /** @param {string} id @param {string[]} requirements @param {string} comment @param {Changes} [changes] @param {object} [more] */
    proves: async (id, requirements, comment, changes, more) => ({
      id,
      requirements,
      comment,
      input: await inputOf([], changes, more),
      expect: { result: 'valid' },
    }),
    /** @param {string} id @param {string} requirement @param {string} mutation @param {Changes} [changes] @param {{twin?: string, left?: string[], code?: string, more?: object}} [about] */
    refuses: async (id, requirement, mutation, changes, { twin = 'acceptance', left = [], code, more } = {}) => ({
      id,
      requirements: [requirement],
      comment: `Only this differs from the twin: ${mutation}.`,
      input: await inputOf(left, changes, more),
      expect: { result: 'invalid', code: code ?? 'evidence-contradiction', requirement },
      twin,
      mutation,
    }),
  };
}

const says = (/** @type {string} */ name, /** @type {object} */ members) => ({ says: { [name]: members } });
const signedBy = (/** @type {string} */ name, /** @type {any} */ signer) => ({ signers: { [name]: signer } });
const INCOMPLETE = 'evidence-incomplete';
/** The trade with other lines. @param {object[]} lines */
const quoting = (...lines) =>
  says('trade', {
    quotes: lines.map((line) => ({ line: 's1', direction: 'up', energy: 300, fee: '300000', ...line })),
  });

const own = await casesOf(tradeWithin);
const AFTER = { at: AT + 600 };
const without = (/** @type {(one: any) => boolean} */ isGone) => ({
  without: CERTIFICATES.flatMap((one, place) => (isGone(one) ? [place] : [])),
});
const south = TREE.south;
const isOf =
  (/** @type {any} */ { chain }) =>
  (/** @type {any} */ { kid }) =>
    kid === chain[0].kid;

const within = [
  own.proves(
    'acceptance',
    ['TRD-100', 'TRD-101', 'TRD-102', 'TRD-103', 'TRD-104', 'TRD-105', 'TRD-106', 'TRD-107', 'TRD-108', 'TRD-111'],
    'An offer to sell, three lots of it accepted, and the trade.',
  ),
  own.proves('bid', ['TRD-104', 'TRD-105'], 'An offer to sell and a bid, with lots of different size.', { bid: true }),
  own.proves('resting-bid', ['TRD-106'], 'A trade at a resting bid: the fees are the seller’s.', {
    bid: true,
    says: { trade: { resting: 'buy', price: 16_000, sellerReceives: '4500000', buyerPays: '4800000' } },
  }),
  own.proves('two-lines', ['TRD-111'], 'A way over two lines, up and then down.', {
    says: {
      trade: {
        quotes: [
          { line: 's1', direction: 'up', energy: 300, fee: '200000' },
          { line: 's2', direction: 'down', energy: 300, fee: '100000' },
        ],
      },
    },
  }),
  own.refuses('offer-missing', 'TRD-101', 'the offer is not there', undefined, { left: ['offer'], code: INCOMPLETE }),
  own.refuses('taker-missing', 'TRD-101', 'the acceptance is not there', undefined, {
    left: ['taker'],
    code: INCOMPLETE,
  }),
  own.refuses('certificate-missing', 'TRD-101', 'the certificate of the buyer is not there', undefined, {
    code: INCOMPLETE,
    more: without(isOf(south.other)),
  }),
  own.refuses('no-certificates', 'TRD-100', 'there is no certificate at all', undefined, {
    code: 'payload-invalid',
    more: without(() => true),
  }),
  own.refuses('quote-of-less', 'TRD-111', 'the quote is over 200 Wh', quoting({ energy: 200 })),
  own.refuses('line-twice', 'TRD-111', 'a line stands there twice', quoting({ fee: '150000' }, { fee: '150000' })),
  own.refuses(
    'down-before-up',
    'TRD-111',
    'the way goes down, and then up',
    quoting({ fee: '150000', direction: 'down' }, { line: 's2', fee: '150000' }),
  ),
  own.refuses(
    'signed-by-a-participant',
    'TRD-102',
    'the seller has signed the trade',
    signedBy('trade', south.participant),
  ),
  own.refuses(
    'signed-by-another-market',
    'TRD-102',
    'another market has signed the trade',
    signedBy('trade', TREE.north.service),
  ),
  own.refuses(
    'of-another-market',
    'TRD-102',
    'the trade names another market',
    says('trade', { market: 'nord.netz.westnetz' }),
  ),
  own.refuses('other-seller', 'TRD-103', 'the buyer has signed the offer', signedBy('offer', south.other)),
  own.refuses(
    'other-buyer',
    'TRD-103',
    'the trade names the seller as buyer',
    says('trade', { buyer: south.participant.kid }),
  ),
  own.refuses('other-slot', 'TRD-104', 'the trade is in the next slot', says('trade', { slot: OTHER_SLOT })),
  own.refuses(
    'other-kind',
    'TRD-104',
    'an acceptance makes a trade pay-as-offer',
    says('trade', { kind: 'pay-as-offer' }),
  ),
  own.refuses('other-offer', 'TRD-104', 'the acceptance is of another offer', says('taker', { offer: OTHER_ID })),
  own.refuses(
    'two-bids',
    'TRD-104',
    'both are offers to buy',
    { bid: true, says: { offer: { side: 'buy' } } },
    { twin: 'bid' },
  ),
  own.refuses('acceptance-rests', 'TRD-104', 'the acceptance is said to rest', says('trade', { resting: 'buy' })),
  own.refuses('fewer-lots', 'TRD-105', 'fewer lots than were accepted', says('trade', { energy: 200 })),
  own.refuses('more-than-offered', 'TRD-105', 'the offer has two lots', says('offer', { lots: 2 })),
  own.refuses(
    'part-of-a-lot',
    'TRD-105',
    'lots of 200 Wh in the bid',
    { bid: true, says: { taker: { lot: 200, lots: 3 } } },
    { twin: 'bid' },
  ),
  own.refuses('other-price', 'TRD-106', 'another price', says('trade', { price: 14_000 })),
  own.refuses('fees-left-out', 'TRD-106', 'no fees', says('trade', { fees: '0' })),
  own.refuses('buyer-pays-more', 'TRD-106', 'the buyer pays 10⁻⁸ EUR more', says('trade', { buyerPays: '4800001' })),
  own.refuses(
    'seller-receives-less',
    'TRD-106',
    'the seller receives 10⁻⁸ EUR less',
    says('trade', { sellerReceives: '4499999' }),
  ),
  own.refuses('above-the-limit', 'TRD-107', 'a limit that is 1 mct/kWh lower', says('taker', { limit: 15_999 })),
  own.refuses(
    'offer-had-ended',
    'TRD-108',
    'the offer ended at the instant of the trade',
    says('offer', { validUntil: AT }),
  ),
  own.refuses('acceptance-had-ended', 'TRD-108', 'the trade is at the instant at which the acceptance ended', {
    says: { trade: AFTER, offer: { validUntil: AT + 900 } },
  }),
  own.refuses(
    'names-a-market',
    'TREE-103',
    'a line that names a market',
    says('trade', {
      quotes: [{ line: 's1', direction: 'up', energy: 300, fee: '300000', market: 'nord.netz.westnetz' }],
    }),
  ),
];

const far = await casesOf(tradeBetween);
const { north, top, house } = TREE;
const way = (/** @type {string} */ market, /** @type {string[]} */ ...lines) =>
  lines.map((one) => ({ ...down(one), market }));
const none = { quotes: [], fees: '0' };

const between = [
  far.proves(
    'acceptance',
    [
      'TRD-112',
      'TRD-113',
      'TRD-102',
      'TRD-104',
      'TRD-105',
      'TRD-106',
      'TRD-107',
      'TREE-101',
      'TREE-103',
      'TREE-104',
      'TREE-105',
      'TREE-106',
    ],
    'A buyer of one market has accepted an offer of another, over two markets between.',
  ),
  far.proves('accepted-bid', ['TREE-105'], 'A seller of one market has accepted a bid of another.', {
    takerSells: true,
  }),
  far.proves('bid', ['TREE-102'], 'A bid of one market has taken an offer of another.', { bid: true }),
  far.proves('nothing-to-pay', ['TREE-105'], 'No market on the way charges for a line.', {
    says: {
      top: none,
      north: none,
      trade: {
        quotes: [{ line: 's1', direction: 'up', energy: 300, fee: '100000' }],
        fees: '100000',
        buyerPays: '4600000',
      },
    },
  }),
  ...['take', 'house', 'north', 'top'].map((name) =>
    far.refuses(
      `${name}-missing`,
      'TRD-112',
      `what ${name === 'take' ? 'the taker’s market took with' : `the market ${name} quoted`} is not there`,
      undefined,
      {
        left: [name],
        code: INCOMPLETE,
      },
    ),
  ),
  far.refuses(
    'offer-of-another-market',
    'TRD-102',
    'somebody of the north has signed the offer',
    signedBy('offer', north.participant),
  ),
  far.refuses(
    'taker-of-a-third-market',
    'TRD-102',
    'somebody of the north has accepted',
    signedBy('taker', north.participant),
  ),
  far.refuses(
    'taker-beside-the-seller',
    'TRD-102',
    'a neighbour of the seller has accepted',
    signedBy('taker', south.other),
  ),
  far.refuses(
    'bid-of-a-third-market',
    'TRD-102',
    'the bid is of somebody of the north',
    { bid: true, ...signedBy('taker', north.participant) },
    { twin: 'bid' },
  ),
  far.refuses('take-by-another-market', 'TRD-113', 'the north has signed the take', signedBy('take', north.service)),
  far.refuses('take-by-a-participant', 'TRD-113', 'the buyer has signed the take', signedBy('take', house.participant)),
  far.refuses('quote-of-another-market', 'TRD-113', 'the north has signed for the top', signedBy('top', north.service)),
  far.refuses(
    'quote-by-a-participant',
    'TRD-113',
    'somebody of the top has signed its quote',
    signedBy('top', top.participant),
  ),
  far.refuses('take-to-another', 'TREE-101', 'the take is to the north', says('take', { to: north.address })),
  far.refuses('take-of-another-kind', 'TREE-101', 'the take is pay-as-offer', says('take', { kind: 'pay-as-offer' })),
  far.refuses('take-of-another-offer', 'TREE-101', 'the take is of another offer', says('take', { offer: OTHER_ID })),
  far.refuses(
    'take-for-another-message',
    'TREE-101',
    'the take is for another acceptance',
    says('take', { message: OTHER_ID }),
  ),
  far.refuses(
    'take-of-the-other-side',
    'TREE-101',
    'the take says that the offer is to buy',
    says('take', { side: 'buy' }),
  ),
  far.refuses('take-in-another-slot', 'TREE-101', 'the take is in the next slot', says('take', { slot: OTHER_SLOT })),
  far.refuses(
    'take-of-other-lots',
    'TREE-101',
    'the take has lots of another size',
    says('take', { lot: 50, lots: 6 }),
  ),
  far.refuses('take-of-fewer-lots', 'TREE-101', 'the take has two lots', says('take', { lots: 2 })),
  far.refuses('more-than-accepted', 'TREE-101', 'two lots were accepted', says('taker', { lots: 2 })),
  far.refuses(
    'accepted-elsewhere',
    'TRD-104',
    'the acceptance names the taker’s market',
    says('taker', { market: house.address }),
  ),
  far.refuses(
    'bid-elsewhere',
    'TRD-104',
    'the bid names the seller’s market',
    { bid: true, ...says('taker', { market: south.address }) },
    { twin: 'bid' },
  ),
  far.refuses(
    'bid-in-another-slot',
    'TRD-104',
    'the bid is in the next slot',
    { bid: true, ...says('taker', { slot: OTHER_SLOT }) },
    { twin: 'bid' },
  ),
  far.refuses(
    'ask-that-takes',
    'TREE-102',
    'an offer to sell takes the bid',
    { takerSells: true, bid: true, ...says('taker', { side: 'sell' }) },
    { twin: 'accepted-bid' },
  ),
  far.refuses(
    'part-of-a-lot',
    'TRD-105',
    'lots of 200 Wh in the bid',
    { bid: true, ...says('taker', { lot: 200 }) },
    { twin: 'bid' },
  ),
  far.refuses('above-the-limit', 'TRD-107', 'the buyer pays 16 ct/kWh at most', says('taker', { limit: 16_000 })),
  far.refuses(
    'below-the-limit',
    'TRD-107',
    'the seller receives 15 ct/kWh at least',
    { takerSells: true, ...says('taker', { limit: 15_000 }) },
    { twin: 'accepted-bid' },
  ),
  far.refuses(
    'own-market-named',
    'TREE-103',
    'a line names the trade’s own market',
    says('trade', { quotes: [{ ...down('s1'), market: south.address }] }),
  ),
  far.refuses('quote-of-who-decides', 'TREE-104', 'the market that decides has quoted, too', {
    againOf: 'south',
    says: { again: {} },
  }),
  far.refuses('two-quotes-of-one', 'TREE-104', 'the north has quoted twice', says('again', { atMs: 1 })),
  far.refuses(
    'two-trees',
    'TREE-104',
    'the taker’s market is of another tree',
    {
      signers: { take: EAST.service, taker: EAST.participant },
      says: {
        take: { market: EAST.address },
        trade: { buyer: EAST.participant.kid, quotes: [], fees: '0', buyerPays: '4500000' },
      },
    },
    { left: ['house', 'north', 'top'] },
  ),
  far.refuses(
    'fee-not-quoted',
    'TREE-105',
    'a line was quoted at less',
    says('north', { quotes: [down('n1'), down('n2', '90000')], fees: '190000' }),
  ),
  far.refuses(
    'line-not-quoted',
    'TREE-105',
    'a line was not quoted',
    says('north', { quotes: [down('n1')], fees: '100000' }),
  ),
  far.refuses(
    'line-not-charged',
    'TREE-105',
    'a line was quoted and is not in the trade',
    says('house', { quotes: [down('h1')], fees: '100000' }),
  ),
  far.refuses(
    'lines-in-another-order',
    'TREE-105',
    'two lines were quoted in another order',
    says('north', { quotes: [down('n2'), down('n1')] }),
  ),
  far.refuses('out-of-the-sellers-market-downwards', 'TREE-105', 'the way leaves the seller’s market downwards', {
    says: {
      top: { quotes: [down('t1'), down('t2')] },
      trade: { quotes: [down('s1'), ...way(top.address, 't1', 't2'), ...way(north.address, 'n1', 'n2')] },
    },
  }),
  far.refuses('quote-in-another-slot', 'TREE-106', 'a quote is for the next slot', says('north', { slot: OTHER_SLOT })),
  far.refuses(
    'quote-with-another-sum',
    'TREE-106',
    'the fees of a quote are not their sum',
    says('north', { fees: '100000' }),
  ),
  far.refuses(
    'fees-with-another-sum',
    'TRD-106',
    'the fees of the trade are not those of all lines',
    says('trade', { fees: '400000' }),
  ),
];

const anchors = ROOTS.map(({ der }) => encodeBase64url(der));
/** @param {any} kit @param {Promise<any>[]} cases */
const file = async ({ messages }, cases) => ({
  ...areaOf('evidence', 'prove-trades', AT, await Promise.all(cases)),
  shared: { anchors, certificates: ders, messages },
});

export const tradesWithin = await file(own, within);
export const tradesBetween = await file(far, between);
