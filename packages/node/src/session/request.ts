import { guard, type Refusal, type RequirementId, refusal } from '@bc4p/protocol';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { AnswerOfRequest, FrameOfType, RequestType } from '@bc4p/protocol/messages';
import type { MarketContext, SessionClient, SessionContext } from './context.ts';
import type { SessionStreams } from './streams.ts';

/** What an answer carries beside its type and the request that it answers. */
export type AnswerBody<T extends RequestType> = Omit<AnswerOfRequest[T], 'type' | 're' | 'of'>;

/** A refusal as it is answered, with the signed decision where there is one. */
export interface RefusedRequest {
  readonly refusal: Refusal;
  readonly decision?: string;
}

export type Reply<T extends RequestType> =
  | { readonly ok: true; readonly value: AnswerBody<T> }
  | { readonly ok: false; readonly refusal: RefusedRequest };

/** What a request handler works with. */
export interface RequestContext extends Omit<MarketContext, 'verifier'>, SessionClient {
  /** The client's own share. */
  readonly verifier: SignatureVerifier;
  readonly streams: SessionStreams;
}

/** What a handler of metering works with. */
export interface MeterContext extends Omit<SessionContext, 'verifier'>, SessionClient {
  /** The client's own share. */
  readonly verifier: SignatureVerifier;
}

/**
 * The second step of a request, when its turn has come: `order` gives a command its place among all others at once and
 * is answered when it is on disk; `read` looks at the market after everything that was asked before it was answered.
 */
export type Step<T extends RequestType> =
  | { readonly order: () => Promise<Reply<T>> }
  | { readonly read: () => Promise<Reply<T>> };

/** Handles one kind of request. What it does itself (checking signatures) runs beside other requests' checks. */
export type RequestHandler<T extends RequestType> = (
  frame: FrameOfType[T],
  context: RequestContext,
) => Promise<Step<T>> | Step<T>;

/** Handles a request that needs no market. */
export type MeterHandler<T extends RequestType> = (
  frame: FrameOfType[T],
  context: MeterContext,
) => Promise<Step<T>> | Step<T>;

export const replyOk = <T extends RequestType>(value: AnswerBody<T>): Reply<T> => ({ ok: true, value });

export const replyRefused = (reason: Refusal, decision?: string): { ok: false; refusal: RefusedRequest } => ({
  ok: false,
  refusal: decision === undefined ? { refusal: reason } : { refusal: reason, decision },
});

/** The second step of a request that its checks refused already. */
export const stop = (reason: Refusal) => ({ read: async () => replyRefused(reason) });

/** Which requirement lets a market take nothing new, by the code of the answer. */
const CLOSED: { readonly [C in NonNullable<ReturnType<SessionContext['closedFor']>>]: RequirementId } = {
  busy: 'WS-021',
  'market-stopping': 'WS-022',
  'storage-failed': 'WS-023',
  'internal-error': 'WS-028',
};

/** The refusal while the market takes nothing new, at all or under this chain. */
export function closedRefusal({
  closedFor,
  desk,
  chain,
}: Pick<MeterContext, 'closedFor' | 'desk' | 'chain'>): Refusal | undefined {
  const code = closedFor();
  if (code) return refusal(code, CLOSED[code]);
  const revoked = desk.revokedIn(chain.certificates);
  return guard('PKI-109', revoked === undefined) ? undefined : revoked;
}
