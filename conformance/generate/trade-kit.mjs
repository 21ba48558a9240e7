// The messages of a trade, within a market or between two, and the same with one thing changed.
import { signMessage } from '@bc4p/protocol/messages';
import { TREE } from './tree-network.mjs';

export const AT = 1_800_000_000;
export const SLOT = { start: AT + 9000, len: 900 };
const UNTIL = AT + 600;
const nonce = (/** @type {string} */ text) => Buffer.from(text.padEnd(16, '.')).toString('base64url');

/** @typedef {'offer' | 'taker' | 'take' | 'house' | 'north' | 'top' | 'again' | 'trade'} Name */
/**
 * What differs from the plain case.
 * @typedef {object} Changes
 * @property {Partial<Record<Name, object>>} [says] other members of a message; `again` is one more fee quote
 * @property {Partial<Record<Name, any>>} [signers]
 * @property {boolean} [bid] a bid in place of the acceptance
 * @property {boolean} [takerSells] the acceptance is of an offer to buy
 * @property {'north' | 'south'} [againOf] whose the fee quote `again` is
 */

/** @param {any} signer @param {string} type @param {object} content @returns {Promise<any>} */
const sign = (signer, type, content) => signMessage(signer, /** @type {any} */ (type), /** @type {any} */ (content));

/** @param {string} line @param {'up' | 'down'} direction */
const line = (line, direction) => ({ line, direction, energy: 300, fee: '100000' });
export const down = (/** @type {string} */ name, fee = '100000') => ({ ...line(name, 'down'), fee });

/** An offer over five lots of 100 Wh at 15 ct/kWh. @param {any} signer @param {string} market @param {object} more */
const offerOf = (signer, market, more) =>
  sign(signer, 'bc4p-offer', {
    ...{ market, side: 'sell', slot: SLOT, lot: 100, lots: 5, price: 15_000, validUntil: UNTIL, nonce: nonce('offer') },
    ...more,
  });

/** Who comes to an offer: an acceptance of three of its lots, or a bid over 600 Wh. @param {any} signer @param {Changes} changes @param {{offer: string, limit: number, accepts: string, bids: string}} about */
function takerOf(signer, { says = {}, bid = false }, { offer, limit, accepts, bids }) {
  const common = { validUntil: UNTIL, nonce: nonce('taker') };
  if (!bid)
    return sign(signer, 'bc4p-acceptance', { market: accepts, offer, lots: 3, limit, ...common, ...says.taker });
  const terms = { market: bids, side: 'buy', slot: SLOT, lot: 150, lots: 4, price: limit };
  return sign(signer, 'bc4p-offer', { ...terms, ...common, ...says.taker });
}

/** 300 Wh within one market, over one line of 1 ct/kWh. @param {Changes} [changes] @returns {Promise<Record<string, string>>} */
export async function tradeWithin(changes = {}) {
  const { says = {}, signers = {}, bid = false } = changes;
  const { address: market, service, participant: seller, other: buyer } = TREE.south;
  const offer = await offerOf(signers.offer ?? seller, market, says.offer ?? {});
  const about = { offer: offer.id, limit: 16_000, accepts: market, bids: market };
  const taker = await takerOf(signers.taker ?? buyer, changes, about);
  const trade = await sign(signers.trade ?? service, 'bc4p-trade', {
    ...{ market, number: 1, kind: bid ? 'pay-as-offer' : 'direct', slot: SLOT, sell: offer.id, buy: taker.id },
    ...{ resting: 'sell', seller: seller.kid, buyer: buyer.kid, energy: 300, price: 15_000 },
    ...{ quotes: [{ ...line('s1', 'up'), fee: '300000' }], fees: '300000' },
    ...{ buyerPays: '4800000', sellerReceives: '4500000', at: AT, atMs: 0, ...says.trade },
  });
  return { offer: offer.token, taker: taker.token, trade: trade.token };
}

/** The lines of each market on the way, as flow from the seller to the buyer goes over them. @param {boolean} takerSells */
function linesOf(takerSells) {
  const [near, far] = takerSells ? /** @type {const} */ (['up', 'down']) : /** @type {const} */ (['down', 'up']);
  return {
    house: takerSells ? [line('h1', near)] : [],
    north: [line('n1', near), line('n2', near)],
    top: [line('t1', 'up'), line('t2', 'down')],
    south: [line('s1', far)],
  };
}

/**
 * 300 Wh between somebody of the house, who takes, and somebody of the south, where the offer rests: the way leads over
 * the north and the top.
 * @param {Changes} [changes] @returns {Promise<Record<string, string>>}
 */
export async function tradeBetween(changes = {}) {
  const { says = {}, signers = {}, bid = false, takerSells = false, againOf = 'north' } = changes;
  const { house, south } = TREE;
  const lines = linesOf(takerSells);
  const side = takerSells ? 'buy' : 'sell';
  const offer = await offerOf(signers.offer ?? south.participant, south.address, { side, ...says.offer });
  const about = { offer: offer.id, limit: takerSells ? 10_000 : 17_000, accepts: south.address, bids: house.address };
  const taker = await takerOf(signers.taker ?? house.participant, changes, about);
  const kind = bid ? 'pay-as-offer' : 'direct';
  const take = await sign(signers.take ?? house.service, 'bc4p-take', {
    ...{ market: house.address, to: south.address, kind, offer: offer.id, side, message: taker.id },
    ...{ slot: SLOT, lot: 100, lots: 3, nonce: nonce('take'), ...says.take },
  });
  /** @param {keyof typeof TREE} market @param {any} signer @param {object} [more] */
  const quoted = (market, signer, more = {}) =>
    sign(signer ?? TREE[market].service, 'bc4p-fee-quote', {
      ...{ market: TREE[market].address, take: take.id, slot: SLOT, quotes: lines[market] },
      ...{ fees: `${lines[market].length * 100_000}`, at: AT, atMs: 0, ...more },
    });
  const quotes = {
    house: await quoted('house', signers.house, says.house),
    north: await quoted('north', signers.north, says.north),
    top: await quoted('top', signers.top, says.top),
  };
  const again = says.again && (await quoted(againOf, signers.again, says.again));

  const order = takerSells
    ? /** @type {const} */ (['house', 'north', 'top'])
    : /** @type {const} */ (['top', 'north', 'house']);
  const abroad = order.flatMap((market) => lines[market].map((one) => ({ ...one, market: TREE[market].address })));
  const path = takerSells ? [...abroad, ...lines.south] : [...lines.south, ...abroad];
  const fees = path.length * 100_000;
  const [seller, buyer] = takerSells ? [taker, offer] : [offer, taker];
  const kids = [south.participant.kid, house.participant.kid];
  const [sellerKid, buyerKid] = takerSells ? kids.toReversed() : kids;
  const trade = await sign(signers.trade ?? south.service, 'bc4p-trade', {
    ...{ market: south.address, number: 1, kind, take: take.id, slot: SLOT, sell: seller.id, buy: buyer.id },
    ...{ resting: side, seller: sellerKid, buyer: buyerKid, energy: 300, price: 15_000, quotes: path, fees: `${fees}` },
    buyerPays: `${takerSells ? 4_500_000 : 4_500_000 + fees}`,
    sellerReceives: `${takerSells ? 4_500_000 - fees : 4_500_000}`,
    ...{ at: AT, atMs: 0, ...says.trade },
  });
  const tokens = { offer, taker, take, ...quotes, ...(again && { again }), trade };
  return Object.fromEntries(Object.entries(tokens).map(([name, { token }]) => [name, token]));
}
