import { accepted, guard, type Result, refusal, refused } from '@bc4p/protocol';
import type { MarketEvent } from '@bc4p/protocol/market';
import { type OpenedMessage, openToken } from '@bc4p/protocol/messages';
import type { RequestContext } from './request.ts';

/** Finds the session's own certificate, with which all that it brings must be signed. [WS-015] */
export const ownCertificate =
  ({ chain }: Pick<RequestContext, 'chain'>) =>
  (kid: string) =>
    guard('WS-015', kid === chain.leaf.kid)
      ? accepted(chain.signing)
      : refused(refusal('signer-not-session', 'WS-015', { signer: kid }));

/** Opens a message that must be signed with the session's own certificate. [WS-015] */
export function openOwn<T extends 'bc4p-offer' | 'bc4p-acceptance'>(
  token: string,
  type: T,
  context: Pick<RequestContext, 'chain' | 'verifier'>,
): Promise<Result<OpenedMessage<T>>> {
  const { verifier } = context;
  return openToken(token, { types: [type], verifier, certificate: ownCertificate(context) });
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
