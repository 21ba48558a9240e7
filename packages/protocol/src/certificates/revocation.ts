import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Instant } from '../units/index.ts';
import type { Certificate } from './certificate.ts';
import { type RevocationList, revokedAt } from './crl.ts';
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

/** The newest list that the issuer signed and that is current; `none` if it has no list, `unusable` if none will do. */
async function listOf(
  issuer: Certificate,
  { crls = [], at, verifier }: ValidationOptions,
): Promise<RevocationList | 'none' | 'unusable'> {
  const named = crls.filter((list) => sameName(list.issuer, issuer.subject, 'rfc5280'));
  if (named.length === 0) return 'none';
  let newest: RevocationList | undefined;
  for (const list of named) {
    if (!isCurrent(list, at) || !maySignLists(issuer)) continue;
    if (newest !== undefined && list.thisUpdate <= newest.thisUpdate) continue;
    if (await isSignedBy(list, issuer.publicKey, verifier)) newest = list;
  }
  return newest ?? 'unusable';
}

/** Judges one CA or end-entity certificate by the lists at hand. [PKI-056] [PKI-057] */
async function checkAgainstLists(
  certificate: Certificate,
  index: number,
  issuer: Certificate,
  options: ValidationOptions,
): Promise<Refusal | undefined> {
  const list = await listOf(issuer, options);
  if (list === 'none') return undefined;
  const facts = { certificate: index, section: CRL_SECTION };
  const usable = guard('PKI-056', list !== 'unusable');
  const base = { certificate: index, subject: certificate.subject, section: CRL_SECTION };
  options.explain?.({ ...base, requirement: 'PKI-056', code: 'crl-unusable', rule: CRL_RULE, holds: usable });
  if (!usable)
    return refusal(
      'crl-unusable',
      'PKI-056',
      { ...facts, rule: CRL_RULE, issuer: printName(issuer.subject) },
      `[${index}]`,
    );
  const revoked = list === 'unusable' ? undefined : revokedAt(list, certificate.serial);
  const holds = guard('PKI-057', revoked === undefined);
  options.explain?.({ ...base, requirement: 'PKI-057', code: 'certificate-revoked', rule: REVOKED_RULE, holds });
  if (holds || revoked === undefined) return undefined;
  return refusal('certificate-revoked', 'PKI-057', { ...facts, rule: REVOKED_RULE, since: revoked }, `[${index}]`);
}

/** A denied certificate ends every chain that it is in. [PKI-058] */
function checkDenied(chain: readonly Certificate[], { denied, explain }: ValidationOptions): Refusal | undefined {
  if (denied === undefined) return undefined;
  for (const [index, { kid, subject }] of [...chain.entries()].reverse()) {
    const holds = guard('PKI-058', !denied.has(kid));
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
    const fault = await checkAgainstLists(certificate, index, certificates[index + 1] ?? anchor, options);
    if (fault !== undefined) return fault;
  }
  return checkDenied([...certificates, anchor], options);
}
