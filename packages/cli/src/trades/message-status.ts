import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import type { AnswerOfRequest, FrameOfType } from '@bc4p/protocol/messages';
import { instant, printInstant } from '@bc4p/protocol/units';
import { humanFacts } from '../human-facts.ts';
import { readToken } from '../offers/describe-message.ts';
import { pastEvents } from '../offers/own-events.ts';
import type { MarketSession } from '../participant/market-session.ts';

/** Something that happened to an own offer or acceptance. */
export interface MessageEvent {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: FrameOfType['event']['kind'];
  /** Lots that were open after it. */
  readonly open: number;
  /** The id of the trade. */
  readonly trade?: string;
  /** Why an offer ended. */
  readonly reason?: string;
  /** Why an acceptance came to nothing. */
  readonly code?: string;
  readonly facts?: FrameOfType['event']['facts'];
}

/** What became of an own offer or acceptance. */
export interface MessageStatus {
  readonly id: string;
  readonly state: AnswerOfRequest['trade.status']['state'];
  readonly openLots: number;
  /** Why it was refused. */
  readonly code?: string;
  /** The ids of its trades. */
  readonly trades: readonly string[];
  /** Oldest first. */
  readonly events: readonly MessageEvent[];
}

/** Asks the market what it knows of an own message, and what has been told about it. */
export async function messageStatus(session: MarketSession, id: string): Promise<MessageStatus> {
  const events = (await pastEvents(session)).filter(({ subject }) => subject === id).map(eventView);
  const { state, open, code, trades } = await session.request('trade.status', { subject: id });
  return { id, state, openLots: open, ...(code === undefined ? {} : { code }), trades, events };
}

function eventView({ at, kind, open, trade, reason, code, facts }: FrameOfType['event']): MessageEvent {
  const read = trade === undefined ? undefined : readToken(trade);
  return {
    at: printInstant(instant(at)),
    kind,
    open,
    ...(read?.ok ? { trade: read.value.id } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(code === undefined ? {} : { code }),
    ...(facts === undefined ? {} : { facts }),
  };
}

const STATES: Readonly<Record<MessageStatus['state'], string>> = {
  open: 'open',
  held: 'held: another market decides',
  ended: 'ended: nothing of it is open any more',
  refused: 'refused: it never took effect',
  unknown: 'unknown here',
};

/** The lines that a person reads. */
export function describeMessageStatus({ id, state, openLots, code, trades, events }: MessageStatus): readonly string[] {
  const row = (name: string, text: string): string => `  ${name.padEnd(10)} ${text}`;
  // A refusal for a passing reason leaves no state, but the event that told it stays.
  const [last] = events.slice(-1);
  const isPassing = state === 'unknown' && last?.kind === 'refused';
  return [
    id,
    row('state', isPassing ? 'refused for a reason that passes; accept the offer again if you like' : STATES[state]),
    ...(code === undefined ? [] : [row('why', reasonText(code))]),
    ...(state === 'open' ? [row('open', `${openLots} lots`)] : []),
    ...events.map((event) => row('', `${event.at}  ${eventText(event)}`)),
    ...trades.filter((trade) => !events.some((event) => event.trade === trade)).map((trade) => row('trade', trade)),
  ];
}

function eventText({ kind, trade, reason, code, facts }: MessageEvent): string {
  if (kind === 'traded') return `traded, ${trade}`;
  if (kind === 'ended') return `ended: ${reason}`;
  const told = Object.entries(humanFacts(code ?? '', facts ?? {})).map(([name, value]) => `${name} ${value}`);
  return `refused: ${reasonText(code ?? 'take-refused')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

const reasonText = (code: string): string =>
  Object.hasOwn(ERRORS, code) ? `${code}: ${ERRORS[code as ErrorCode].text}` : code;
