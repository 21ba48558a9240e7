import { tradesDigest } from '../../src/evidence/index.ts';
import {
  type Evidence,
  encodeBase64url,
  type MessageType,
  type SignedMessage,
  type Statement,
  signMessage,
  type Unsigned,
} from '../../src/messages/index.ts';
import { instant } from '../../src/units/index.ts';
import type { Member } from './certified.ts';
import type { StatementNetwork } from './statement-network.ts';

export const AT = instant(1_800_000_000);
export const SLOT = { start: 1_800_009_000, len: 900 };
const END = SLOT.start + SLOT.len;
const NONCE = 'n'.repeat(22);

/** The messages of the case, by name. */
export type Name =
  | 'offer'
  | 'acceptance'
  | 'trade'
  | 'price'
  | 'payment'
  | 'start'
  | 'end'
  | 'later'
  | 'balancingStart'
  | 'balancingEnd'
  | 'topUp'
  | 'slot'
  | 'correction'
  | 'month'
  | 'nextPayment'
  | 'nextTopUp'
  | 'nextMonth'
  | 'bob';

/** What differs from the plain case; a function is told what the message would say. */
export type Changes = {
  // biome-ignore lint/suspicious/noExplicitAny: each message has members of its own, and a test changes some of them
  readonly [N in Name]?: Record<string, unknown> | ((plain: any) => Record<string, unknown>);
};

export interface Case {
  readonly changes?: Changes;
  readonly signers?: { readonly [N in Name]?: keyof StatementNetwork };
  /** Messages that the evidence lacks. */
  readonly without?: readonly Name[];
}

const posting = (kind: Statement['postings'][number]['kind'], amount: number) => ({ kind, amount: `${amount}` });

/**
 * The account of a seller over a month and a bit. She pays in 10 EUR, sells 300 Wh at 15 ct/kWh, and her meters show 250 Wh
 * in and 10 Wh out, by a line over a missing value, of which the balancing meter has seen 100 Wh: she deviates by 160 Wh
 * at 10 ct/kWh and 2 ct/kWh for the service. Then the value comes: it was 290 Wh, and 120 Wh of deviation. The month ends at
 * 10.0418 EUR. In the next one 0.004 EUR come in. The buyer has no meter.
 */
