// The account behind the vectors of statements: every message of it, or the same with something changed.
import { tradesDigest } from '@bc4p/protocol/evidence';
import { signMessage } from '@bc4p/protocol/messages';
import { MARKET, MEMBERS } from './statement-network.mjs';

export const AT = 1_800_000_000;
export const SLOT = { start: AT + 9000, len: 900 };
export const END = SLOT.start + SLOT.len;
const NONCE = 'dmVjdG9ycy1vZi1zaWdudA';
const { seller, buyer } = MEMBERS;

/** @param {string} kind @param {number} amount */
const posting = (kind, amount) => ({ kind, amount: `${amount}` });
const topUp = (/** @type {string} */ amount, /** @type {number} */ at) => ({
  point: 'anna',
  amount,
  reference: 'RF18',
  at,
  nonce: NONCE,
});
const registers = (
  /** @type {number} */ counter,
  /** @type {number} */ at,
  /** @type {number} */ generation,
  /** @type {number} */ consumption,
) => ({ meter: 'm-anna', counter, at, generation, consumption });

/** @param {(name: string) => string} id */
const paid = (id, /** @type {number} */ number, payment, previous, /** @type {number} */ at) => ({
  point: 'anna',
  number,
  ...(previous && { previous: id(previous) }),
  kind: 'top-up',
  from: at,
  until: at,
  topUp: id(payment),
  at,
});
const saw = (generation, readings, more = {}) => ({ meter: 'm-anna', generation, consumption: 10, readings, ...more });
/** @param {(name: string) => string} id */
const promised = (id, /** @type {number} */ sold, /** @type {number} */ bought, /** @type {string} */ certificate) => ({
  slot: SLOT,
  sold,
  bought,
  trades: { count: 1, digest: tradesDigest([id('trade')]) },
  certificates: [certificate],
  price: id('price'),
});
const ofSlot = { from: SLOT.start, until: END };

/**
 * Who signs which type with what, in this order. anna pays in 10 EUR and sells 300 Wh at 15 ct/kWh. Her meter shows 240 Wh
 * by a line over a missing value: 60 Wh at 10 ct/kWh, and 2 ct/kWh for the service. Then the value comes: it was 280 Wh.
 * The month ends at 10.0426 EUR, in the next one 1.24 ct come in, and half a cent is rounded. bob has no meter.
 * @type {Record<string, [member: string, type: string, content: (id: (name: string) => string) => any]>}
 */
