import { guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, findConnectionPoint, MAX_LIMIT, type ValidatedChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import type { Party } from '@bc4p/protocol/market';
import type { SigningCertificate } from '@bc4p/protocol/messages';
import { type Instant, type Watts, watts } from '@bc4p/protocol/units';
import { Lru } from '../crypto/lru.ts';
import type { Archive } from '../market/archive.ts';
import type { JudgedMeter, MeterChains } from '../metering/meter-chains.ts';
import type { Clock } from '../ports.ts';
import type { Revocations } from '../revocation/revocations.ts';
import type { ClientKind } from '../session/context.ts';
import { KnownChains } from './known-chains.ts';

/** Where a connection point is attached, and what the grid allows it beside its certificate. */
export interface Attachment {
  readonly node: string;
  readonly feedIn?: Watts;
  readonly draw?: Watts;
  /** How far its account may be overdrawn, in 10⁻⁸ EUR; without a limit if absent. */
  readonly credit?: string;
}

/** A chain that counts in this market now, and whom it stands for. */
export interface Admitted {
  readonly chain: ClientChain;
  readonly party: Party;
}

/** Who begins a session. */
export interface Greeted extends Admitted {
  readonly client: ClientKind;
}

/** A validated chain with what signatures and limits need of it. */
export interface ClientChain {
  readonly leaf: Certificate;
  /** Leaf first, without the root. */
  readonly certificates: readonly Certificate[];
  readonly rights: NonNullable<ValidatedChain['rights']>;
  readonly signing: SigningCertificate;
  /** The certificate that issued the leaf: whom a flood of its subordinates is counted on. */
  readonly issuer: string;
}

export interface DeskOptions {
  readonly address: string;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  /** Knows the chains that were seen here before. */
  readonly archive: Pick<Archive, 'chain'>;
  /** The issuer's secret, with which pseudonyms of connection points are made. */
  readonly secret: Uint8Array;
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The lists of revoked and denied certificates that are in force. */
  readonly revocations?: Pick<Revocations, 'refusalFor'> | undefined;
  readonly renew?: Renewal;
  /** Present if the market takes meter values: meters, and other processes of this market, may then begin sessions. */
  readonly meters?: MeterChains;
}

/** Issues a new proxy with the rights of an old one, for the key of a request. */
export type Renewal = (request: Uint8Array, chain: ClientChain, point: string) => Promise<Result<Uint8Array[]>>;

/** Roles whose holders may trade. [WS-017] */
const TRADING_ROLES: readonly string[] = ['participant', 'submarket'];
/** Chains whose point is remembered: finding it takes one HMAC for each connection point. */
const POINTS_REMEMBERED = 10_000;

/** The least of some limits; where nobody has set one, the largest that anybody can set. */
const least = (...limits: readonly (Watts | undefined)[]): Watts =>
  watts(Math.min(MAX_LIMIT, ...limits.filter((limit) => limit !== undefined)));

/** A valid chain of somebody who may trade, in whatever market. */
function clientChain(valid: ValidatedChain): Result<ClientChain, Refusal> {
  const { rights } = valid;
  if (!rights || !guard('WS-017', TRADING_ROLES.includes(rights.role))) {
    return refused(refusal('role-not-permitted', 'WS-017', { role: rights?.role ?? 'none' }, '/chain'));
  }
  return chainOf(valid, rights);
}

function chainOf(
  { leaf, certificates, anchor }: ValidatedChain,
  rights: ClientChain['rights'],
): Result<ClientChain, Refusal> {
  const signing = signingCertificate(leaf);
  if (!signing.ok) return signing;
  const issuer = (certificates[1] ?? anchor).kid;
  return { ok: true, value: { leaf, certificates, rights, signing: signing.value, issuer } };
}

/** Stands where a party does, for a client that trades nothing. */
const nobody = (name: string, certificate: string, until: Instant): Party => ({
  point: name,
  node: name,
  feedIn: watts(0),
  draw: watts(0),
  until,
  certificate,
});

function greetedMeter({ meter, point, leaf, certificates, rights, signing, issuer, notAfter }: JudgedMeter): Greeted {
  const chain = { leaf, certificates, rights, signing, issuer };
  return { chain, party: nobody(`@meter ${meter}`, leaf.kid, notAfter), client: { kind: 'meter', meter, at: point } };
}

/** Judges chains: whether they lead to the root now, belong to this market, and to which connection point. */
export class CertificateDesk {
  readonly #options: DeskOptions;
  readonly #chains: KnownChains;
  readonly #points = new Lru<string, string>(POINTS_REMEMBERED);

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#chains = new KnownChains(options);
  }

  /** Reads and judges a chain that a client sends, leaf first: validity, role, market, connection point. */
  async admit(ders: readonly Uint8Array[]): Promise<Result<Admitted, Refusal>> {
    const valid = await this.#judge(ders);
    return valid.ok ? this.#belongs(valid.value) : valid;
  }

  /** Reads and judges the chain of a hello: of somebody who trades here, a meter, or another process of this market. [MTR-016] */
  async greet(ders: readonly Uint8Array[]): Promise<Result<Greeted, Refusal>> {
    const { meters, clock } = this.#options;
    const valid = await this.#judge(ders);
    if (!valid.ok) return valid;
    const role = meters && valid.value.rights?.role;
    if (meters && role === 'meter') {
      const meter = await meters.judge(ders, clock.now());
      return meter.ok ? { ok: true, value: greetedMeter(meter.value) } : meter;
    }
    if (role === 'market') return this.#greetMarket(valid.value);
    const admitted = this.#belongs(valid.value);
    return admitted.ok ? { ok: true, value: { ...admitted.value, client: { kind: 'trading' } } } : admitted;
  }

  #greetMarket(valid: ValidatedChain): Result<Greeted, Refusal> {
    const { address } = this.#options;
    const { rights, leaf, notAfter } = valid;
    if (!rights || !guard('WS-033', rights.address === address))
      return refused(refusal('wrong-market', 'WS-033', { market: rights?.address ?? '', expected: address }, '/chain'));
    const chain = chainOf(valid, rights);
    if (!chain.ok) return chain;
    const party = nobody('@market', leaf.kid, notAfter);
    return { ok: true, value: { chain: chain.value, party, client: { kind: 'market' } } };
  }

  async #judge(ders: readonly Uint8Array[]): Promise<Result<ValidatedChain, Refusal>> {
    const valid = await this.#chains.judge(ders, this.#options.clock.now());
    const revoked = valid.ok ? this.revokedIn(valid.value.certificates) : undefined;
    return revoked ? refused(revoked) : valid;
  }

  /** Why a chain that was found good does not count any more; told at once, as of now. [PKI-109] */
  revokedIn(...chains: readonly (readonly Certificate[])[]): Refusal | undefined {
    const { revocations } = this.#options;
    for (const chain of chains) {
      const revoked = revocations?.refusalFor(chain);
      if (revoked) return revoked;
    }
    return undefined;
  }

  /** Reads and judges a chain of somebody in another market: who that is, only that market can tell. */
  async judgeDistant(ders: readonly Uint8Array[]): Promise<Result<{ readonly chain: ClientChain }, Refusal>> {
    const valid = await this.#judge(ders);
    if (!valid.ok) return valid;
    const chain = clientChain(valid.value);
    return chain.ok ? { ok: true, value: { chain: chain.value } } : chain;
  }

  /** Judges the chain of a certificate that was seen here before. */
  async known<A>(kid: string, judge: (ders: readonly Uint8Array[]) => Promise<Result<A, Refusal>>): Promise<Result<A>> {
    const chain = await this.#options.archive.chain(kid);
    return chain ? judge(chain) : refused(refusal('certificate-unknown', 'SIG-015', { kid }));
  }

  /** A new proxy for the same connection point, if this market issues any. */
  async renew(request: Uint8Array, chain: ClientChain, point: string): Promise<Result<Uint8Array[], Refusal>> {
    const { renew } = this.#options;
    if (!renew) return refused(refusal('unsupported-feature', 'WS-010', { feature: 'renewal' }));
    const revoked = this.revokedIn(chain.certificates);
    if (!guard('PKI-111', revoked === undefined)) return refused(revoked as Refusal);
    return renew(request, chain, point);
  }

  #belongs(valid: ValidatedChain): Result<Admitted, Refusal> {
    const { address, attachments } = this.#options;
    const trading = clientChain(valid);
    if (!trading.ok) return trading;
    const chain = trading.value;
    const { leaf, certificates, rights } = chain;
    const { tradesIn } = rights;
    if (!guard('WS-033', tradesIn === address)) {
      return refused(refusal('wrong-market', 'WS-033', { market: tradesIn, expected: address }, '/chain'));
    }
    const point = this.#pointOf(certificates, rights.connectionPoint);
    const attachment = point === undefined ? undefined : attachments.get(point);
    if (point === undefined || !attachment) return refused(refusal('connection-point-unknown', 'WS-035', {}, '/chain'));
    const party: Party = {
      point,
      node: attachment.node,
      feedIn: least(rights.feedIn, attachment.feedIn),
      draw: least(rights.draw, attachment.draw),
      until: valid.notAfter,
      certificate: leaf.kid,
      ...(attachment.credit === undefined ? {} : { credit: attachment.credit }),
    };
    return { ok: true, value: { chain, party } };
  }

  /** The connection point that a chain's pseudonym stands for; only its issuer can tell. */
  #pointOf(certificates: readonly Certificate[], pseudonym: Uint8Array | undefined): string | undefined {
    const [leaf] = certificates;
    if (!leaf || !pseudonym) return undefined;
    const remembered = this.#points.get(leaf.kid);
    if (remembered !== undefined) return remembered;
    const { secret, attachments } = this.#options;
    // A participant may have delegated to further proxies of its own: the pseudonym belongs to one of the chain.
    for (const { serial } of certificates) {
      const point = findConnectionPoint(secret, attachments.keys(), pseudonym, serial);
      if (point === undefined) continue;
      this.#points.set(leaf.kid, point);
      return point;
    }
    return undefined;
  }
}
