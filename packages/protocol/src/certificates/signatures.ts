import { rawFromDerSignature } from '../crypto/ecdsa.ts';
import type { SignatureVerifier } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type AlgorithmIdentifier, type PublicKey, signatureAlgorithmFor } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { printName } from './name.ts';
import type { Path } from './path.ts';
import type { Rule } from './rule.ts';
import type { ValidationOptions } from './validation.ts';

/** Something signed as X.509 signs: certificates, revocation lists and requests alike. */
export interface SignedObject {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** Whether `signed` was signed with `key`. False for whatever is malformed or of an unknown algorithm. */
export async function isSignedBy(signed: SignedObject, key: PublicKey, verifier: SignatureVerifier): Promise<boolean> {
  const algorithm = signatureAlgorithmFor(signed.signatureAlgorithm, key.kind);
  if (algorithm === undefined) return false;
  const signature = algorithm.startsWith('ES') ? rawFromDerSignature(signed.signature, key.kind) : signed.signature;
  return signature !== undefined && verifier.verify(algorithm, key.spki, signed.tbs, signature);
}

const RULE: Omit<Rule, 'holds'> = {
  requirement: 'PKI-039',
  code: 'certificate-signature-invalid',
  text: 'the signature is by the key above',
  section: 'RFC 5280 §6.1.3 (a)(1), RFC 3820 §4.1.3 (a)(1)',
};

async function isGood(
  certificate: Certificate,
  issuer: Certificate,
  { cache, verifier }: ValidationOptions,
): Promise<boolean> {
  if (cache?.has(certificate, issuer)) return true;
  const good = await isSignedBy(certificate, issuer.publicKey, verifier);
  if (good) cache?.add(certificate, issuer);
  return good;
}

/** Checks every signature of a path at once and reports the topmost that is not good. [PKI-039] */
export async function checkSignatures(path: Path, options: ValidationOptions): Promise<Refusal | undefined> {
  const { certificates, anchor } = path;
  const checks = certificates.map((certificate, index) =>
    isGood(certificate, certificates[index + 1] ?? anchor, options),
  );
  const results = await Promise.all(checks);
  const { requirement, code, text, section } = RULE;
  for (const [index, { subject }] of [...certificates.entries()].reverse()) {
    const holds = guard('PKI-039', results[index] ?? false);
    options.explain?.({ certificate: index, subject, requirement, code, rule: text, section, holds });
    if (!holds) {
      const issuer = printName((certificates[index + 1] ?? anchor).subject);
      return refusal(code, requirement, { certificate: index, rule: text, section, issuer }, `[${index}].signature`);
    }
  }
  return undefined;
}
