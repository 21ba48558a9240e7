import {
  type Evidence,
  type MessageOfType,
  type SignedMessage,
  signMessage,
  type Trade,
  type Unsigned,
} from '@bc4p/protocol/messages';
import { chainInFrame, type Holder, identityOf } from '../network/index.ts';
import { newNonce } from './market-books.ts';

/** A trade of the client's acceptance with somebody's offer to sell, and what may be wrong with it. */
export interface DirectTradePlan {
  readonly market: string;
  readonly service: Holder;
  readonly seller: Holder;
  readonly buyer: Holder;
  readonly slot: MessageOfType['bc4p-offer']['slot'];
  /** The instant of the trade. */
  readonly at: number;
  readonly offer?: Partial<Unsigned<'bc4p-offer'>>;
  readonly acceptance?: Partial<Unsigned<'bc4p-acceptance'>>;
  readonly trade?: Partial<Unsigned<'bc4p-trade'>>;
}

export interface MadeTrade {
  readonly trade: SignedMessage<'bc4p-trade'>;
  readonly offer: SignedMessage<'bc4p-offer'>;
  readonly acceptance: SignedMessage<'bc4p-acceptance'>;
  readonly evidence: Evidence;
}

const LOT = 100;
export const PRICE = 15_000;

/** An offer to sell ten lots of 100 Wh at 15 ct. */
export function sellOffer({ market, seller, slot, at, offer }: DirectTradePlan): Promise<SignedMessage<'bc4p-offer'>> {
  return signMessage(identityOf(seller), 'bc4p-offer', {
    market,
    side: 'sell',
    slot,
    lot: LOT,
    lots: 10,
    price: PRICE,
    validUntil: at + 600,
    nonce: newNonce(),
    ...offer,
  });
}

/** The trade of an acceptance that the client itself signed, or that is given. */
export async function directTrade(
  plan: DirectTradePlan,
  signedOffer?: SignedMessage<'bc4p-offer'>,
  token?: { readonly id: string; readonly token: string; readonly message: MessageOfType['bc4p-acceptance'] },
): Promise<MadeTrade> {
  const { market, service, seller, buyer, slot, at } = plan;
  const offer = signedOffer ?? (await sellOffer(plan));
  const acceptance =
    token ??
    (await signMessage(identityOf(buyer), 'bc4p-acceptance', {
      market,
      offer: offer.id,
      lots: 3,
      limit: 17_000,
      validUntil: at + 600,
      nonce: newNonce(),
      ...plan.acceptance,
    }));
  const energy = acceptance.message.lots * offer.message.lot;
  const trade = await signTrade(service, {
    market,
    number: 1,
    kind: 'direct',
    slot,
    sell: offer.id,
    buy: acceptance.id,
    resting: 'sell',
    seller: seller.chain[0].kid,
    buyer: buyer.chain[0].kid,
    energy,
    price: offer.message.price,
    at,
    ...plan.trade,
  });
  return { trade, offer, acceptance, evidence: evidenceOf([trade, offer, acceptance], [service, seller, buyer]) };
}

type TradeTerms = Omit<Unsigned<'bc4p-trade'>, 'quotes' | 'fees' | 'buyerPays' | 'sellerReceives' | 'atMs'> &
  Partial<Trade>;

/** Signs a trade over no line, whose money follows from energy and price unless it is given. */
export function signTrade(service: Holder, terms: TradeTerms): Promise<SignedMessage<'bc4p-trade'>> {
  const value = String(terms.energy * terms.price);
  const money = { quotes: [], fees: '0', buyerPays: value, sellerReceives: value, atMs: 0 };
  return signMessage(identityOf(service), 'bc4p-trade', { ...money, ...terms });
}

export const evidenceOf = (messages: readonly SignedMessage[], holders: readonly Holder[]): Evidence => ({
  type: 'bc4p-evidence',
  tokens: messages.map(({ token }) => token),
  certificates: [...new Set(holders.flatMap(chainInFrame))],
});
