import { assert, type Result } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym, type Policy } from '@bc4p/protocol/certificates';
import type { SigningKey } from '@bc4p/protocol/crypto';
import * as issuing from '@bc4p/protocol/issue';
import { instant } from '@bc4p/protocol/units';
import type { Random } from '../ports.ts';
import type { Holder } from './holder.ts';
import type { PlannedPoint, TreePlan } from './plan.ts';

/** How far back certificates begin: clocks differ. */
const BACKDATED_SECONDS = 300;

/** A proxy to be issued. */
interface ProxyWishes {
  readonly commonName: string;
  /** How long it is to be good, in seconds; less where its issuer ends earlier. */
  readonly lifetime: number;
  readonly pathLength: number;
  readonly policy: Omit<Policy, 'connectionPoint' | 'feedIn' | 'draw'>;
  /** The connection point that it stands for, and its issuer's secret. */
  readonly place?: { readonly secret: Uint8Array; readonly at: PlannedPoint };
}

/** Makes keys and certificates for a plan. Fails for what only a wrong plan can cause. */
export class IssuingDesk {
  readonly #plan: TreePlan;
  readonly #random: Random;
  readonly #newKey: () => Promise<SigningKey>;

  constructor(plan: TreePlan, random: Random, newKey: () => Promise<SigningKey>) {
    this.#plan = plan;
    this.#random = random;
    this.#newKey = newKey;
  }

  /** The root lasts a little longer than what is below it: lifetimes are nested, as other validators want it. */
  async root(commonName: string): Promise<Holder> {
    const { key, terms } = await this.#begin(commonName, this.#plan.longLifetime + 2);
    const made = await issuing.issueRoot({ ...terms, organization: 'BC4P test network', signer: key });
    return { key, chain: [granted(made)] };
  }

  gridOperator(root: Holder, label: string): Promise<Holder> {
    return this.#issue(root, label, this.#plan.longLifetime + 1, (issuer, terms) =>
      issuing.issueGridOperator(issuer, { ...terms, label }),
    );
  }

  meteringAuthority(root: Holder): Promise<Holder> {
    return this.#issue(root, 'metering authority', this.#plan.longLifetime + 1, issuing.issueMeteringAuthority);
  }

  /** A market operator, as an end entity. */
  marketOperator(gridOperator: Holder, commonName: string, label: string | undefined): Promise<Holder> {
    return this.#issue(gridOperator, commonName, this.#plan.longLifetime, (issuer, terms) =>
      issuing.issueMarketOperator(issuer, { ...terms, ...(label === undefined ? {} : { label }) }),
    );
  }

  proxy(issuer: Holder, { commonName, lifetime, pathLength, policy, place }: ProxyWishes): Promise<Holder> {
    return this.#issue(issuer, commonName, lifetime, (below, terms) => {
      const rights = place && {
        connectionPoint: connectionPointPseudonym(place.secret, place.at.point, terms.serial),
        feedIn: place.at.feedIn,
        draw: place.at.draw,
      };
      return issuing.issueProxy(below, { ...terms, pathLength, policy: { ...policy, ...rights } });
    });
  }

  meter(authority: Holder, name: string, point: string, secret: Uint8Array): Promise<Holder> {
    return this.#issue(authority, `meter ${name}`, this.#plan.longLifetime, (issuer, terms) => {
      const connectionPoint = connectionPointPseudonym(secret, point, terms.serial);
      return issuing.issueMeter(issuer, { ...terms, connectionPoint });
    });
  }

  async #issue(
    issuer: Holder,
    commonName: string,
    lifetime: number,
    issue: (issuer: issuing.Issuer, terms: issuing.IssueTerms) => Promise<Result<Certificate>>,
  ): Promise<Holder> {
    const { key, terms } = await this.#begin(commonName, lifetime, issuer);
    const certificate = granted(await issue({ chain: issuer.chain, signer: issuer.key }, terms));
    return { key, chain: [certificate, ...issuer.chain] };
  }

  /** A new key, and the terms under which it is certified. */
  async #begin(commonName: string, lifetime: number, issuer?: Holder) {
    const { at } = this.#plan;
    const key = await this.#newKey();
    const end = issuer ? Math.min(at + lifetime, issuer.chain[0].notAfter - 1) : at + lifetime;
    const terms: issuing.IssueTerms = {
      publicKey: key.publicKey,
      commonName,
      serial: issuing.serialFromRandom(this.#random.bytes(issuing.SERIAL_OCTETS)),
      at,
      notBefore: instant(at - BACKDATED_SECONDS),
      notAfter: instant(end),
    };
    return { key, terms };
  }
}

function granted(result: Result<Certificate>): Certificate {
  assert(
    result.ok,
    result.ok ? '' : `the plan of a network: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`,
  );
  return result.value;
}
