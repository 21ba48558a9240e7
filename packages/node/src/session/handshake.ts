import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { encodeBase64url, type FrameOfType } from '@bc4p/protocol/messages';
import { chainFromTexts, textsOfChain } from '../certificates/chain-text.ts';
import type { Connection } from '../ports.ts';
import { SUBPROTOCOL } from '../subprotocol.ts';
import type { MarketIdentity, SessionClient, SessionContext } from './context.ts';
import { checkProof, makeProof, type ProofTerms } from './hello-proof.ts';

/** Bytes of chance in a nonce. */
const NONCE_BYTES = 24;

/** Whom the market said it was at the beginning of a session; a renewal meanwhile does not change it. */
export interface Opening {
  readonly identity: MarketIdentity;
  readonly nonce: string;
}

/** The market's first frame, and what it commits the market to. [WS-011] */
export function openSession({ identity, random, address }: SessionContext): {
  readonly opening: Opening;
  readonly challenge: FrameOfType['challenge'];
} {
  const opening = { identity: identity(), nonce: encodeBase64url(random.bytes(NONCE_BYTES)) };
  return {
    opening,
    challenge: {
      type: 'challenge',
      id: '0',
      versions: [SUBPROTOCOL],
      market: address,
      nonce: opening.nonce,
      chain: textsOfChain(opening.identity.chain),
    },
  };
}

/**
 * Judges a hello: version, chain, role, market, connection point, proof, in this order. Tells who the client is and what
 * to answer. [WS-041]
 */
export async function answerHello(
  hello: FrameOfType['hello'],
  opening: Opening,
  connection: Pick<Connection, 'tlsExporter'>,
  context: SessionContext,
): Promise<Result<{ readonly client: SessionClient; readonly welcome: FrameOfType['welcome'] }, Refusal>> {
  const { address, desk, verifier, rules } = context;
  if (!guard('WS-003', hello.versions.includes(SUBPROTOCOL))) {
    return refused(refusal('version-unsupported', 'WS-003', { supported: SUBPROTOCOL }, '/versions'));
  }
  const admitted = await desk.greet(chainFromTexts(hello.chain));
  if (!admitted.ok) return admitted;
  const { chain, party, client } = admitted.value;
  const retryMs = context.faults.pointWaitsMs(party.point);
  if (!guard('WS-051', retryMs === 0)) return refused(refusal('faults-exceeded', 'WS-051', { retryMs }));
  const terms = (peer: string): ProofTerms => ({
    market: address,
    clientNonce: hello.nonce,
    marketNonce: opening.nonce,
    peer,
    exporter: connection.tlsExporter,
  });
  const proven = await checkProof(hello.proof, 'client', terms(opening.identity.kid), chain.signing, verifier);
  if (!proven.ok) return proven;
  const proof = await makeProof(opening.identity, 'market', terms(chain.leaf.kid));
  const { slotLength, gateClosure, minimumAvailability, horizon, minimumLot, lotSizes, depth } = rules();
  const { frameBytes, inFlight, ratePerSecond, burst } = context.limits;
  const nowMs = context.clock.nowMs();
  return {
    ok: true,
    value: {
      client: { chain, party, client },
      welcome: {
        type: 'welcome',
        re: hello.id,
        version: SUBPROTOCOL,
        features: [...context.features],
        proof,
        clock: { at: Math.floor(nowMs / 1000), atMs: nowMs % 1000 },
        limits: { frameBytes, inFlight, ratePerSecond, burst },
        rules: { slotLength, gateClosure, minimumAvailability, horizon, minimumLot, lotSizes: [...lotSizes], depth },
        sessionUntil: party.until,
      },
    },
  };
}
