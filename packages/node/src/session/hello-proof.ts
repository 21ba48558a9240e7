import { guard, type Refusal, type RequirementId, type Result, refusal, refused } from '@bc4p/protocol';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import {
  encodeBase64url,
  type HelloProof,
  type Identity,
  openToken,
  type SigningCertificate,
  signMessage,
} from '@bc4p/protocol/messages';

/** What both ends know about their session before either has proven itself. */
export interface ProofTerms {
  readonly market: string;
  readonly clientNonce: string;
  readonly marketNonce: string;
  /** The certificate of the other end, from the prover's view. */
  readonly peer: string;
  /** Keying material of the TLS connection; absent exactly when there is no TLS. */
  readonly exporter?: Uint8Array | undefined;
}

/** The terms as the payload of a proof carries them. */
function proofContent(role: HelloProof['role'], { market, clientNonce, marketNonce, peer, exporter }: ProofTerms) {
  const binding = exporter === undefined ? {} : { exporter: encodeBase64url(exporter) };
  return { role, market, clientNonce, marketNonce, peer, ...binding };
}

/** Proves that the holder of `identity` is in this very session. [WS-011] */
export async function makeProof(identity: Identity, role: HelloProof['role'], terms: ProofTerms): Promise<string> {
  return (await signMessage(identity, 'bc4p-hello-proof', proofContent(role, terms))).token;
}

/** Each member of a proof must be the session's own; the requirement that says so. */
const BOUND: readonly (readonly [member: keyof HelloProof, requirement: RequirementId])[] = [
  ['role', 'WS-012'],
  ['market', 'WS-014'],
  ['clientNonce', 'WS-012'],
  ['marketNonce', 'WS-012'],
  ['peer', 'WS-014'],
  ['exporter', 'WS-013'],
];

/** Checks the other end's proof: its signature, and that it was made for this session and no other. */
export async function checkProof(
  token: string,
  role: HelloProof['role'],
  terms: ProofTerms,
  signer: SigningCertificate,
  verifier: SignatureVerifier,
): Promise<Result<HelloProof, Refusal>> {
  const opened = await openToken(token, {
    types: ['bc4p-hello-proof'],
    verifier,
    certificate: (kid) =>
      kid === signer.kid ? { ok: true, value: signer } : refused(refusal('certificate-unknown', 'SIG-015', { kid })),
  });
  if (!opened.ok) return opened;
  const proof = opened.value.message;
  const expected: Partial<HelloProof> = proofContent(role, terms);
  for (const [member, requirement] of BOUND) {
    if (guard(requirement, proof[member] === expected[member])) continue;
    return refused(refusal('proof-invalid', requirement, { rule: `${member} is not that of this session` }, '/proof'));
  }
  return { ok: true, value: proof };
}
