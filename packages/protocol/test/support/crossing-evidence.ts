import type { Certificate } from '../../src/certificates/index.ts';
import { createVerifier } from '../../src/crypto/index.ts';
import { readEvidence, verifyTradeEvidence } from '../../src/evidence/index.ts';
import {
  type Acceptance,
  type Evidence,
  encodeBase64url,
  type FeeQuote,
  type Offer,
  type SignedMessage,
  signMessage,
  type Take,
  type Trade,
} from '../../src/messages/index.ts';
import { instant } from '../../src/units/index.ts';
import type { Member } from './certified.ts';
import type { TreeMarket, treeNetwork } from './tree-network.ts';

export const AT = instant(1_800_000_000);
export const SLOT = { start: 1_800_009_000, len: 900 };
const NONCE = 'n'.repeat(22);
const UNTIL = AT + 600;

type Network = Awaited<ReturnType<typeof treeNetwork>>;
type MarketName = 'top' | 'nord' | 'sued' | 'haus';
type Line = FeeQuote['quotes'][number];

/** What differs from the plain case. */
export interface CrossingChanges {
  readonly offer?: Partial<Offer>;
  readonly acceptance?: Partial<Acceptance>;
  /** A bid instead of the acceptance. */
  readonly bid?: Partial<Offer>;
  readonly take?: Partial<Take>;
  readonly trade?: Partial<Trade>;
  /** What a market's fee quote says otherwise; undefined: it signs none. */
  readonly quotes?: { readonly [M in MarketName]?: Partial<FeeQuote> | undefined };
  /** A second fee quote that a market signs. */
  readonly again?: readonly [MarketName, Partial<FeeQuote>];
  readonly signers?: { readonly [P in 'offer' | 'taker' | 'take' | 'topQuote']?: Member };
  /** The acceptance is of an offer to buy: the taker sells. */
  readonly takerSells?: boolean;
  readonly withoutTake?: boolean;
}

const line = (name: string, direction: Line['direction']): Line => ({
  line: name,
  direction,
  energy: 300,
  fee: '100000',
});

/** The lines of each market on the way from the seller to the buyer. */
const LINES = {
  sells: { haus: ['h1'], nord: ['n1', 'n2'], top: ['t1', 't2'], sued: ['s1'] },
  buys: { haus: [], nord: ['n1', 'n2'], top: ['t1', 't2'], sued: ['s1'] },
} as const;

/** The fee quotes of one case, and the lines of the trade. */
function linesOf(takerSells: boolean) {
  const names: { readonly [M in MarketName]: readonly string[] } = LINES[takerSells ? 'sells' : 'buys'];
  const [first, second] = takerSells ? (['up', 'down'] as const) : (['down', 'up'] as const);
  return {
    haus: names.haus.map((name) => line(name, first)),
    nord: names.nord.map((name) => line(name, first)),
    top: names.top.map((name, place) => line(name, place === 0 ? 'up' : 'down')),
    sued: names.sued.map((name) => line(name, second)),
  };
}

/**
 * Evidence of a trade of 300 Wh at 15 ct/kWh between a participant of `haus`, who takes, and one of `sued`, where the
 * offer rests: the way leads over `nord` and `top`.
 */