const MESSAGES = {
  payment: ['operator', 'bc4p-top-up', () => topUp('1000000000', AT)],
  topUp: [
    'service',
    'bc4p-statement',
    (id) => ({
      ...paid(id, 1, 'payment', undefined, AT),
      opening: '0',
      postings: [posting('top-up', 1_000_000_000)],
      closing: '1000000000',
    }),
  ],
  offer: [
    'seller',
    'bc4p-offer',
    () => ({ side: 'sell', slot: SLOT, lot: 100, lots: 5, price: 15_000, validUntil: AT + 600, nonce: NONCE }),
  ],
  acceptance: [
    'buyer',
    'bc4p-acceptance',
    (id) => ({ offer: id('offer'), lots: 3, limit: 16_000, validUntil: AT + 600, nonce: NONCE }),
  ],
  trade: [
    'service',
    'bc4p-trade',
    (id) => ({
      number: 1,
      slot: SLOT,
      kind: 'direct',
      sell: id('offer'),
      buy: id('acceptance'),
      resting: 'sell',
      seller: seller.kid,
      buyer: buyer.kid,
      energy: 300,
      price: 15_000,
      quotes: [{ line: 'l1', direction: 'up', energy: 300, fee: '300000' }],
      fees: '300000',
      buyerPays: '4800000',
      sellerReceives: '4500000',
      at: AT,
      atMs: 0,
    }),
  ],
  price: [
    'service',
    'bc4p-balancing-price',
    () => ({ slot: SLOT, prices: { mode: 'separate', energy: 10_000, service: 2000 }, at: AT }),
  ],
  start: ['meter', 'bc4p-meter-value', () => registers(1, SLOT.start, 1000, 50)],
  later: ['meter', 'bc4p-meter-value', () => registers(3, END + SLOT.len, 1500, 70)],
  slot: [
    'service',
    'bc4p-statement',
    (id) => ({
      point: 'anna',
      number: 2,
      previous: id('topUp'),
      kind: 'slot',
      ...ofSlot,
      opening: '1000000000',
      postings: [posting('sales', 4_500_000), posting('deviation', -600_000), posting('service', -120_000)],
      closing: '1003780000',
      delivery: {
        ...promised(id, 300, 0, seller.kid),
        meters: [saw(250, [id('start'), id('later')], { estimated: true })],
        exchanged: 240,
        balancing: 0,
        deviation: 60,
      },
      at: END + 1800,
    }),
  ],
  end: ['meter', 'bc4p-meter-value', () => registers(2, END, 1290, 60)],
  correction: [
    'service',
    'bc4p-statement',
    (id) => ({
      point: 'anna',
      number: 3,
      previous: id('slot'),
      kind: 'correction',
      ...ofSlot,
      opening: '1003780000',
      postings: [posting('deviation', 400_000), posting('service', 80_000)],
      closing: '1004260000',
      delivery: {
        ...promised(id, 300, 0, seller.kid),
        meters: [saw(290, [id('start'), id('end')])],
        exchanged: 280,
        balancing: 0,
        deviation: 20,
      },
      at: END + 3600,
    }),
  ],
  month: [
    'service',
    'bc4p-statement',
    (id) => ({
      point: 'anna',
      number: 4,
      previous: id('correction'),
      kind: 'month',
      from: AT,
      until: END + 3600,
      opening: '0',
      postings: [
        posting('top-up', 1_000_000_000),
        posting('sales', 4_500_000),
        posting('deviation', -200_000),
        posting('service', -40_000),
      ],
      closing: '1004260000',
      first: 1,
      cents: '1004',
      carried: '260000',
      at: END + 3600,
    }),
  ],
  nextPayment: ['operator', 'bc4p-top-up', () => topUp('1240000', END + 4000)],
  nextTopUp: [
    'service',
    'bc4p-statement',
    (id) => ({
      ...paid(id, 5, 'nextPayment', 'month', END + 4000),
      opening: '1004260000',
      postings: [posting('top-up', 1_240_000)],
      closing: '1005500000',
    }),
  ],
  nextMonth: [
    'service',
    'bc4p-statement',
    (id) => ({
      point: 'anna',
      number: 6,
      previous: id('nextTopUp'),
      kind: 'month',
      from: END + 3600,
      until: END + 7200,
      opening: '1004260000',
      postings: [posting('top-up', 1_240_000)],
      closing: '1005500000',
      first: 5,
      cents: '2',
      carried: '-500000',
      at: END + 7200,
    }),
  ],
  bob: [
    'service',
    'bc4p-statement',
    (id) => ({
      point: 'bob',
      number: 1,
      kind: 'slot',
      ...ofSlot,
      opening: '0',
      postings: [posting('purchases', -4_800_000)],
      closing: '-4800000',
      delivery: { ...promised(id, 0, 300, buyer.kid), meters: [], exchanged: -300, balancing: 0, deviation: 0 },
      at: END + 1800,
    }),
  ],
};

/** The tokens of the account, by name. @param {{changes?: Record<string, (plain: any) => object>, signers?: Record<string, string>}} [differing] */
export async function accountTokens({ changes = {}, signers = {} } = {}) {
  /** @type {Record<string, any>} */
  const signed = {};
  const id = (/** @type {string} */ name) => signed[name].id;
  for (const [name, [member, type, content]] of Object.entries(MESSAGES)) {
    const plain = type === 'bc4p-meter-value' ? content(id) : { market: MARKET, ...content(id) };
    const who = MEMBERS[signers[name] ?? member];
    signed[name] = await signMessage(who, /** @type {any} */ (type), { ...plain, ...changes[name]?.(plain) });
  }
  return Object.fromEntries(Object.entries(signed).map(([name, { token }]) => [name, token]));
}
