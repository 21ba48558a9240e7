import type { SchemaFault, Validate } from '../generated/validators.ts';
import * as schemas from '../generated/validators.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import type { AnswerOfRequest, FrameOfType } from './frame-types.ts';
import { schemaRefusal } from './schema-refusal.ts';
import { readStrictJson } from './strict-json.ts';

export type FrameType = keyof FrameOfType;
export type RequestType = keyof AnswerOfRequest;
export type Answer = AnswerOfRequest[RequestType];
export type Frame = FrameOfType[FrameType] | Answer;

/** The frames by their `type`, each with its schema as a check. */
const FRAMES: { readonly [T in FrameType]: Validate<FrameOfType[T]> } = {
  challenge: schemas.isFrameChallenge,
  hello: schemas.isFrameHello,
  welcome: schemas.isFrameWelcome,
  ping: schemas.isFramePing,
  pong: schemas.isFramePong,
  error: schemas.isFrameError,
  event: schemas.isFrameEvent,
  book: schemas.isFrameBook,
  'offer.submit': schemas.isFrameOfferSubmit,
  'offer.get': schemas.isFrameOfferGet,
  'offer.accept': schemas.isFrameOfferAccept,
  'trade.status': schemas.isFrameTradeStatus,
  'trade.list': schemas.isFrameTradeList,
  'book.snapshot': schemas.isFrameBookSnapshot,
  'book.subscribe': schemas.isFrameBookSubscribe,
  'book.unsubscribe': schemas.isFrameBookUnsubscribe,
  'events.subscribe': schemas.isFrameEventsSubscribe,
  'fee.get': schemas.isFrameFeeGet,
  'fee.quote': schemas.isFrameFeeQuote,
  'cert.get': schemas.isFrameCertGet,
  'cert.renew': schemas.isFrameCertRenew,
  'meter.append': schemas.isFrameMeterAppend,
  'meter.read': schemas.isFrameMeterRead,
  'meter.list': schemas.isFrameMeterList,
  'balance.report': schemas.isFrameBalanceReport,
  'balancing.get': schemas.isFrameBalancingGet,
  'account.get': schemas.isFrameAccountGet,
  'statement.get': schemas.isFrameStatementGet,
  'log.head': schemas.isFrameLogHead,
  'log.proof': schemas.isFrameLogProof,
  'log.entries': schemas.isFrameLogEntries,
  'log.open': schemas.isFrameLogOpen,
  'log.report': schemas.isFrameLogReport,
  'tree.subscribe': schemas.isFrameTreeSubscribe,
  'tree.book': schemas.isFrameTreeBook,
  'tree.take': schemas.isFrameTreeTake,
  'tree.result': schemas.isFrameTreeResult,
  'tree.resolve': schemas.isFrameTreeResolve,
};

/** The `ok` frames by the request that they answer. */
const ANSWERS: { readonly [T in RequestType]: Validate<AnswerOfRequest[T]> } = {
  'offer.submit': schemas.isOkOfferSubmit,
  'offer.get': schemas.isOkOfferGet,
  'offer.accept': schemas.isOkOfferAccept,
  'trade.status': schemas.isOkTradeStatus,
  'trade.list': schemas.isOkTradeList,
  'book.snapshot': schemas.isOkBookSnapshot,
  'book.subscribe': schemas.isOkBookSubscribe,
  'book.unsubscribe': schemas.isOkBookUnsubscribe,
  'events.subscribe': schemas.isOkEventsSubscribe,
  'fee.get': schemas.isOkFeeGet,
  'fee.quote': schemas.isOkFeeQuote,
  'cert.get': schemas.isOkCertGet,
  'cert.renew': schemas.isOkCertRenew,
  'meter.append': schemas.isOkMeterAppend,
  'meter.read': schemas.isOkMeterRead,
  'meter.list': schemas.isOkMeterList,
  'balance.report': schemas.isOkBalanceReport,
  'balancing.get': schemas.isOkBalancingGet,
  'account.get': schemas.isOkAccountGet,
  'statement.get': schemas.isOkStatementGet,
  'log.head': schemas.isOkLogHead,
  'log.proof': schemas.isOkLogProof,
  'log.entries': schemas.isOkLogEntries,
  'log.open': schemas.isOkLogOpen,
  'log.report': schemas.isOkLogReport,
};

export function isRequestType(type: string): type is RequestType {
  return Object.hasOwn(ANSWERS, type);
}

function schemaOf(frame: Readonly<Record<string, unknown>>): Validate<unknown> | undefined {
  const { type, of } = frame;
  if (typeof type !== 'string') return undefined;
  if (type !== 'ok') return Object.hasOwn(FRAMES, type) ? FRAMES[type as FrameType] : undefined;
  return typeof of === 'string' && isRequestType(of) ? ANSWERS[of] : undefined;
}

/** The request id of a frame, as far as it has one that can be answered. */
function requestIdOf({ id }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof id === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(id) ? id : undefined;
}

/** A frame that is not one, with the request id to answer under if it had a usable one. */
export interface FrameRefusal {
  readonly refusal: Refusal;
  readonly re: string | undefined;
}

/** Reads one frame: JSON, then the schema of its type; it is valid without knowing earlier frames. [WS-005] */
export function readFrame(text: string): Result<Frame, FrameRefusal> {
  const json = readStrictJson(text);
  if (!json.ok) return refused({ refusal: json.refusal, re: undefined });
  const re = requestIdOf(json.value);
  const { type } = json.value;
  const fits = schemaOf(json.value);
  if (fits === undefined) {
    const name = typeof type === 'string' ? type.replace(/[^!-~]/g, '?').slice(0, 64) : '';
    return refused({ refusal: refusal('frame-type-unknown', 'WS-009', { type: name }, '/type'), re });
  }
  if (!guard('WS-005', fits(json.value))) {
    // The last one: where one of several forms is asked for, that no form fits comes after what each of them misses.
    const fault: SchemaFault | undefined = fits.errors?.at(-1);
    return refused({ refusal: schemaRefusal('frame-invalid', 'WS-005', fault), re });
  }
  return accepted(json.value as unknown as Frame);
}
