import type { Refusal } from '@bc4p/protocol';
import { refusal } from '@bc4p/protocol';
import {
  type Certificate,
  denialOf,
  isRevocationListOf,
  judgeByLists,
  type ListState,
  type RevocationList,
} from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { OpenedDenyList } from '@bc4p/protocol/evidence';
import { encodeBase64url } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import type { Clock } from '../ports.ts';

/** A revocation list whose signature was found good, with who signed it. */
export interface IssuedList {
  readonly list: RevocationList;
  readonly issuer: Certificate;
}

export interface RevocationsOptions {
  readonly anchors: readonly Certificate[];
  readonly clock: Clock;
  /** What becomes of an issuer's certificates once its list is not current any more. */
  readonly staleCrl: 'refuse' | 'keep';
}

const nameKey = (name: { readonly encoded: Uint8Array }): string => encodeBase64url(name.encoded);

/** Names one issuer with one key. */
export const issuerKey = ({ subject, publicKey }: Certificate): string =>
  `${nameKey(subject)}.${encodeBase64url(publicKey.spki)}`;

export const operatorKey = ({ denials: { role, market } }: OpenedDenyList): string => `${role} ${market}`;

/**
 * The lists that are in force in this node. Whether a chain is revoked is told at once, without a signature to check:
 * so it can be looked at again in the moment in which something is done.
 */
export class Revocations {
  readonly #options: RevocationsOptions;
  readonly #lists = new Map<string, IssuedList>();
  /** How many lists there are of an issuer's name, under whatever key. */
  readonly #names = new Set<string>();
  readonly #denyLists = new Map<string, OpenedDenyList>();

  constructor(options: RevocationsOptions) {
    this.#options = options;
  }

  get lists(): readonly IssuedList[] {
    return [...this.#lists.values()];
  }

  get denyLists(): readonly OpenedDenyList[] {
    return [...this.#denyLists.values()];
  }

  listOf(issuer: Certificate): IssuedList | undefined {
    return this.#lists.get(issuerKey(issuer));
  }

  denyListOf(next: OpenedDenyList): OpenedDenyList | undefined {
    return this.#denyLists.get(operatorKey(next));
  }

  /** From now on this list counts, in place of an older one. */
  adoptList(issued: IssuedList): void {
    this.#lists.set(issuerKey(issued.issuer), issued);
    this.#names.add(nameKey(issued.issuer.subject));
  }

  adoptDenyList(list: OpenedDenyList): void {
    this.#denyLists.set(operatorKey(list), list);
  }

  isStale({ list }: IssuedList): boolean {
    return this.#options.clock.now() > list.nextUpdate;
  }

  /**
   * Why a chain that is good otherwise, leaf first, with or without its root, does not count: it is revoked or denied at
   * an instant, now if absent, or nobody can tell. [PKI-056] [PKI-057] [PKI-058]
   */
  refusalFor(certificates: readonly Certificate[], at: Instant = this.#options.clock.now()): Refusal | undefined {
    if (this.#lists.size === 0 && this.#denyLists.size === 0) return undefined;
    return this.#revoked(certificates, at) ?? this.#denied(certificates, at);
  }

  #revoked(certificates: readonly Certificate[], at: Instant): Refusal | undefined {
    if (this.#lists.size === 0) return undefined;
    for (let index = certificates.length - 1; index >= 0; index -= 1) {
      const certificate = certificates[index] as Certificate;
      if (certificate.extensions.proxyInfo) continue;
      const issuer = certificates[index + 1] ?? this.#anchorOf(certificate);
      if (!issuer || issuer.kid === certificate.kid) continue;
      const fault = judgeByLists(certificate, index, issuer, this.#stateOf(issuer), { at });
      if (fault) return fault;
    }
    return undefined;
  }

  #stateOf(issuer: Certificate): ListState {
    const issued = this.listOf(issuer);
    if (!issued) return this.#names.has(nameKey(issuer.subject)) ? 'unusable' : 'none';
    return this.#options.staleCrl === 'refuse' && this.isStale(issued) ? 'unusable' : issued.list;
  }

  #anchorOf({ issuer }: Certificate): Certificate | undefined {
    const wanted = nameKey(issuer);
    return this.#options.anchors.find(({ subject }) => nameKey(subject) === wanted);
  }

  #denied(certificates: readonly Certificate[], at: Instant): Refusal | undefined {
    if (this.#denyLists.size === 0) return undefined;
    const denial = denialOf(
      certificates,
      this.denyLists.map(({ denials }) => denials),
      at,
    );
    if (!denial) return undefined;
    const { index, certificate, list } = denial;
    const facts = { certificate: index, rule: `${list.market} has not denied it`, section: 'BC4P deny list' };
    return refusal('certificate-denied', 'PKI-058', { ...facts, kid: certificate.kid }, `[${index}]`);
  }
}

/** Finds who signed a revocation list among certificates that lead to a root. */
export async function issuerOf(
  list: RevocationList,
  candidates: readonly Certificate[],
  verifier: SignatureVerifier,
): Promise<Certificate | undefined> {
  for (const candidate of candidates) if (await isRevocationListOf(list, candidate, verifier)) return candidate;
  return undefined;
}
