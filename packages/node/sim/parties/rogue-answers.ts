import { wayOf } from '@bc4p/protocol/evidence';
import {
  type Acceptance,
  type FeeQuote,
  type FrameOfType,
  type Identity,
  messageId,
  type Offer,
  parseToken,
  type SignedMessage,
  signMessage,
  type Take,
} from '@bc4p/protocol/messages';

type Result = FrameOfType['tree.result'];
type TakeFrame = FrameOfType['tree.take'];

/** Who a rogue market is when it answers: its service proxy, with the texts of all chains that its answers need. */
export interface Answerer {
  readonly address: string;
  readonly service: Identity;
  readonly certificates: readonly string[];
  readonly now: number;
}

const decoder = new TextDecoder();

/** What a token says, whoever has signed it. */
export function contentOf<T>(token: string): { readonly id: string; readonly message: T } | undefined {
  const parsed = parseToken(token);
  if (!parsed.ok) return undefined;
  const { payload } = parsed.value;
  return { id: messageId(payload), message: JSON.parse(decoder.decode(payload)) as T };
}

/** Refuses a take as the market that decides may: signed and final. */
export async function refuseTake(frame: TakeFrame, who: Answerer, subject?: string): Promise<Result | undefined> {
  const take = contentOf<Take>(frame.take);
  if (!take) return undefined;
  const { message, id } = take;
  const code = 'offer-taken';
  const decision = await signMessage(who.service, 'bc4p-decision', {
    market: who.address,
    subject: subject ?? id,
    result: 'refused',
    number: 1,
    at: who.now,
    atMs: 0,
    code,
    requirement: 'ACC-011',
  });
  return {
    type: 'tree.result',
    take: id,
    from: message.market,
    to: message.to,
    slot: message.slot,
    outcome: 'refused',
    decision: decision.token,
    certificates: [...who.certificates],
    code,
    requirement: 'ACC-011',
    facts: {},
  } as Result;
}

/** Trades what a take asks for as the market that decides may, its own lines asking nothing. */
export async function tradeTake(
  frame: TakeFrame,
  offer: SignedMessage<'bc4p-offer'>,
  who: Answerer,
): Promise<Result | undefined> {
  const take = contentOf<Take>(frame.take);
  const taker = contentOf<Offer | Acceptance>(frame.message);
  if (!take || !taker) return undefined;
  const trade = await signTrade(take, taker, frame, offer, who);
  return {
    type: 'tree.result',
    take: take.id,
    from: take.message.market,
    to: take.message.to,
    slot: take.message.slot,
    outcome: 'traded',
    evidence: {
      type: 'bc4p-evidence',
      tokens: [trade.token, offer.token, frame.message, frame.take, ...frame.quotes],
      certificates: [...new Set([...frame.certificates, ...who.certificates])],
    },
  } as Result;
}

function signTrade(
  { id: take, message: { kind, slot, lot, lots, market, to, side } }: { id: string; message: Take },
  taker: { id: string; message: Offer | Acceptance },
  frame: TakeFrame,
  offer: SignedMessage<'bc4p-offer'>,
  who: Answerer,
): Promise<SignedMessage<'bc4p-trade'>> {
  const quoted = frame.quotes.flatMap((token) => contentOf<FeeQuote>(token)?.message ?? []);
  const way = wayOf({ market, to, side } as Take) ?? [];
  const quotes = way.flatMap((name) =>
    quoted
      .filter((quote) => quote.market === name)
      .flatMap((quote) => quote.quotes.map((line) => ({ ...line, market: name }))),
  );
  const fees = quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
  const energy = lot * lots;
  const value = BigInt(offer.message.price) * BigInt(energy);
  const sells = side === 'sell';
  const [own, other] = [
    { message: offer.id, signer: offer.message.signer },
    { message: taker.id, signer: taker.message.signer },
  ];
  const [seller, buyer] = sells ? [own, other] : [other, own];
  return signMessage(who.service, 'bc4p-trade', {
    market: who.address,
    number: 1,
    kind,
    take,
    slot,
    sell: seller.message,
    buy: buyer.message,
    resting: side,
    seller: seller.signer,
    buyer: buyer.signer,
    energy,
    price: offer.message.price,
    quotes,
    fees: fees.toString(),
    buyerPays: (sells ? value + fees : value).toString(),
    sellerReceives: (sells ? value : value - fees).toString(),
    at: who.now,
    atMs: 0,
  });
}
