import { equalBytes } from '../bytes.ts';
import {
  type Certificate,
  MAX_CHAIN_LENGTH,
  messageAlgorithmFor,
  parseCertificate,
  type ValidatedChain,
  type ValidationOptions,
  validateChain,
} from '../certificates/index.ts';
import { keyIdentifiersAgree } from '../certificates/path.ts';
import { guard } from '../guard.ts';
import { decodeBase64url } from '../messages/base64url.ts';
import type { SigningCertificate } from '../messages/open-token.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';

/** What checking messages needs of a certificate, if its key can sign messages at all. [SIG-003] */
export function signingCertificate({ kid, publicKey }: Certificate): Result<SigningCertificate, Refusal> {
  const algorithm = messageAlgorithmFor(publicKey.kind);
  if (!algorithm) {
    const facts = { expected: 'P-256 or Ed25519', found: publicKey.kind };
    return refused(refusal('algorithm-mismatch', 'SIG-003', facts));
  }
  return accepted({ kid, algorithm, publicKey: publicKey.spki });
}

/** A chain that was found good, for as long as all its certificates are valid, by those who judged it. */
interface GoodChain extends Pick<ValidationOptions, 'anchors' | 'verifier'> {
  readonly chain: ValidatedChain;
  readonly notBefore: number;
}

/** Certificates that came in no particular order, and the chains that can be made of them. */
export class CertificatePool {
  readonly #byKid = new Map<string, Certificate>();
  /** Chains that were found good by their validity, rules and signatures alone: nothing else depends on the instant. */
  readonly #good = new Map<string, GoodChain>();

  private constructor(certificates: readonly Certificate[]) {
    for (const certificate of certificates) this.#byKid.set(certificate.kid, certificate);
  }

  /** Reads base64url certificates; the path of a refusal is the place in the list, below `path`. */
  static read(texts: readonly string[], path = ''): Result<CertificatePool> {
    const certificates: Certificate[] = [];
    for (const [place, text] of texts.entries()) {
      const parsed = parseCertificate(decodeBase64url(text) ?? new Uint8Array());
      if (!parsed.ok) return refused({ ...parsed.refusal, path: `${path}/certificates/${place}` });
      certificates.push(parsed.value);
    }
    return accepted(new CertificatePool(certificates));
  }

  /** The certificates of several pools together. */
  static of(pools: readonly CertificatePool[]): CertificatePool {
    return new CertificatePool(pools.flatMap((pool) => [...pool.#byKid.values()]));
  }

  #issuerOf(certificate: Certificate): Certificate | undefined {
    for (const candidate of this.#byKid.values()) {
      if (candidate === certificate || !equalBytes(candidate.subject.encoded, certificate.issuer.encoded)) continue;
      if (keyIdentifiersAgree(certificate, candidate)) return candidate;
    }
    return undefined;
  }

  /** The chain of a certificate, leaf first, as far up as the pool goes. */
  chainOf(kid: string): Certificate[] | undefined {
    const chain: Certificate[] = [];
    let next = this.#byKid.get(kid);
    while (next && chain.length < MAX_CHAIN_LENGTH && !chain.includes(next)) {
      chain.push(next);
      next = this.#issuerOf(next);
    }
    return chain.length > 0 ? chain : undefined;
  }

  /** Judges the chain of a certificate at one instant; one that is good is judged once for as long as it is valid. */
  async validate(kid: string, options: Omit<ValidationOptions, 'profile'>): Promise<Result<ValidatedChain>> {
    const known = this.#knownGood(kid, options);
    if (known) return accepted(known);
    const missing = (what: string) =>
      refused(refusal('evidence-incomplete', 'TRD-101', { missing: what }, '/certificates'));
    const chain = this.chainOf(kid);
    const top = chain?.at(-1);
    if (!chain || !top) return missing(`certificate ${kid}`);
    const ends = options.anchors.some(
      (anchor) => anchor.kid === top.kid || equalBytes(anchor.subject.encoded, top.issuer.encoded),
    );
    if (!guard('TRD-101', ends)) return missing(`the issuer of certificate ${top.kid}`);
    const judged = await validateChain(chain, { ...options, profile: 'bc4p' });
    if (judged.ok) this.#remember(kid, judged.value, options);
    return judged;
  }

  #knownGood(kid: string, { at, anchors, verifier, ...more }: Omit<ValidationOptions, 'profile'>) {
    const known = this.#good.get(kid);
    const isByOthers = known?.anchors !== anchors || known.verifier !== verifier;
    if (!known || isByOthers || more.crls || more.denied || more.denyLists || more.explain) return undefined;
    return known.notBefore <= at && at <= known.chain.notAfter ? known.chain : undefined;
  }

  #remember(
    kid: string,
    chain: ValidatedChain,
    { anchors, verifier, crls, denied, denyLists }: Omit<ValidationOptions, 'profile'>,
  ) {
    if (crls || denied || denyLists) return;
    const notBefore = Math.max(...[...chain.certificates, chain.anchor].map((certificate) => certificate.notBefore));
    this.#good.set(kid, { chain, notBefore, anchors, verifier });
  }
}
