import type {
  Acceptance,
  Evidence,
  FeeQuote,
  FrameOfType,
  Offer,
  Take,
  Trade,
  Unsigned,
} from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import { chainInFrame, type Holder, identityOf } from '../../network/index.ts';
import { newNonce } from '../trader.ts';
import type { ResultFrame } from './tree-link.ts';

type TakeFrame = FrameOfType['tree.take'];
type Quotes = FeeQuote['quotes'];
type TradeQuotes = Trade['quotes'];

/** A signed message of somebody, with the chain that makes it good. */
export interface Signed<M> {
  readonly id: string;
  readonly token: string;
  readonly message: M;
  readonly signer: Holder;
}

async function signedBy<T extends Parameters<typeof signMessage>[1]>(signer: Holder, type: T, content: Unsigned<T>) {
  return { ...(await signMessage(identityOf(signer), type, content)), signer };
}

/** The certificates of some holders as frames carry them: each once. */
export const certificatesOf = (...holders: readonly Holder[]): string[] => [
  ...new Set(holders.flatMap((holder) => chainInFrame(holder))),
];

/** An instant in the two parts of a signed message, as late as the suite's clock shows. */
const stamp = (): { at: number; atMs: number } => {
  const now = Date.now();
  return { at: Math.floor(now / 1000), atMs: now % 1000 };
};

export const signOffer = (signer: Holder, content: Omit<Unsigned<'bc4p-offer'>, 'nonce'>) =>
  signedBy(signer, 'bc4p-offer', { ...content, nonce: newNonce() } as Unsigned<'bc4p-offer'>);

export const signAcceptance = (signer: Holder, content: Omit<Unsigned<'bc4p-acceptance'>, 'nonce'>) =>
  signedBy(signer, 'bc4p-acceptance', { ...content, nonce: newNonce() } as Unsigned<'bc4p-acceptance'>);

/** What is taken, and by whom: enough to say what a take says. */
export interface TakePlan {
  /** The service of the taker's market, and that market's address. */
  readonly service: Holder;
  readonly market: string;
  readonly offer: Pick<Signed<Offer>, 'id' | 'message'>;
  readonly message: Signed<Offer> | Signed<Acceptance>;
  readonly lots?: number;
}

/** A take, honest but for `changes`. */
export function signTake(
  { service, market, offer, message, lots }: TakePlan,
  changes: Partial<Unsigned<'bc4p-take'>> = {},
): Promise<Signed<Take>> {
  const { market: to, side, slot, lot } = offer.message;
  const isBid = message.message.type === 'bc4p-offer';
  const content = { market, to, offer: offer.id, side, slot, lot, message: message.id };
  return signedBy(service, 'bc4p-take', {
    ...content,
    kind: isBid ? 'pay-as-offer' : 'direct',
    lots: lots ?? message.message.lots,
    nonce: newNonce(),
    ...changes,
  });
}

const sumOf = (quotes: Quotes): string => quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n).toString();

/** What a market's lines charge for a take: nothing, unless lines are given. */
export function signFeeQuote(
  service: Holder,
  market: string,
  { id, message }: Pick<Signed<Take>, 'id' | 'message'>,
  quotes: Quotes = [],
  changes: Partial<Unsigned<'bc4p-fee-quote'>> = {},
): Promise<Signed<FeeQuote>> {
  const content = { market, take: id, slot: message.slot, quotes, fees: sumOf(quotes), ...stamp(), ...changes };
  return signedBy(service, 'bc4p-fee-quote', content);
}

/** The frame in which a take travels. */
export const takeFrame = (
  take: Signed<Take>,
  message: Signed<Offer> | Signed<Acceptance>,
  quotes: readonly Signed<FeeQuote>[],
  more: { readonly offer?: Signed<Offer>; readonly holders?: readonly Holder[] } = {},
): TakeFrame => ({
  type: 'tree.take',
  take: take.token,
  message: message.token,
  ...(more.offer && { offer: more.offer.token }),
  quotes: quotes.map(({ token }) => token) as never,
  certificates: certificatesOf(
    take.signer,
    message.signer,
    ...quotes.map(({ signer }) => signer),
    ...(more.offer ? [more.offer.signer] : []),
    ...(more.holders ?? []),
  ) as never,
});

