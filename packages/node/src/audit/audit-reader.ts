import { type Result, refused } from '@bc4p/protocol';
import { type Certificate, createSignatureCache, type Role } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type CertificatePool, signingCertificate } from '@bc4p/protocol/evidence';
import { type MessageType, parseToken } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { type Read, SignedReader } from '../tree/signed-reader.ts';
import type { Fault } from './deviation.ts';
import { ForeseeingVerifier } from './foreseeing-verifier.ts';

/** A market judges a chain when a message or a session comes, and orders what follows from it a little later. */
const ORDERED_WITHIN_SECONDS = 300;

/** How long before the instant at which a chain is judged it may have ended. */
export type Tolerance = 'ordered' | 'any';

export interface AuditAuthorities {
  /** The roots to which every chain must lead. */
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** Opens the messages of a log with the certificates that it brings along. */
export class AuditReader {
  readonly #pool: CertificatePool;
  readonly #verifier: ForeseeingVerifier;
  readonly #authorities: AuditAuthorities;
  readonly #cache = createSignatureCache();

  constructor(pool: CertificatePool, authorities: AuditAuthorities) {
    this.#pool = pool;
    this.#verifier = new ForeseeingVerifier(authorities.verifier);
    this.#authorities = { anchors: authorities.anchors, verifier: this.#verifier };
  }

  /** Reads messages whose chains have to be good at an instant. */
  at(at: Instant): SignedReader {
    return SignedReader.over(this.#pool, { ...this.#authorities, cache: this.#cache, at });
  }

  /** Opens a message whose signer's chain was good at `at`, or had ended as little before as `tolerance` says. */
  async open<T extends MessageType>(
    token: string,
    types: readonly T[],
    roles: readonly Role[],
    at: Instant,
    tolerance: Tolerance = 'ordered',
  ): Promise<Result<Read<T>>> {
    const opened = await this.at(at).open(token, types, roles, at, 'AUD-011');
    if (opened.ok) return opened;
    const last = this.at(at).lastGood(token);
    if (last === at || (tolerance === 'ordered' && last < at - ORDERED_WITHIN_SECONDS)) return opened;
    return this.at(last).open(token, types, roles, last, 'AUD-011');
  }

  /** Opens what a market signed about a command of `at`: after a crash it may have signed with a younger certificate. */
  async openOutput<T extends MessageType>(
    token: string,
    types: readonly T[],
    kid: string,
    at: Instant,
  ): Promise<Result<Read<T>>> {
    const begin = Math.max(at, ...(this.#pool.chainOf(kid) ?? []).map(({ notBefore }) => notBefore));
    return this.open(token, types, ['market'], instant(begin));
  }

  /** Begins to check the signatures of messages that will be opened; what is returned forgets them. */
  foresee(tokens: readonly string[]): () => void {
    const forget = tokens.map((token) => this.#foreseeOne(token));
    return () => forget.forEach((one) => void one());
  }

  #foreseeOne(token: string): () => void {
    const parsed = parseToken(token);
    const [leaf] = (parsed.ok && this.#pool.chainOf(parsed.value.kid)) || [];
    const signer = leaf && signingCertificate(leaf);
    if (!parsed.ok || !signer?.ok) return () => undefined;
    const { algorithm, signingInput, signature } = parsed.value;
    return this.#verifier.foresee(algorithm, signer.value.publicKey, signingInput, signature);
  }

  /** When the first certificate of a chain ends. */
  endOf(chain: readonly Certificate[]): number {
    const top = chain.at(-1);
    const anchors = this.#authorities.anchors.filter(({ subject }) => sameBytes(subject.encoded, top?.issuer.encoded));
    return Math.min(...[...chain, ...anchors].map(({ notAfter }) => notAfter));
  }

  /** True if there is a certificate under this name. */
  knows(kid: string): boolean {
    return this.#pool.chainOf(kid) !== undefined;
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0;

/** A message of the log that cannot be opened. */
export function unopened<T>(
  opened: Extract<Result<T>, { ok: false }>,
  what: string,
  expected: string,
): { readonly ok: false; readonly refusal: Fault } {
  const { code, requirement, facts } = opened.refusal;
  const found = `${code} [${requirement}] ${JSON.stringify(facts)}`;
  return refused({ kind: 'signature', requirement: 'AUD-011', what, expected, found });
}
