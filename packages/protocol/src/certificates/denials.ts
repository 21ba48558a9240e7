import { guard } from '../guard.ts';
import { decodeBase64url, encodeBase64url } from '../messages/base64url.ts';
import type { Instant } from '../units/index.ts';
import type { Certificate } from './certificate.ts';
import { parsing, strictDer } from './der/index.ts';
import { type Name, readName } from './name.ts';
import { beginsWith } from './name-match.ts';
import { policyOf } from './path-state.ts';
import { narrow, type Rights } from './rights.ts';
import type { Role } from './roles.ts';

/** What a deny list that was found good says, ready to be looked up. */
export interface Denials {
  /** Whose list it is: it counts below the certificates of this role and market only. [PKI-107] */
  readonly market: string;
  readonly role: Role;
  readonly number: number;
  readonly at: Instant;
  readonly until: Instant;
  /** Since when, by `deniedKey`. */
  readonly certificates: ReadonlyMap<string, Instant>;
  readonly subtrees: readonly { readonly subject: Name; readonly since: Instant }[];
}

/** A certificate of a chain that is denied. */
export interface Denial {
  /** Position from the leaf. */
  readonly index: number;
  readonly certificate: Certificate;
  readonly list: Denials;
}

/** How a deny list names a certificate: by its issuer's key and its number, both base64url. */
export const deniedKey = (issuer: string, serial: string): string => `${issuer}.${serial}`;

/** The names of certificates in deny lists, made once for each. */
const KEYS = new WeakMap<Certificate, string>();

/** The identifier of the key that signed a certificate, and its serial number, as a deny list writes them. */
export function deniedNames({ extensions, serial }: Certificate): {
  readonly issuer: string;
  readonly serial: string;
} {
  const issuer = extensions.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
  return { issuer: encodeBase64url(issuer), serial: encodeBase64url(serial) };
}

function keyOf(certificate: Certificate): string {
  const known = KEYS.get(certificate);
  if (known !== undefined) return known;
  const { issuer, serial } = deniedNames(certificate);
  const key = deniedKey(issuer, serial);
  KEYS.set(certificate, key);
  return key;
}

/** The name that the DER of a deny list's entry stands for; undefined if it is none. [PKI-106] */
export function nameFromBase64url(text: string): Name | undefined {
  const der = decodeBase64url(text);
  const read = der && parsing(() => readName(strictDer(der)));
  return read?.ok && read.value.parts.length > 0 ? read.value : undefined;
}

/** What the policies of a chain come to at each certificate, from the top down, as far as they can be read. */
function rightsDownwards(chain: readonly Certificate[]): (Rights | undefined)[] {
  let above: Rights | undefined;
  let isReadable = true;
  return chain.toReversed().map((certificate) => {
    const policy = policyOf(certificate);
    isReadable &&= typeof policy === 'object';
    if (!isReadable || typeof policy !== 'object') return undefined;
    above = narrow(above, policy);
    return above;
  });
}

const names = ({ certificates, subtrees }: Denials, certificate: Certificate, at: Instant): boolean => {
  const since = certificates.get(keyOf(certificate));
  if (since !== undefined && since <= at) return true;
  return subtrees.some((entry) => entry.since <= at && beginsWith(certificate.subject, entry.subject, 'bytes'));
};

/**
 * The topmost certificate of a chain, leaf first, that a list denies at an instant. A list reaches no further than what
 * lies below its market's own operator: so nobody can deny the certificates of others. [PKI-058] [PKI-107]
 */
export function denialOf(chain: readonly Certificate[], lists: readonly Denials[], at: Instant): Denial | undefined {
  if (lists.every(({ certificates, subtrees }) => certificates.size === 0 && subtrees.length === 0)) return undefined;
  let rights: readonly (Rights | undefined)[] | undefined;
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const certificate = chain[index] as Certificate;
    for (const list of lists) {
      if (!names(list, certificate, at)) continue;
      rights ??= rightsDownwards(chain);
      const above = rights.slice(0, chain.length - 1 - index);
      const isBelow = above.some((own) => own?.role === list.role && own.address === list.market);
      if (guard('PKI-107', isBelow)) return { index, certificate, list };
    }
  }
  return undefined;
}
