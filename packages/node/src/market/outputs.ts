import { ERRORS, type Refusal } from '@bc4p/protocol';
import type { MarketEvent, TakeSettled } from '@bc4p/protocol/market';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';
import { settlementWrites } from '../settlement/pending-statement.ts';
import { type KeptAnswer, putJson } from './archive.ts';
import { answersToBundle } from './bundle-answers.ts';
import { answerKey } from './keys.ts';
import { noteOwnEvents, type OfferFacts, type OwnEvent } from './own-events.ts';
import { decisionContent, type Handled } from './signed-records.ts';
import { quoteWrites, type SignedQuote, type SignedTake, signQuotes, signTakes, takeWrites } from './signed-takes.ts';
import { pointsOf, type SignedTrade, signTrades, tradeWrites } from './signed-trades.ts';
import { slotTradesOf } from './slot-trades.ts';

/** Everything that follows from one command: what to keep, whom to tell. Nothing of it leaves before it is kept. */
export interface Outputs {
  readonly writes: readonly StoreWrite[];
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  readonly events: readonly OwnEvent[];
  /** The trades of the command with the connection points that took part; with its token, if this market made it. */
  readonly trades: readonly { readonly id: string; readonly points: readonly string[]; readonly token?: string }[];
  /** Takes that the command made. */
  readonly takes: readonly SignedTake[];
  /** Fee quotes for takes that are passed on. */
  readonly quotes: readonly SignedQuote[];
}

export interface OutputContext extends OfferFacts {
  readonly market: string;
  readonly identity: Identity;
  readonly handled: Handled;
  /** The connection point that sent the command; none if the market itself did. */
  readonly point: string | undefined;
  /** The id of the bundle that the command is about, if it is about one. */
  readonly bundle: string | undefined;
  /** True if the market keeps accounts: then trades are found by their slots. */
  readonly isSettled: boolean;
  /** The nonces that its takes have, in their order, where they were signed before. */
  readonly nonces?: readonly string[];
  /** True if the final answer to a message is kept already. */
  readonly isAnswered: (subject: string) => Promise<boolean>;
}

/** Signs what one command brought about and lists what to keep of it. The order is that of the core's events. */
export async function outputsOf(events: readonly MarketEvent[], context: OutputContext): Promise<Outputs> {
  const { market, identity, handled } = context;
  const ownEvents = noteOwnEvents(events, handled.at, context);
  const trades = await signTrades(events, market, identity, handled.atMs);
  const takes = await signTakes(events, market, identity, handled, context.nonces);
  const quotes = await signQuotes(events, market, identity, handled);
  const open: MarketEvent[] = [];
  for (const event of events) {
    // What has been answered once stays so, also after the core has forgotten its slot.
    if (!isRefusal(event) || !(await context.isAnswered(subjectOf(event)))) open.push(event);
  }
  const { answers, writes: kept } = context.bundle
    ? await answersToBundle(open, context.bundle, context)
    : await answersTo(open, trades, context);
  return {
    writes: [
      ...trades.flatMap(tradeWrites),
      ...takes.flatMap((take) => takeWrites(take, market)),
      ...quotes.flatMap(quoteWrites),
      ...kept,
      ...(context.isSettled ? slotTradesOf(events, trades) : []),
      ...settlementWrites(events, handled.number),
    ],
    answers,
    events: ownEvents(trades),
    trades: [
      ...trades.map((trade) => ({ id: trade.id, points: pointsOf(trade), token: trade.token })),
      ...events.flatMap(tradeElsewhere),
    ],
    takes,
    quotes,
  };
}

/** What is to be answered from now on about each message, one by one. */
async function answersTo(events: readonly MarketEvent[], trades: readonly SignedTrade[], context: OutputContext) {
  const answers = new Map<string, KeptAnswer>();
  for (const event of events) {
    const answer = await answerOf(event, trades, context);
    if (answer) answers.set(subjectOf(event), answer);
  }
  return { answers, writes: [...answers].map(([subject, answer]) => putJson(answerKey(subject), answer)) };
}

/** A trade that another market made for a participant of this one. */
function tradeElsewhere(event: MarketEvent): { id: string; points: string[] }[] {
  if (event.kind !== 'take-settled' || event.repeated || event.trade === undefined) return [];
  return [{ id: event.trade, points: [event.take.point] }];
}

const isRefusal = ({ kind }: MarketEvent): boolean => kind === 'offer-refused' || kind === 'acceptance-refused';

/** The message that an event answers. */
function subjectOf(event: MarketEvent): string {
  if (event.kind === 'take-settled') return event.take.message;
  return 'id' in event ? event.id : '';
}

/** What is to be answered about a message from now on; nothing if that may still change. [TRD-109] */
async function answerOf(
  event: MarketEvent,
  trades: readonly SignedTrade[],
  { market, identity, handled, point = '' }: OutputContext,
): Promise<KeptAnswer | undefined> {
  const base = { point, number: handled.number };
  const decision = async (subject: string, refusal?: Refusal): Promise<KeptAnswer> => {
    const content = decisionContent(market, subject, handled, refusal);
    const { token } = await signMessage(identity, 'bc4p-decision', content);
    return { ...base, decision: token, ...(refusal ? { refusal } : {}) };
  };
  if ('repeated' in event && event.repeated) return undefined;
  switch (event.kind) {
    case 'offer-accepted':
      return decision(event.id);
    case 'acceptance-accepted': {
      // The trade is the answer.
      const trade = trades.find(({ record }) => record.incomingId === event.id)?.id;
      return { ...base, ...(trade === undefined ? {} : { trade }) };
    }
    case 'take-decided': {
      // A trade or a refusal, both signed: whoever asks for the take again gets the same.
      if (event.refusal) return decision(event.id, event.refusal);
      const trade = trades.find(({ record }) => record.take === event.id)?.id;
      return { ...base, ...(trade === undefined ? {} : { trade }) };
    }
    case 'reservation-refused':
      return decision(event.id, event.refusal);
    case 'take-settled':
      return event.take.kind === 'direct' ? settledAnswer(event, decision, base) : undefined;
    case 'offer-refused':
    case 'acceptance-refused':
      return ERRORS[event.refusal.code].class === 'permanent' ? decision(event.id, event.refusal) : undefined;
    default:
      return undefined;
  }
}

/** The answer to an acceptance that another market has decided. */
async function settledAnswer(
  { trade, refusal, take }: TakeSettled,
  decision: (subject: string, refusal?: Refusal) => Promise<KeptAnswer>,
  base: { readonly number: number },
): Promise<KeptAnswer | undefined> {
  const { point, message } = take;
  if (!refusal) return { ...base, point, ...(trade === undefined ? {} : { trade }) };
  return ERRORS[refusal.code].class === 'permanent' ? { ...(await decision(message, refusal)), point } : undefined;
}
