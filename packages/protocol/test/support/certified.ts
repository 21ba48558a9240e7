import { type Certificate, connectionPointPseudonym, type Policy } from '../../src/certificates/index.ts';
import { generateSigningKey, type SigningKey } from '../../src/crypto/index.ts';
import {
  type Issuer,
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
  serialFromRandom,
} from '../../src/issue/index.ts';
import type { Identity } from '../../src/messages/index.ts';
import type { Result } from '../../src/result.ts';
import { type Instant, instant, watts } from '../../src/units/index.ts';

/** Somebody who signs messages, with its chain leaf first up to the root. */
export interface Member extends Identity {
  readonly chain: readonly [Certificate, ...Certificate[]];
}

function made(result: Result<Certificate>): Certificate {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

function member(key: SigningKey, certificate: Certificate, above: readonly Certificate[]): Member {
  return { kid: certificate.kid, signer: key, chain: [certificate, ...above] };
}

const issuerFrom = ({ chain, signer }: Member): Issuer => ({ chain, signer });

/** Issues certificates that are good for a day around `at`. */
export class Registry {
  readonly #at: Instant;
  #serials = 0;

  constructor(at: Instant) {
    this.#at = at;
  }

  #terms(key: SigningKey, commonName: string) {
    this.#serials += 1;
    return {
      publicKey: key.publicKey,
      commonName,
      serial: serialFromRandom(new Uint8Array(16).fill(this.#serials)),
      at: this.#at,
      notBefore: instant(this.#at - 3600),
      notAfter: instant(this.#at + 86_400),
    };
  }

  async root(): Promise<Member> {
    const key = await generateSigningKey();
    return member(key, made(await issueRoot({ ...this.#terms(key, 'root'), signer: key })), []);
  }

  /** A market operator below its grid's operator and a root, a new one if none is given: its address is the two labels. */
  async operator(label: string, gridLabel = 'westnetz', above?: Member): Promise<Member> {
    const root = above ?? (await this.root());
    const gridKey = await generateSigningKey();
    const gridOrder = { ...this.#terms(gridKey, 'grid'), label: gridLabel };
    const grid = member(gridKey, made(await issueGridOperator(issuerFrom(root), gridOrder)), root.chain);
    const key = await generateSigningKey();
    const order = { ...this.#terms(key, 'operator'), label };
    return member(key, made(await issueMarketOperator(issuerFrom(grid), order)), grid.chain);
  }

  /** A proxy under somebody, below which `pathLength` more may follow one another. */
  async proxy(issuer: Member, commonName: string, policy: Policy, pathLength = 0): Promise<Member> {
    const key = await generateSigningKey();
    const order = { ...this.#terms(key, commonName), policy, pathLength };
    return member(key, made(await issueProxy(issuerFrom(issuer), order)), issuer.chain);
  }

  /** The authority that issues meters' certificates. */
  async meteringAuthority(root: Member): Promise<Member> {
    const key = await generateSigningKey();
    const order = this.#terms(key, 'metering');
    return member(key, made(await issueMeteringAuthority(issuerFrom(root), order)), root.chain);
  }

  async meter(authority: Member, name: string): Promise<Member> {
    const key = await generateSigningKey();
    return member(key, made(await issueMeter(issuerFrom(authority), this.#terms(key, name))), authority.chain);
  }

  participant(issuer: Member, name: string): Promise<Member> {
    return this.proxy(issuer, name, { role: 'participant', ...pointOf(name) });
  }

  submarket(issuer: Member, label: string, pathLength: number): Promise<Member> {
    return this.proxy(issuer, label, { role: 'submarket', label, ...pointOf(label) }, pathLength);
  }
}

const pointOf = (name: string) => ({
  connectionPoint: connectionPointPseudonym(new Uint8Array(32).fill(1), name, Uint8Array.of(1)),
  feedIn: watts(10_000),
  draw: watts(10_000),
});
