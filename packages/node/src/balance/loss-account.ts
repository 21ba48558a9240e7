import {
  type Certificate,
  claimedRights,
  connectionPointPseudonym,
  MAX_LIMIT,
  narrow,
  type Policy,
} from '@bc4p/protocol/certificates';
import { generateSigningKey, type Signer } from '@bc4p/protocol/crypto';
import { LOSS_POINT } from '@bc4p/protocol/market';
import { type Instant, instant, watts } from '@bc4p/protocol/units';
import type { Admitted, CertificateDesk } from '../certificates/certificate-desk.ts';
import { type ProxyIssuer, randomName } from '../certificates/proxy-renewal.ts';
import type { Clock, Random } from '../ports.ts';

/** Who buys the losses now: a participant proxy of the loss account, with its key. */
export interface LossSigner extends Admitted {
  readonly signer: Signer;
}

/** A proxy of the loss account that the configuration names. */
export interface NamedLossProxy {
  /** Leaf first. */
  readonly chain: readonly Certificate[];
  readonly signer: Signer;
}

export interface LossAccountParts {
  readonly desk: CertificateDesk;
  /** Who issues here now; none if the operator's key is kept elsewhere. */
  readonly operator: () => ProxyIssuer | undefined;
  /** The proxy that the configuration names, read again; none if it names none. */
  readonly named: () => Promise<NamedLossProxy | undefined>;
  readonly secret: Uint8Array;
  readonly clock: Clock;
  readonly random: Random;
}

/** How long a proxy lasts that this node issues, unless the operator's certificate ends earlier. */
const LIFETIME_SECONDS = 43_200;
const BACKDATED_SECONDS = 300;

/** The account for which the grid operator buys the losses of a market's lines: a participant like any other. [BAL-022] */
export class LossAccount {
  readonly #parts: LossAccountParts;
  #current: LossSigner | undefined;

  constructor(parts: LossAccountParts) {
    this.#parts = parts;
  }

  /** A proxy that is good until `at`, the one of before if it is; why there is none, if so. */
  async until(at: Instant): Promise<LossSigner | { readonly why: string }> {
    if (this.#current && at < this.#current.party.until) return this.#current;
    const found = (await this.#parts.named()) ?? (await this.#issue());
    if ('why' in found) return found;
    const admitted = await this.#parts.desk.admit(found.chain.map(({ der }) => der));
    if (!admitted.ok) return { why: `${admitted.refusal.code} ${JSON.stringify(admitted.refusal.facts)}` };
    const { party } = admitted.value;
    if (party.point !== LOSS_POINT) return { why: 'the proxy for the losses is one of another connection point' };
    if (party.until <= at) return { why: `the proxy for the losses ends at ${party.until}` };
    this.#current = { ...admitted.value, signer: found.signer };
    return this.#current;
  }

  /** Issues a proxy for a new key, which never touches the disk. */
  async #issue(): Promise<NamedLossProxy | { readonly why: string }> {
    const { operator, secret, clock, random } = this.#parts;
    const issuer = operator();
    const [own, ...above] = issuer?.chain ?? [];
    if (!issuer || !own) return { why: 'this node does not hold the operator’s key' };
    // Loaded when it is first needed: issuing pulls in a large library.
    const { issueProxy, SERIAL_OCTETS, serialFromRandom } = await import('@bc4p/protocol/issue');
    const key = await generateSigningKey();
    const at = clock.now();
    const serial = serialFromRandom(random.bytes(SERIAL_OCTETS));
    const made = await issueProxy(
      { chain: [own, ...above], signer: issuer.signer },
      {
        publicKey: key.publicKey,
        commonName: randomName(random),
        serial,
        at,
        notBefore: instant(Math.max(at - BACKDATED_SECONDS, own.notBefore)),
        notAfter: instant(Math.min(at + LIFETIME_SECONDS, own.notAfter)),
        pathLength: 0,
        policy: lossPolicy(issuer.chain, connectionPointPseudonym(secret, LOSS_POINT, serial)),
      },
    );
    if (!made.ok) return { why: `${made.refusal.code} ${JSON.stringify(made.refusal.facts)}` };
    return { chain: [made.value, own, ...above.slice(0, -1)], signer: key };
  }
}

/** Buys as much as its issuer may, and sells nothing. */
function lossPolicy(issuer: readonly Certificate[], connectionPoint: Uint8Array): Policy {
  const asked = { role: 'participant', feedIn: watts(0), draw: MAX_LIMIT } as const;
  const { feedIn = asked.feedIn, draw = asked.draw } = narrow(claimedRights(issuer), asked);
  return { role: 'participant', connectionPoint, feedIn, draw };
}
