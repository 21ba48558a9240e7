import { guard, type Result, refusal, refused } from '@bc4p/protocol';
import type { MarketEvent } from '@bc4p/protocol/market';
import { type OpenedMessage, openToken } from '@bc4p/protocol/messages';
import type { RequestContext } from './request.ts';

/** Opens a message that must be signed with the session's own certificate. [WS-015] */
export function openOwn<T extends 'bc4p-offer' | 'bc4p-acceptance'>(
  token: string,
  type: T,
  { chain, verifier }: Pick<RequestContext, 'chain' | 'verifier'>,
): Promise<Result<OpenedMessage<T>>> {
  return openToken(token, {
    types: [type],
    verifier,
    certificate: (kid) =>
      guard('WS-015', kid === chain.leaf.kid)
        ? { ok: true, value: chain.signing }
        : refused(refusal('signer-not-session', 'WS-015', { signer: kid })),
  });
}

/** The core's decision about message `id` among the events of its command. */
export function isAbout<A extends MarketEvent['kind'], R extends MarketEvent['kind']>(
  event: MarketEvent,
  accepted: A,
  refused: R,
  id: string,
): event is Extract<MarketEvent, { kind: A | R }> {
  return (event.kind === accepted || event.kind === refused) && 'id' in event && event.id === id;
}

/** Marks the answer to a message that was handled before. */
export const duplicate = (decided: { readonly kind: string; readonly repeated?: boolean } | undefined) =>
  decided?.repeated || decided?.kind.endsWith('-refused') ? { dup: true as const } : {};