/** A take as somebody has to decide it: what came in the frame, read. */
export interface TakeToDecide {
  readonly take: { readonly id: string; readonly message: Take };
  readonly offer: Signed<Offer>;
  /** The signed acceptance or bid, and who signed it. */
  readonly message: { readonly id: string; readonly message: Offer | Acceptance };
  readonly tokens: readonly string[];
  readonly certificates: readonly string[];
  /** The fee quotes of the other markets on the way, from the seller to the buyer. */
  readonly feeQuotes: readonly FeeQuote[];
}

/** The trade of a take of an offer, as the market of the offer signs it; honest but for `changes`. */
export async function signTrade(
  service: Holder,
  { take, offer, message, feeQuotes }: TakeToDecide,
  changes: Partial<Unsigned<'bc4p-trade'>> = {},
): Promise<Signed<Trade>> {
  const { market, side, slot, price } = offer.message;
  const energy = take.message.lot * take.message.lots;
  const quotes: TradeQuotes = feeQuotes.flatMap((quote) =>
    quote.quotes.map((line) => ({ ...line, market: quote.market })),
  );
  const fees = quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
  const value = BigInt(price) * BigInt(energy);
  const sells = side === 'sell';
  const [sell, buy] = sells ? [offer.id, message.id] : [message.id, offer.id];
  const [seller, buyer] = sells
    ? [offer.message.signer, message.message.signer]
    : [message.message.signer, offer.message.signer];
  return signedBy(service, 'bc4p-trade', {
    market,
    number: 1,
    kind: take.message.kind,
    take: take.id,
    slot,
    sell,
    buy,
    resting: side,
    seller,
    buyer,
    energy,
    price,
    quotes,
    fees: fees.toString(),
    buyerPays: (sells ? value + fees : value).toString(),
    sellerReceives: (sells ? value : value - fees).toString(),
    ...stamp(),
    ...changes,
  });
}

const headOf = ({ take: { id, message } }: Pick<TakeToDecide, 'take'>) =>
  ({ type: 'tree.result', take: id, from: message.market, to: message.to, slot: message.slot }) as const;

/** The answer that a take was traded, with everything that proves it. */
export function tradedFrame(toDecide: TakeToDecide, trade: Signed<Trade>): ResultFrame {
  const evidence: Evidence = {
    type: 'bc4p-evidence',
    tokens: [trade.token, toDecide.offer.token, ...toDecide.tokens] as never,
    certificates: [
      ...new Set([...certificatesOf(trade.signer, toDecide.offer.signer), ...toDecide.certificates]),
    ] as never,
  };
  return { ...headOf(toDecide), outcome: 'traded', evidence };
}

/** Why a take is refused. */
export interface Reason {
  readonly code: string;
  readonly requirement: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The answer that a take was refused, signed by a market; honest but for `changes` of the decision and the frame. */
export async function refusedFrame(
  service: Holder,
  market: string,
  toDecide: Pick<TakeToDecide, 'take'>,
  { code, requirement, facts }: Reason,
  changes: Partial<Unsigned<'bc4p-decision'>> = {},
): Promise<ResultFrame> {
  const content = { market, subject: toDecide.take.id, result: 'refused', number: 1, code, requirement, ...stamp() };
  const { token } = await signedBy(service, 'bc4p-decision', { ...content, ...changes } as Unsigned<'bc4p-decision'>);
  const told = { decision: token, certificates: certificatesOf(service) as never, code, requirement, facts };
  return { ...headOf(toDecide), outcome: 'refused', ...told } as ResultFrame;
}
