import { type Refusal, type RequirementId, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate, Rights, Role, SignatureCache } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { CertificatePool, signingCertificate } from '@bc4p/protocol/evidence';
import { type MessageType, type OpenedMessage, openToken, parseToken } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';

/** A message with what its signer's chain allows. */
export interface Read<T extends MessageType> extends OpenedMessage<T> {
  readonly rights: Partial<Rights>;
  /** Leaf first, without the root. */
  readonly chain: readonly Certificate[];
}

export interface ReaderOptions {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly at: Instant;
  readonly cache: SignatureCache;
}

const decoder = new TextDecoder();

/** Whole numbers that a message states, as far as it does; nothing about it is verified by this. */
export function statedNumbers<N extends string>(token: string, ...names: readonly N[]): Partial<Record<N, number>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return {};
  try {
    const message = JSON.parse(decoder.decode(parsed.value.payload)) as Readonly<Record<string, unknown>> | null;
    const stated = names.flatMap((name) => {
      const value = message?.[name];
      return Number.isSafeInteger(value) ? [[name, value]] : [];
    });
    return Object.fromEntries(stated) as Partial<Record<N, number>>;
  } catch {
    return {};
  }
}

/** When a message says that it was signed, if it says so. */
export function statedAt(token: string): Instant | undefined {
  const { at } = statedNumbers(token, 'at');
  return at === undefined ? undefined : instant(at);
}

/** Opens signed messages with the certificates that came along: their chains have to be good now. */
export class SignedReader {
  readonly #pool: CertificatePool;
  readonly #options: ReaderOptions;

  private constructor(pool: CertificatePool, options: ReaderOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  static of(certificates: readonly string[], options: ReaderOptions): Result<SignedReader, Refusal> {
    const pool = CertificatePool.read(certificates);
    return pool.ok ? { ok: true, value: SignedReader.over(pool.value, options) } : pool;
  }

  /** The same with certificates that were read before. */
  static over(pool: CertificatePool, options: ReaderOptions): SignedReader {
    return new SignedReader(pool, options);
  }

  /**
   * Opens a message of one of these types by a signer of one of these roles, whose chain is good at `at`: now, unless
   * the message is one that may be read long after it was signed.
   */
  async open<T extends MessageType>(
    token: string,
    types: readonly T[],
    roles: readonly Role[],
    at: Instant = this.#options.at,
    requirement: RequirementId = 'TREE-040',
  ): Promise<Result<Read<T>, Refusal>> {
    let rights: Partial<Rights> = {};
    let chain: readonly Certificate[] = [];
    const opened = await openToken(token, {
      types,
      verifier: this.#options.verifier,
      certificate: async (kid) => {
        const valid = await this.#pool.validate(kid, { ...this.#options, at });
        if (!valid.ok) return valid;
        rights = valid.value.rights ?? {};
        chain = valid.value.certificates;
        return signingCertificate(valid.value.leaf);
      },
    });
    if (!opened.ok) return opened;
    const { role = 'none' } = rights;
    if (!(roles as readonly string[]).includes(role))
      return refused(refusal('role-not-permitted', requirement, { role }));
    return { ok: true, value: { ...opened.value, rights, chain } };
  }

  /** The last instant up to now at which the chain of a token's signer can have been good. */
  lastGood(token: string): Instant {
    const parsed = parseToken(token);
    const chain = (parsed.ok && this.#pool.chainOf(parsed.value.kid)) || [];
    return instant(Math.min(this.#options.at, ...chain.map(({ notAfter }) => notAfter)));
  }
}
