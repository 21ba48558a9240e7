import type { Refusal } from '@bc4p/protocol';
import { type ProvenHead, provenCosignature, provenHead, provesConsistency } from '@bc4p/protocol/log';
import { type AnswerOfRequest, decodeBase64url } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import { brokenPromise, type MarketSession } from '../participant/market-session.ts';

/** The newest head of a market, proven, and up to where the market above has co-signed it. */
export interface MarketHead {
  readonly proven: ProvenHead;
  readonly token: string;
  readonly chain: readonly string[];
  readonly cosigned?: { readonly size: number; readonly at: number };
}

export const hashFrom = (text: string): Uint8Array => decodeBase64url(text) ?? new Uint8Array();

/** Asks a market for its newest head, and proves it and its co-signature. */
export async function askHead(session: MarketSession): Promise<MarketHead> {
  const { anchors, market } = session.participant;
  const options = { anchors, verifier: session.verifier };
  const { head, cosignature } = await session.request('log.head', {});
  const proven = await provenHead(head.token, head.chain, options);
  if (!proven.ok) throw brokenPromise(proven.refusal);
  if (proven.value.head.market !== market) throw brokenPromise(foreign(proven.value.head.market, market));
  const cosigned = cosignature && (await checkCosignature(session, proven.value, cosignature));
  return { proven: proven.value, token: head.token, chain: head.chain, ...(cosigned ? { cosigned } : {}) };
}

const foreign = (found: string, expected: string): Refusal => ({
  code: 'wrong-market',
  requirement: 'LOG-018',
  facts: { market: found, expected },
});

/** A co-signature has to be the upper market's, over a state that this head extends (or that extends it). */
async function checkCosignature(
  session: MarketSession,
  { head, state }: ProvenHead,
  { token, chain }: Required<AnswerOfRequest['log.head']>['cosignature'],
) {
  const { anchors, market } = session.participant;
  const proven = await provenCosignature(token, chain, { anchors, verifier: session.verifier });
  if (!proven.ok) throw brokenPromise(proven.refusal);
  const { size, root, at } = proven.value;
  if (proven.value.market !== market) throw brokenPromise(foreign(proven.value.market, market));
  const cosigned = { size, root: hashFrom(root) };
  const [earlier, later] = size <= head.size ? [cosigned, state] : [state, cosigned];
  const { consistency = [] } = await session.request('log.proof', { size: later.size, from: earlier.size });
  if (provesConsistency(earlier, later, consistency.map(hashFrom))) return { size, at };
  throw new Failure(`${market} shows another log than the one that the market above has co-signed.`, {
    code: 'log-unproven',
    hint: 'do not trust this market: tell the operator of the market above, who keeps the co-signed head',
  });
}
