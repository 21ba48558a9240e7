import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
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
import { encodeBase64url, type SigningCertificate } from '@bc4p/protocol/messages';
import { checkMeterRole } from '@bc4p/protocol/metering';
import { type Instant, instant } from '@bc4p/protocol/units';
import { Lru } from '../crypto/lru.ts';
import type { Revocations } from '../revocation/revocations.ts';
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
  /** Who vouches for it: the names from its issuer up to the root. */
  readonly authorities: string;
  /** Between these instants all of its certificates are good. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export interface MeterChainsOptions {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly register: MeterRegister;
  readonly revocations?: Pick<Revocations, 'refusalFor'> | undefined;
}

/** Chains that are remembered as good; meters send with the same one for years. */
const REMEMBERED = 10_000;

/** Judges chains of meters, each once for as long as it is good. */
export class MeterChains {
  readonly #options: MeterChainsOptions;
  readonly #signatures = createSignatureCache();
  readonly #good = new Lru<string, JudgedMeter>(REMEMBERED);
  /** Who vouches for each meter of which a value is kept. */
  readonly #authorities = new Map<string, string>();

  constructor(options: MeterChainsOptions) {
    this.#options = options;
  }

  /** What is known of the chain of a certificate that was judged before, if it was good at an instant. */
  known(kid: string, at: Instant): JudgedMeter | undefined {
    const judged = this.#good.get(kid);
    if (!judged || this.otherAuthority(judged)) return undefined;
    if (at < judged.notBefore || judged.notAfter < at) return undefined;
    return this.revokedBy(judged, at) ? undefined : judged;
  }

  /** Why what a meter has signed at an instant does not count, if a list says so by now. [PKI-109] */
  revokedBy({ certificates }: JudgedMeter, at: Instant): Refusal | undefined {
    return this.#options.revocations?.refusalFor(certificates, at);
  }

  /** True if it is known who vouches for a meter. */
  isBound(meter: string): boolean {
    return this.#authorities.has(meter);
  }

  /** From now on the name of a meter belongs to whom this chain stands for, unless it belongs to somebody already. */
  bind(meter: string, chain: readonly Certificate[]): void {
    if (!this.isBound(meter)) this.#authorities.set(meter, authoritiesOf(chain));
  }

  /** Tells if somebody else has the name of a meter. [MTR-019] */
  otherAuthority({ meter, authorities }: JudgedMeter): Refusal | undefined {
    const bound = this.#authorities.get(meter);
    if (guard('MTR-019', bound === undefined || bound === authorities)) return undefined;
    return refusal('meter-issuer-mismatch', 'MTR-019', { meter }, '/signer');
  }

  /** Judges a chain as of an instant: validity, role, connection point, and whose the name is. [MTR-002] [MTR-005] */
  async judge(ders: readonly Uint8Array[], at: Instant): Promise<Result<JudgedMeter, Refusal>> {
    const chain = parseChain(ders);
    if (!chain.ok) return chain;
    const { anchors, verifier } = this.#options;
    const options = { anchors, at, verifier, profile: 'bc4p' as const, cache: this.#signatures };
    const valid = await validateChain(chain.value, options);
    if (!valid.ok) return valid;
    const revoked = this.#options.revocations?.refusalFor(valid.value.certificates, at);
    return revoked ? refused(revoked) : this.#admit(valid.value);
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
      authorities: authoritiesOf(certificates),
      notBefore: instant(Math.max(...[...certificates, anchor].map((certificate) => certificate.notBefore))),
      notAfter,
    };
    const other = this.otherAuthority(judged);
    if (other) return refused(other);
    this.#good.set(leaf.kid, judged);
    return { ok: true, value: judged };
  }
}

/** The names of issuers, the meter's first: keys and certificates of authorities change, their places do not. */
const authoritiesOf = (chain: readonly Certificate[]): string =>
  chain.map(({ issuer }) => encodeBase64url(issuer.encoded)).join();
