import { compareBytes, equalBytes } from '../bytes.ts';
import { guard } from '../guard.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import type { Certificate } from './certificate.ts';
import { sameName } from './name-match.ts';
import type { ValidationProfile } from './validation.ts';

/** The most certificates of a chain that anybody looks at. [PKI-020] */
export const MAX_CHAIN_LENGTH = 12;

/** How many ways to join given certificates to an anchor are tried, at most. */
const MAX_CANDIDATES = 32;

/** How many certificates are put on top of one another in the search: names that form a circle have no end. */
const MAX_SEARCH_STEPS = 1024;

/** Certificates from the leaf up to, and without, the anchor that issued the last one. */
export interface Path {
  readonly certificates: readonly Certificate[];
  readonly anchor: Certificate;
}

const isOneOf = (certificate: Certificate, others: readonly Certificate[]): Certificate | undefined =>
  others.find(({ kid }) => kid === certificate.kid);

/** Whether the issuer's key is the one that the certificate names, where both tell. */
export function keyIdentifiersAgree(certificate: Certificate, issuer: Certificate): boolean {
  const wanted = certificate.extensions.authorityKeyIdentifier?.keyIdentifier;
  const held = issuer.extensions.subjectKeyIdentifier;
  return wanted === undefined || held === undefined || equalBytes(wanted, held);
}

/** Issuers by name, the one with the named key first, otherwise as given. */
function issuersOf(certificate: Certificate, among: readonly Certificate[], profile: ValidationProfile): Certificate[] {
  const match = profile === 'bc4p' ? 'bytes' : 'rfc5280';
  const named = among.filter((issuer) => issuer !== certificate && sameName(certificate.issuer, issuer.subject, match));
  const rank = (issuer: Certificate): number => (keyIdentifiersAgree(certificate, issuer) ? 0 : 1);
  return named.sort((a, b) => rank(a) - rank(b));
}

/** The chain as it stands, once for each anchor that can have issued its last certificate. */
function presentedPaths(chain: readonly Certificate[], anchors: readonly Certificate[], profile: ValidationProfile) {
  const last = chain[chain.length - 1];
  if (last === undefined) return [];
  const anchor = isOneOf(last, anchors);
  if (anchor !== undefined) return [{ certificates: chain.slice(0, -1), anchor }];
  return issuersOf(last, anchors, profile).map((issuer) => ({ certificates: chain, anchor: issuer }));
}

/** Every way from the leaf to an anchor through the given certificates, in any order: depth first. */
function builtPaths(chain: readonly Certificate[], anchors: readonly Certificate[]): Path[] {
  const found: Path[] = [];
  const pool = chain.filter((certificate, at) => chain.findIndex(({ kid }) => kid === certificate.kid) === at);
  let steps = 0;
  const extend = (path: readonly Certificate[]): void => {
    const top = path[path.length - 1];
    steps += 1;
    if (top === undefined || found.length >= MAX_CANDIDATES || steps > MAX_SEARCH_STEPS) return;
    const anchor = isOneOf(top, anchors);
    if (anchor !== undefined) {
      found.push({ certificates: path.slice(0, -1), anchor });
      return;
    }
    for (const issuer of issuersOf(top, anchors, 'rfc3820')) found.push({ certificates: path, anchor: issuer });
    const unused = pool.filter(
      (certificate) => !path.includes(certificate) && isOneOf(certificate, anchors) === undefined,
    );
    for (const issuer of issuersOf(top, unused, 'rfc3820')) extend([...path, issuer]);
  };
  extend(pool.slice(0, 1));
  return found;
}

const isSame = (a: Path, b: Path): boolean =>
  a.anchor.kid === b.anchor.kid &&
  a.certificates.length === b.certificates.length &&
  a.certificates.every(({ kid }, at) => kid === b.certificates[at]?.kid);

function firstDuplicate(chain: readonly Certificate[]): number {
  return chain.findIndex((certificate, at) =>
    chain.slice(0, at).some(({ der }) => compareBytes(der, certificate.der) === 0),
  );
}

/** Whether a path passes over a certificate that its own leaf issued: then the leaf is not what was to be judged. */
function passesOverBelow({ certificates, anchor }: Path, chain: readonly Certificate[]): boolean {
  const leaf = certificates[0] ?? anchor;
  const passedOver = chain.filter(({ kid }) => kid !== anchor.kid && !certificates.some((used) => used.kid === kid));
  return passedOver.some(
    (other) => !sameName(other.issuer, other.subject, 'rfc5280') && sameName(other.issuer, leaf.subject, 'rfc5280'),
  );
}

/**
 * The ways in which a chain may lead to an anchor, the one as presented first.
 *
 * The profile bc4p takes a chain as it stands: leaf first, each certificate once. The RFCs leave open how a path is
 * found, so `rfc3820` also takes the certificates above the leaf in any order and passes over those that no path
 * needs. The leaf is first all the same: what stands below it is never passed over.
 */
export function pathsOf(
  chain: readonly Certificate[],
  anchors: readonly Certificate[],
  profile: ValidationProfile,
): Result<readonly Path[]> {
  if (!guard('PKI-021', chain.length > 0)) return refused(refusal('chain-empty', 'PKI-021'));
  const withinLimit = guard('PKI-020', chain.length <= MAX_CHAIN_LENGTH);
  if (!withinLimit)
    return refused(
      refusal('chain-too-long', 'PKI-020', {
        certificates: chain.length,
        limit: MAX_CHAIN_LENGTH,
        section: 'BC4P limits',
      }),
    );
  const duplicate = profile === 'bc4p' ? firstDuplicate(chain) : -1;
  if (!guard('PKI-070', duplicate < 0))
    return refused(
      refusal('chain-duplicate', 'PKI-070', { certificate: duplicate, section: 'BC4P profile' }, `[${duplicate}]`),
    );
  const presented = presentedPaths(chain, anchors, profile);
  const built = profile === 'rfc3820' ? builtPaths(chain, anchors) : [];
  const all = [...presented, ...built.filter((path) => !presented.some((other) => isSame(path, other)))];
  const paths = all.filter((path) => !passesOverBelow(path, chain));
  const top = chain.length - 1;
  if (!guard('PKI-102', all.length === 0 || paths.length > 0))
    return refused(refusal('leaf-not-first', 'PKI-102', { certificate: 0, section: 'RFC 5280 §6.1 (d)' }, '[0]'));
  if (!guard('PKI-022', paths.length > 0))
    return refused(
      refusal('anchor-unknown', 'PKI-022', { certificate: top, section: 'RFC 5280 §6.1.1 (d)' }, `[${top}].issuer`),
    );
  return accepted(paths);
}
