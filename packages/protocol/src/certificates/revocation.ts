import type { SignatureVerifier } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Instant } from '../units/index.ts';
import type { Certificate } from './certificate.ts';
import { type RevocationList, revokedAt } from './crl.ts';
import { denialOf } from './denials.ts';
import { printName } from './name.ts';
import { sameName } from './name-match.ts';
import type { Path } from './path.ts';
import { isSignedBy } from './signatures.ts';
import type { ValidationOptions } from './validation.ts';

const CRL_SECTION = 'RFC 5280 §6.3.3';
const CRL_RULE = 'the revocation list is current and signed by the issuer';
const REVOKED_RULE = 'the certificate is not revoked';
const DENIED_RULE = 'no market has denied the certificate';

const isCurrent = (list: RevocationList, at: Instant): boolean => list.thisUpdate <= at && at <= list.nextUpdate;

const maySignLists = ({ extensions }: Certificate): boolean => extensions.keyUsage?.includes('cRLSign') ?? true;

/** What is known of an issuer's revocation lists: the one that counts, none at all, or some of which none will do. */
export type ListState = RevocationList | 'none' | 'unusable';

/** The newest list that the issuer signed and that is current. */
async function listOf(
  issuer: Certificate,
  { crls = [], at, listsAt = at, verifier }: ValidationOptions,
): Promise<ListState> {
  const named = crls.filter((list) => sameName(list.issuer, issuer.subject, 'rfc5280'));
  if (named.length === 0) return 'none';
  let newest: RevocationList | undefined;
  for (const list of named) {
    if (!isCurrent(list, listsAt) || !maySignLists(issuer)) continue;
    if (newest !== undefined && list.thisUpdate <= newest.thisUpdate) continue;
    if (await isSignedBy(list, issuer.publicKey, verifier)) newest = list;
  }
  return newest ?? 'unusable';
}

/** Whether a list is of this issuer, whose key may sign lists, octet by octet its name. */
export async function isRevocationListOf(
  list: RevocationList,
  issuer: Certificate,
  verifier: SignatureVerifier,
): Promise<boolean> {
  if (!sameName(list.issuer, issuer.subject, 'bytes') || !maySignLists(issuer)) return false;
  return isSignedBy(list, issuer.publicKey, verifier);
}

/** Judges one CA or end-entity certificate by what is known of its issuer's lists, at an instant. [PKI-056] [PKI-057] */
export function judgeByLists(
  certificate: Certificate,
  index: number,
  issuer: Certificate,
  list: ListState,
  { at, explain }: Pick<ValidationOptions, 'at' | 'explain'>,
): Refusal | undefined {
  if (list === 'none') return undefined;
  const facts = { certificate: index, section: CRL_SECTION };
  const usable = guard('PKI-056', list !== 'unusable');
  const base = { certificate: index, subject: certificate.subject, section: CRL_SECTION };
  explain?.({ ...base, requirement: 'PKI-056', code: 'crl-unusable', rule: CRL_RULE, holds: usable });
  if (!usable)
    return refusal(
      'crl-unusable',
      'PKI-056',
      { ...facts, rule: CRL_RULE, issuer: printName(issuer.subject) },
      `[${index}]`,
    );
  const revoked = list === 'unusable' ? undefined : revokedAt(list, certificate.serial);
  const holds = guard('PKI-057', revoked === undefined || revoked > at);
  explain?.({ ...base, requirement: 'PKI-057', code: 'certificate-revoked', rule: REVOKED_RULE, holds });
  if (holds || revoked === undefined) return undefined;
  return refusal('certificate-revoked', 'PKI-057', { ...facts, rule: REVOKED_RULE, since: revoked }, `[${index}]`);
}

/** A denied certificate ends every chain that it is in. [PKI-058] */
function checkDenied(
  chain: readonly Certificate[],
  { at, denied, denyLists = [], explain }: ValidationOptions,
): Refusal | undefined {
  if (denied === undefined && denyLists.length === 0) return undefined;
  const denial = denialOf(chain, denyLists, at);
  for (const [index, { kid, subject }] of [...chain.entries()].reverse()) {
    const holds = guard('PKI-058', !denied?.has(kid) && denial?.index !== index);
    const base = { certificate: index, rule: DENIED_RULE, section: 'BC4P deny list' };
    explain?.({ ...base, subject, requirement: 'PKI-058', code: 'certificate-denied', holds });
    if (!holds) return refusal('certificate-denied', 'PKI-058', { ...base, kid }, `[${index}]`);
  }
  return undefined;
}

/** Whether anything in a path is revoked or denied, from the top down. Proxies have no revocation lists. */
export async function checkRevocation(
  { certificates, anchor }: Path,
  proxies: number,
  options: ValidationOptions,
): Promise<Refusal | undefined> {
  for (let index = certificates.length - 1; index >= proxies; index -= 1) {
    const certificate = certificates[index];
    if (certificate === undefined) continue;
    const issuer = certificates[index + 1] ?? anchor;
    const fault = judgeByLists(certificate, index, issuer, await listOf(issuer, options), options);
    if (fault !== undefined) return fault;
  }
  return checkDenied([...certificates, anchor], options);
}
