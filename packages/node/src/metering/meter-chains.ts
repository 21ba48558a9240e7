import { type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import {
  type Certificate,
  commonNameOf,
  createSignatureCache,
  parseChain,
  type ValidatedChain,
  validateChain,
} from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import type { SigningCertificate } from '@bc4p/protocol/messages';
import { checkMeterRole } from '@bc4p/protocol/metering';
import { type Instant, instant } from '@bc4p/protocol/units';
import { Lru } from '../crypto/lru.ts';
import type { MeterRegister } from './meter-register.ts';

/** A chain of a meter that was found good. */
export interface JudgedMeter {
  /** The common name of its certificate. */
  readonly meter: string;
  readonly point: string;
  readonly signing: SigningCertificate;
  readonly leaf: Certificate;
  /** Leaf first, without the root. */
  readonly certificates: readonly Certificate[];
  readonly rights: NonNullable<ValidatedChain['rights']>;
  readonly issuer: string;
  /** Between these instants all of its certificates are good. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export interface MeterChainsOptions {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly register: MeterRegister;
}

/** Chains that are remembered as good; meters send with the same one for years. */
const REMEMBERED = 10_000;

/** Judges chains of meters, each once for as long as it is good. */
export class MeterChains {
  readonly #options: MeterChainsOptions;
  readonly #signatures = createSignatureCache();
  readonly #good = new Lru<string, JudgedMeter>(REMEMBERED);

  constructor(options: MeterChainsOptions) {
    this.#options = options;
  }

  /** What is known of the chain of a certificate that was judged before, if it was good at an instant. */
  known(kid: string, at: Instant): JudgedMeter | undefined {
    const judged = this.#good.get(kid);
    return judged && judged.notBefore <= at && at <= judged.notAfter ? judged : undefined;
  }

  /** Judges a chain as of an instant: validity, role, connection point. [MTR-002] [MTR-005] */
  async judge(ders: readonly Uint8Array[], at: Instant): Promise<Result<JudgedMeter, Refusal>> {
    const chain = parseChain(ders);
    if (!chain.ok) return chain;
    const { anchors, verifier } = this.#options;
    const options = { anchors, at, verifier, profile: 'bc4p' as const, cache: this.#signatures };
    const valid = await validateChain(chain.value, options);
    return valid.ok ? this.#admit(valid.value) : valid;
  }

  #admit({ leaf, certificates, rights, anchor, notAfter }: ValidatedChain): Result<JudgedMeter, Refusal> {
    const fault = checkMeterRole(rights);
    if (fault || !rights)
      return refused(fault ?? refusal('role-not-permitted', 'MTR-002', { role: 'none' }, '/signer'));
    const signing = signingCertificate(leaf);
    if (!signing.ok) return signing;
    const meter = commonNameOf(leaf.subject) ?? '';
    const point = this.#options.register.pointOf(meter, leaf, rights);
    if (!point.ok) return point;
    const judged: JudgedMeter = {
      meter,
      point: point.value,
      signing: signing.value,
      leaf,
      certificates,
      rights,
      issuer: (certificates[1] ?? anchor).kid,
      notBefore: instant(Math.max(...[...certificates, anchor].map((certificate) => certificate.notBefore))),
      notAfter,
    };
    this.#good.set(leaf.kid, judged);
    return { ok: true, value: judged };
  }
}
