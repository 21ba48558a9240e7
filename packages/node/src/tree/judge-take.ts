import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import {
  brokenQuoteRule,
  brokenTakeRule,
  isTakeOfBuyer,
  isUpThenDown,
  marketPath,
  turnsOnce,
  wayOf,
} from '@bc4p/protocol/evidence';
import type { QuotedLine, Taker } from '@bc4p/protocol/market';
import type { Acceptance, FeeQuote, FrameOfType, Offer, Take } from '@bc4p/protocol/messages';
import { type Instant, instant, lots, milliCentPerKwh, wattHours } from '@bc4p/protocol/units';
import type { Read, SignedReader } from './signed-reader.ts';

/** A take that a market has opened, before anything is decided. */
export type OpenedTake = Read<'bc4p-take'>;

/** What a take rests on, all of it signed by who has to sign it and in agreement. */
export interface JudgedTake {
  readonly message: Read<'bc4p-offer' | 'bc4p-acceptance'>;
  readonly feeQuotes: readonly Read<'bc4p-fee-quote'>[];
  readonly taker: Taker;
  /** The lines of the other markets on the way, from the seller to the buyer. */
  readonly quotes: readonly QuotedLine[];
}

/** What the market that decides knows of the offer that is taken. */
export type TakenOffer = Pick<Offer, 'market' | 'side' | 'slot' | 'lot'>;

const mismatch = (rule: string) => refused(refusal('take-mismatch', 'TREE-108', { rule }));

/** Opens a take: signed by the market that it says takes. [TREE-040] */
export async function openTake(
  token: string,
  reader: SignedReader,
  at?: Instant,
): Promise<Result<OpenedTake, Refusal>> {
  const opened = await reader.open(token, ['bc4p-take'], ['market'], at);
  if (!opened.ok) return opened;
  const { message, rights } = opened.value;
  if (guard('TREE-040', rights.address === message.market)) return opened;
  return refused(refusal('wrong-market', 'TREE-040', { market: rights.address ?? '', expected: message.market }));
}

/** Judges everything that a take of an own offer brings with it. [TREE-041] */
export async function judgeTake(
  opened: OpenedTake,
  frame: FrameOfType['tree.take'],
  offer: TakenOffer,
  reader: SignedReader,
): Promise<Result<JudgedTake, Refusal>> {
  const { message: take, id } = opened;
  const read = await reader.open(frame.message, ['bc4p-offer', 'bc4p-acceptance'], ['participant', 'submarket']);
  if (!read.ok) return read;
  const { rights, message } = read.value;
  if (!guard('TREE-041', rights.tradesIn === take.market))
    return refused(refusal('wrong-market', 'TREE-041', { market: rights.tradesIn ?? '', expected: take.market }));
  const parts = { resting: offer as Offer, restingId: take.offer, incoming: message, incomingId: read.value.id };
  const broken = brokenTakeRule(take, parts);
  if (!guard('TREE-108', broken === undefined)) return mismatch(broken ?? '');
  if (!guard('TREE-108', isTakeOfBuyer(take))) return mismatch('a bid takes an offer to sell');
  const quoted = await readQuotes(id, take, frame.quotes, reader);
  if (!quoted.ok) return quoted;
  const taker = takerOf(take, message, read.value);
  return { ok: true, value: { message: read.value, taker, ...quoted.value } };
}

function takerOf(take: Take, message: Offer | Acceptance, { id, kid }: { id: string; kid: string }): Taker {
  const isOffer = message.type === 'bc4p-offer';
  return {
    market: take.market,
    role: isOffer ? 'offer' : 'acceptance',
    message: id,
    certificate: kid,
    lot: wattHours(isOffer ? message.lot : take.lot),
    lots: lots(message.lots),
    limit: milliCentPerKwh(isOffer ? message.price : message.limit),
    validUntil: instant(message.validUntil),
  };
}

/** Every market on the way has quoted, in the order of the way, for this take. [TREE-108] */
async function readQuotes(
  id: string,
  take: Take,
  tokens: readonly string[],
  reader: SignedReader,
): Promise<Result<Pick<JudgedTake, 'feeQuotes' | 'quotes'>, Refusal>> {
  const way = marketPath(take.market, take.to)?.slice(0, -1) ?? [];
  if (!guard('TREE-108', way.length === tokens.length))
    return mismatch('each market on the way quotes once, in its order');
  const feeQuotes: Read<'bc4p-fee-quote'>[] = [];
  for (const [place, market] of way.entries()) {
    const read = await reader.open(tokens[place] ?? '', ['bc4p-fee-quote'], ['market']);
    if (!read.ok) return read;
    const { message, rights } = read.value;
    if (!guard('TREE-108', message.market === market && rights.address === market))
      return mismatch('each market on the way quotes once, in its order');
    const broken = brokenQuoteRule(message, id, take);
    if (!guard('TREE-108', broken === undefined)) return mismatch(broken ?? '');
    feeQuotes.push(read.value);
  }
  const messages = feeQuotes.map(({ message }) => message);
  const fromSeller = take.side === 'sell' ? messages.toReversed() : messages;
  const lines = fromSeller.flatMap((quote) => quote.quotes);
  if (!guard('TREE-108', turnsOnce(wayOf(take) ?? [], messages) && isUpThenDown(lines)))
    return mismatch('the way goes up to the market in which it turns, and then down');
  return { ok: true, value: { feeQuotes, quotes: fromSeller.flatMap(quotedLines) } };
}

const quotedLines = ({ market, quotes }: FeeQuote): QuotedLine[] =>
  quotes.map(({ line, direction, energy, fee }) => ({ market, line, direction, energy: wattHours(energy), fee }));