export async function crossingEvidence(network: Network, changes: CrossingChanges = {}): Promise<Evidence> {
  const { haus, sued } = network;
  const { takerSells = false, signers = {} } = changes;
  const lines = linesOf(takerSells);
  const offer = await signMessage(signers.offer ?? sued.participant, 'bc4p-offer', {
    market: sued.address,
    side: takerSells ? 'buy' : 'sell',
    slot: SLOT,
    lot: 100,
    lots: 5,
    price: 15_000,
    validUntil: UNTIL,
    nonce: NONCE,
    ...changes.offer,
  });
  const taken = await takerMessage(network, offer.id, changes);
  const take = await signMessage(signers.take ?? haus.service, 'bc4p-take', {
    market: haus.address,
    to: sued.address,
    kind: changes.bid ? 'pay-as-offer' : 'direct',
    offer: offer.id,
    side: takerSells ? 'buy' : 'sell',
    message: taken.id,
    slot: SLOT,
    lot: 100,
    lots: 3,
    nonce: NONCE,
    ...changes.take,
  });
  const quote = (market: MarketName, said: Partial<FeeQuote>): Promise<SignedMessage> => {
    const { address, service } = network[market] satisfies TreeMarket;
    const fees = `${lines[market].length * 100_000}`;
    const signer = market === 'top' && signers.topQuote ? signers.topQuote : service;
    const content = { market: address, take: take.id, slot: SLOT, quotes: lines[market], fees, at: AT, atMs: 0 };
    return signMessage(signer, 'bc4p-fee-quote', { ...content, ...said });
  };
  const between = (['haus', 'nord', 'top'] as const).filter(
    (market) => !(changes.quotes && market in changes.quotes && changes.quotes[market] === undefined),
  );
  const quotes = await Promise.all(between.map((market) => quote(market, changes.quotes?.[market] ?? {})));
  if (changes.again) quotes.push(await quote(...changes.again));

  const abroad = (['haus', 'nord', 'top'] as const).flatMap((market) =>
    lines[market].map((each) => ({ ...each, market: network[market].address })),
  );
  const byMarket = takerSells ? abroad : sellerFirst(network, lines);
  const path = takerSells ? [...byMarket, ...lines.sued] : [...lines.sued, ...byMarket];
  const fees = path.length * 100_000;
  const [buyerPays, sellerReceives] = takerSells ? [4_500_000, 4_500_000 - fees] : [4_500_000 + fees, 4_500_000];
  const [seller, buyer] = takerSells ? [taken, offer] : [offer, taken];
  const [sellerKid, buyerKid] = takerSells
    ? [haus.participant.kid, sued.participant.kid]
    : [sued.participant.kid, haus.participant.kid];
  const trade = await signMessage(sued.service, 'bc4p-trade', {
    market: sued.address,
    number: 1,
    kind: changes.bid ? 'pay-as-offer' : 'direct',
    take: take.id,
    slot: SLOT,
    sell: seller.id,
    buy: buyer.id,
    resting: takerSells ? 'buy' : 'sell',
    seller: sellerKid,
    buyer: buyerKid,
    energy: 300,
    price: 15_000,
    quotes: path,
    fees: `${fees}`,
    buyerPays: `${buyerPays}`,
    sellerReceives: `${sellerReceives}`,
    at: AT,
    atMs: 0,
    ...changes.trade,
  });
  return bundle(network, [offer, taken, ...(changes.withoutTake ? [] : [take]), ...quotes, trade]);
}

/** The lines abroad when the seller is in `sued`: `top` first, then down to `haus`. */
function sellerFirst(network: Network, lines: ReturnType<typeof linesOf>): Trade['quotes'] {
  return (['top', 'nord', 'haus'] as const).flatMap((market) =>
    lines[market].map((each) => ({ ...each, market: network[market].address })),
  );
}

function takerMessage(network: Network, offer: string, changes: CrossingChanges): Promise<SignedMessage> {
  const { haus, sued } = network;
  const signer = changes.signers?.taker ?? haus.participant;
  if (changes.bid === undefined) {
    return signMessage(signer, 'bc4p-acceptance', {
      market: sued.address,
      offer,
      lots: 3,
      limit: changes.takerSells ? 10_000 : 17_000,
      validUntil: UNTIL,
      nonce: NONCE,
      ...changes.acceptance,
    });
  }
  return signMessage(signer, 'bc4p-offer', {
    market: haus.address,
    side: 'buy',
    slot: SLOT,
    lot: 150,
    lots: 4,
    price: 17_000,
    validUntil: UNTIL,
    nonce: NONCE,
    ...changes.bid,
  });
}

/** The tokens with the chains of everybody in the tree. */
function bundle({ root: _, ...markets }: Network, messages: readonly SignedMessage[]): Evidence {
  const members = Object.values(markets).flatMap(({ service, participant }) => [service, participant]);
  const ders = members.flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der)));
  return { type: 'bc4p-evidence', tokens: messages.map(({ token }) => token), certificates: [...new Set(ders)] };
}

/** What a verifier says: how many trades are proven, or code and requirement of the refusal. */
export async function verdictOn(
  { root }: Pick<Network, 'root'>,
  evidence: Evidence,
  ...roots: readonly Certificate[]
): Promise<string> {
  const read = readEvidence(evidence);
  if (!read.ok) return `${read.refusal.code} ${read.refusal.requirement}`;
  const proven = await verifyTradeEvidence(read.value, { anchors: [root, ...roots], verifier: createVerifier() });
  return proven.ok ? `${proven.value.length} proven` : `${proven.refusal.code} ${proven.refusal.requirement}`;
}