export async function statementCase(
  network: StatementNetwork,
  { changes = {}, signers = {}, without = [] }: Case = {},
) {
  const { market, service, operator, seller, buyer, meter, balancer } = network;
  const signed = new Map<Name, SignedMessage>();
  const idOf = (name: Name): string => signed.get(name)?.id ?? '';
  async function sign<T extends MessageType>(name: Name, identity: Member, type: T, content: Unsigned<T>) {
    const change = changes[name];
    const changed = typeof change === 'function' ? change(content) : change;
    const signer = signers[name] ? (network[signers[name]] as Member) : identity;
    signed.set(name, await signMessage(signer, type, { ...content, ...changed }));
  }

  const delivery = { market, slot: SLOT };
  await sign('offer', seller, 'bc4p-offer', {
    ...delivery,
    side: 'sell',
    lot: 100,
    lots: 5,
    price: 15_000,
    validUntil: AT + 600,
    nonce: NONCE,
  });
  await sign('acceptance', buyer, 'bc4p-acceptance', {
    market,
    offer: idOf('offer'),
    lots: 3,
    limit: 16_000,
    validUntil: AT + 600,
    nonce: NONCE,
  });
  await sign('trade', service, 'bc4p-trade', {
    ...delivery,
    number: 1,
    kind: 'direct',
    sell: idOf('offer'),
    buy: idOf('acceptance'),
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
  });
  await sign('price', service, 'bc4p-balancing-price', {
    ...delivery,
    prices: { mode: 'separate', energy: 10_000, service: 2000 },
    at: AT,
  });

  const value = { meter: 'm-anna' };
  await sign('start', meter, 'bc4p-meter-value', {
    ...value,
    counter: 1,
    at: SLOT.start,
    generation: 1000,
    consumption: 50,
  });
  await sign('end', meter, 'bc4p-meter-value', { ...value, counter: 2, at: END, generation: 1290, consumption: 60 });
  await sign('later', meter, 'bc4p-meter-value', {
    ...value,
    counter: 3,
    at: END + SLOT.len,
    generation: 1500,
    consumption: 70,
  });
  const balancing = (beneficial: number, adverse: number) => ({ frequency: 49_980, beneficial, adverse });
  const balancingValue = { meter: 'b-anna', consumption: 0 };
  await sign('balancingStart', balancer, 'bc4p-meter-value', {
    ...balancingValue,
    counter: 1,
    at: SLOT.start,
    generation: 0,
    balancing: balancing(0, 0),
  });
  await sign('balancingEnd', balancer, 'bc4p-meter-value', {
    ...balancingValue,
    counter: 2,
    at: END,
    generation: 100,
    balancing: balancing(80, 20),
  });

  await sign('payment', operator, 'bc4p-top-up', {
    market,
    point: 'anna',
    amount: '1000000000',
    reference: 'RF18',
    at: AT,
    nonce: NONCE,
  });
  await sign('topUp', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 1,
    kind: 'top-up',
    from: AT,
    until: AT,
    opening: '0',
    postings: [posting('top-up', 1_000_000_000)],
    closing: '1000000000',
    topUp: idOf('payment'),
    at: AT,
  });
  const balancerSaw = {
    meter: 'b-anna',
    generation: 100,
    consumption: 0,
    beneficial: 80,
    adverse: 20,
    readings: [idOf('balancingStart'), idOf('balancingEnd')],
  };
  const trades = { count: 1, digest: tradesDigest([idOf('trade')]) };
  const promised = { slot: SLOT, sold: 300, bought: 0, trades, certificates: [seller.kid], price: idOf('price') };
  await sign('slot', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 2,
    previous: idOf('topUp'),
    kind: 'slot',
    from: SLOT.start,
    until: END,
    opening: '1000000000',
    postings: [
      posting('sales', 4_500_000),
      posting('deviation', -1_600_000),
      posting('service', -320_000),
      posting('balancing-energy', 1_000_000),
      posting('balancing-service', 120_000),
    ],
    closing: '1003700000',
    delivery: {
      ...promised,
      meters: [
        {
          meter: 'm-anna',
          generation: 250,
          consumption: 10,
          estimated: true,
          readings: [idOf('start'), idOf('later')],
        },
        balancerSaw,
      ],
      exchanged: 240,
      balancing: 100,
      deviation: 160,
    },
    at: END + 1800,
  });
  await sign('correction', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 3,
    previous: idOf('slot'),
    kind: 'correction',
    from: SLOT.start,
    until: END,
    opening: '1003700000',
    postings: [posting('deviation', 400_000), posting('service', 80_000)],
    closing: '1004180000',
    delivery: {
      ...promised,
      meters: [
        { meter: 'm-anna', generation: 290, consumption: 10, readings: [idOf('start'), idOf('end')] },
        balancerSaw,
      ],
      exchanged: 280,
      balancing: 100,
      deviation: 120,
    },
    at: END + 3600,
  });
  await sign('month', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 4,
    previous: idOf('correction'),
    kind: 'month',
    from: AT,
    until: END + 3600,
    opening: '0',
    postings: [
      posting('top-up', 1_000_000_000),
      posting('sales', 4_500_000),
      posting('deviation', -1_200_000),
      posting('service', -240_000),
      posting('balancing-energy', 1_000_000),
      posting('balancing-service', 120_000),
    ],
    closing: '1004180000',
    first: 1,
    cents: '1004',
    carried: '180000',
    at: END + 3600,
  });
  await sign('nextPayment', operator, 'bc4p-top-up', {
    market,
    point: 'anna',
    amount: '400000',
    reference: '',
    at: END + 4000,
    nonce: NONCE,
  });
  await sign('nextTopUp', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 5,
    previous: idOf('month'),
    kind: 'top-up',
    from: END + 4000,
    until: END + 4000,
    opening: '1004180000',
    postings: [posting('top-up', 400_000)],
    closing: '1004580000',
    topUp: idOf('nextPayment'),
    at: END + 4000,
  });
  await sign('nextMonth', service, 'bc4p-statement', {
    market,
    point: 'anna',
    number: 6,
    previous: idOf('nextTopUp'),
    kind: 'month',
    from: END + 3600,
    until: END + 7200,
    opening: '1004180000',
    postings: [posting('top-up', 400_000)],
    closing: '1004580000',
    first: 5,
    cents: '1',
    carried: '-420000',
    at: END + 7200,
  });
  await sign('bob', service, 'bc4p-statement', {
    market,
    point: 'bob',
    number: 1,
    kind: 'slot',
    from: SLOT.start,
    until: END,
    opening: '0',
    postings: [posting('purchases', -4_800_000)],
    closing: '-4800000',
    delivery: {
      ...promised,
      sold: 0,
      bought: 300,
      certificates: [buyer.kid],
      meters: [],
      exchanged: -300,
      balancing: 0,
      deviation: 0,
    },
    at: END + 1800,
  });

  const kept = [...signed].filter(([name]) => !without.includes(name)).map(([, message]) => message);
  const members = [service, operator, seller, buyer, meter, balancer];
  return { signed, evidence: evidenceOf(kept, members) };
}

/** Tokens with the chains of those who signed them, the roots left out. */
export function evidenceOf(messages: readonly SignedMessage[], members: readonly Member[]): Evidence {
  const ders = members.flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der)));
  return { type: 'bc4p-evidence', tokens: messages.map(({ token }) => token), certificates: [...new Set(ders)] };
}
