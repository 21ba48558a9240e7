import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, parseChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { encodeBase64url, type FrameOfType, type Identity } from '@bc4p/protocol/messages';
import { chainFromTexts, textsOfChain } from '../certificates/chain-text.ts';
import type { Clock, Connection, Random } from '../ports.ts';
import { checkProof, makeProof, type ProofTerms } from '../session/hello-proof.ts';
import { SUBPROTOCOL } from '../subprotocol.ts';

/** Who connects: a key with its chain, leaf first, without the root. */
export interface ClientIdentity extends Identity {
  readonly chain: readonly Certificate[];
}

export interface GreetOptions {
  readonly identity: ClientIdentity;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly random: Random;
  /** The address that the market must have; any market of the root if absent. */
  readonly market?: string;
  /** Why a chain that is good otherwise does not count: it is revoked. */
  readonly revokedIn?: (chain: readonly Certificate[]) => Refusal | undefined;
}

/** What the client must remember of its hello to judge the market's welcome. */
export interface Greeting {
  readonly hello: FrameOfType['hello'];
  readonly market: string;
  /** The market's chain, leaf first, without the root. */
  readonly chain: readonly Certificate[];
  readonly accepts: (welcome: FrameOfType['welcome']) => Promise<Refusal | undefined>;
}

/** Reads and judges the chain of a market: it leads to a root that we trust, and its role is that of a market. */
async function marketChain(
  texts: readonly string[],
  address: string,
  options: GreetOptions,
): Promise<Result<readonly Certificate[]>> {
  const chain = parseChain(chainFromTexts(texts));
  if (!chain.ok) return chain;
  const { anchors, verifier, clock, market } = options;
  const valid = await validateChain(chain.value, { anchors, verifier, at: clock.now(), profile: 'bc4p' });
  if (!valid.ok) return valid;
  const { rights, certificates } = valid.value;
  const revoked = options.revokedIn?.(certificates);
  if (revoked) return refused(revoked);
  if (!guard('WS-031', rights?.role === 'market')) {
    return refused(refusal('role-not-permitted', 'WS-031', { role: rights?.role ?? 'none' }));
  }
  const isMeant = rights?.address === address && (market === undefined || market === address);
  if (!guard('WS-032', isMeant)) {
    return refused(refusal('wrong-market', 'WS-032', { market: rights?.address ?? '', expected: market ?? address }));
  }
  return { ok: true, value: certificates };
}

/** Answers a market's challenge, once the market's own chain is found good. */
export async function greet(
  challenge: FrameOfType['challenge'],
  connection: Pick<Connection, 'tlsExporter'>,
  options: GreetOptions,
): Promise<Result<Greeting, Refusal>> {
  if (!challenge.versions.includes(SUBPROTOCOL)) {
    return refused(refusal('version-unsupported', 'WS-003', { supported: challenge.versions.join(', ') }));
  }
  const own = await marketChain(challenge.chain, challenge.market, options);
  if (!own.ok) return own;
  const leaf = own.value[0] as Certificate;
  const signer = signingCertificate(leaf);
  if (!signer.ok) return signer;
  const { identity, random, verifier } = options;
  const nonce = encodeBase64url(random.bytes(24));
  const terms = (peer: string): ProofTerms => ({
    market: challenge.market,
    clientNonce: nonce,
    marketNonce: challenge.nonce,
    peer,
    exporter: connection.tlsExporter,
  });
  const proof = await makeProof(identity, 'client', terms(leaf.kid));
  const chain = textsOfChain(identity.chain);
  return {
    ok: true,
    value: {
      hello: { type: 'hello', id: '0', versions: [SUBPROTOCOL], features: [], nonce, chain, proof },
      market: challenge.market,
      chain: own.value,
      accepts: async (welcome) => {
        const proven = await checkProof(welcome.proof, 'market', terms(identity.kid), signer.value, verifier);
        return proven.ok ? undefined : proven.refusal;
      },
    },
  };
}
