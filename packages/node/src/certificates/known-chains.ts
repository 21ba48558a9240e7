import type { Refusal, Result } from '@bc4p/protocol';
import {
  type Certificate,
  createSignatureCache,
  parseChain,
  type ValidatedChain,
  validateChain,
} from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type Instant, instant } from '@bc4p/protocol/units';
import { Lru } from '../crypto/lru.ts';

export interface KnownChainsOptions {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** A chain that was found good, and between which instants that holds. */
interface KnownChain {
  readonly valid: ValidatedChain;
  readonly notBefore: Instant;
}

/** Chains that are remembered, of about 2 kB each with as much again of what was read in them. */
const REMEMBERED = 4096;

/**
 * Reads and judges chains by BC4P's own rules. One that was good is judged again by its time alone: all else depends on
 * its bytes and on the roots, which stay the same. One that was not good is not remembered.
 */
export class KnownChains {
  readonly #options: KnownChainsOptions;
  readonly #signatures = createSignatureCache();
  readonly #good = new Lru<string, KnownChain>(REMEMBERED);

  constructor(options: KnownChainsOptions) {
    this.#options = options;
  }

  /** Judges a chain as of an instant, leaf first; whoever revokes certificates looks at the result anew each time. */
  async judge(ders: readonly Uint8Array[], at: Instant): Promise<Result<ValidatedChain, Refusal>> {
    const name = nameOf(ders);
    const known = this.#good.get(name);
    if (known && known.notBefore <= at && at <= known.valid.notAfter) return { ok: true, value: known.valid };
    const chain = parseChain(ders);
    if (!chain.ok) return chain;
    const { anchors, verifier } = this.#options;
    const terms = { anchors, verifier, at, profile: 'bc4p', cache: this.#signatures } as const;
    const valid = await validateChain(chain.value, terms);
    if (valid.ok) this.#good.set(name, { valid: valid.value, notBefore: notBeforeOf(valid.value) });
    return valid;
  }
}

/** The bytes themselves: taking their hash would cost more than all else that is left to do. */
const nameOf = (ders: readonly Uint8Array[]): string =>
  ders.map((der) => `${der.length}:${Buffer.from(der.buffer, der.byteOffset, der.length).toString('latin1')}`).join('');

/** From when on all certificates are good, the root too. */
const notBeforeOf = ({ certificates, anchor }: ValidatedChain): Instant =>
  instant(Math.max(anchor.notBefore, ...certificates.map(({ notBefore }) => notBefore)));
