import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemClock } from '@bc4p/node';
import { equalKeys, nativeVerifier } from '@bc4p/node/crypto';
import {
  type Certificate,
  claimedRights,
  denialOf,
  deniedNames,
  isRevocationListOf,
  printName,
  type RevocationList,
  writeCertificates,
  writePem,
} from '@bc4p/protocol/certificates';
import type { SigningKey } from '@bc4p/protocol/crypto';
import { issueCrl, type NewRevocationList } from '@bc4p/protocol/issue';
import { type DenyList, encodeBase64url, parseToken, signMessage } from '@bc4p/protocol/messages';
import { type Instant, instant, printInstant, type Seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { replaceFile } from '../meter/durable-file.ts';
import { jsonText } from '../terminal/files.ts';
import { readIssuerChain, readRevocationFile, readTrustedFile } from './chain-file.ts';
import { keyText, readKeyFile } from './key-file.ts';
import { readDenyList } from './revocation-lists.ts';

/** Why a certificate is revoked, with the number of RFC 5280 §5.3.1. */
export const REASONS = {
  unspecified: 0,
  'key-compromise': 1,
  'affiliation-changed': 3,
  superseded: 4,
  cessation: 5,
  'privilege-withdrawn': 9,
} as const;

export type Reason = keyof typeof REASONS;

export interface RevokeWishes {
  /** The chain whose first certificate is revoked; absent: the list is only signed anew. */
  readonly chain?: string | undefined;
  readonly issuer: string;
  readonly issuerKey: string;
  /** The list that is written, or made longer if it is there. */
  readonly list: string;
  readonly reason: Reason;
  readonly since?: Instant | undefined;
  /** Deny every certificate of that name and below, whatever its number. */
  readonly isSubtree: boolean;
  readonly goodFor?: Seconds | undefined;
}

/** A list as it was written, for machines. */
export interface WrittenList {
  readonly kind: 'crl' | 'deny-list';
  readonly file: string;
  readonly issuer: string;
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly entries: number;
}

export interface Revoked {
  /** Absent if nobody was. */
  readonly revoked?: {
    readonly subject: string;
    readonly serial: string;
    readonly reason: Reason;
    readonly since: string;
  };
  readonly list: WrittenList;
}

interface Issuer {
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly key: SigningKey;
}

/** What is revoked: a certificate with its chain, since when and why. */
interface Wanted {
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly since: Instant;
  readonly reason: Reason;
}

const DAY = 86_400;
const CRL_GOOD_FOR = 7 * DAY;
const DENY_LIST_GOOD_FOR = 30 * DAY;
/** An entry of a deny list is left out this long after its certificate has ended: until then somebody may judge what it signed. */
const KEPT_FOR = 3 * 365 * DAY;
const MOST_CERTIFICATES = 128;
const MOST_SUBTREES = 32;
const OPERATORS: readonly string[] = ['grid-operator', 'market-operator', 'submarket'];

const failed = (code: string, message: string, hint: string): Failure => new Failure(message, { code, hint });
const unusable = (code: string, message: string, hint: string): Failure =>
  new Failure(message, { code, exitCode: EXIT.usage, hint });

/** Revokes a certificate in the list of its issuer: a CA's revocation list, or the deny list of a market's operator. */
export async function revoke(wishes: RevokeWishes): Promise<Revoked> {
  const chain = await readIssuerChain(wishes.issuer);
  const key = await readKeyFile(wishes.issuerKey, "issuer's private key");
  if (!equalKeys(keyText(key), chain[0].publicKey.spki))
    throw unusable(
      'key-mismatch',
      `The key in ${wishes.issuerKey} is not the one of ${printName(chain[0].subject)}.`,
      'name the key of the first certificate in --issuer',
    );
  const now = systemClock.now();
  if (now < chain[0].notBefore || chain[0].notAfter < now)
    throw failed(
      'issue-issuer-not-valid',
      `The issuer's certificate is not good now: it ends ${printInstant(chain[0].notAfter)}.`,
      "renew the issuer's certificate first: `bc4p cert renew`",
    );
  const wanted = await readWanted(wishes, now);
  const issuer = { chain, key };
  const list = chain[0].extensions.basicConstraints?.ca
    ? await writeCrl(issuer, wanted, wishes, now)
    : await writeDenyList(issuer, wanted, wishes, now);
  if (!wanted) return { list };
  const { chain: of, since, reason } = wanted;
  const serial = Buffer.from(of[0].serial).toString('hex');
  return { revoked: { subject: printName(of[0].subject), serial, reason, since: printInstant(since) }, list };
}

async function readWanted({ chain: file, since, reason }: RevokeWishes, now: Instant): Promise<Wanted | undefined> {
  if (file === undefined) return undefined;
  const [own, ...above] = (await readTrustedFile(file, 'certificate chain')) as [Certificate, ...Certificate[]];
  if (own.notAfter < now)
    throw failed(
      'certificate-expired',
      `${printName(own.subject)} has ended anyway, at ${printInstant(own.notAfter)}.`,
      'there is nothing to do: nobody takes it any more',
    );
  if (since !== undefined && since > now)
    throw unusable(
      'usage',
      `--since ${printInstant(since)} is to come.`,
      'revoke when the time has come, or leave --since out',
    );
  return { chain: [own, ...above], since: since ?? now, reason };
}

const notOurs = (subject: string, why: string): Failure =>
  failed(
    'not-issued-here',
    `${subject} cannot be revoked by this issuer: ${why}`,
    'name the issuer that stands above it with --issuer, and its own list with --list',
  );

const alreadyRevoked = (subject: string, since: Instant): Failure =>
  failed(
    'already-revoked',
    `${subject} is revoked since ${printInstant(since)}.`,
    'there is nothing to do; to sign the list anew, leave the certificate out',
  );

async function writeCrl(
  { chain: [own, ...above], key }: Issuer,
  wanted: Wanted | undefined,
  { list: file, isSubtree, goodFor }: RevokeWishes,
  now: Instant,
): Promise<WrittenList> {
  if (isSubtree)
    throw unusable(
      'usage',
      'A CA revokes single certificates, not names.',
      'leave --subtree out: everything below a revoked certificate ends with it',
    );
  const known = await knownCrl(file, own);
  if (wanted) assertIssuedBy(own, wanted.chain[0], known);
  const entries: NewRevocationList['revoked'][number][] = [...(known?.revoked ?? [])].map(([serial, at]) => ({
    serial: Uint8Array.from(Buffer.from(serial, 'hex')),
    at,
    ...(known?.reasons.has(serial) ? { reason: known.reasons.get(serial) as number } : {}),
  }));
  if (wanted) entries.push({ serial: wanted.chain[0].serial, at: wanted.since, reason: REASONS[wanted.reason] });
  const number = Number(known?.number ?? 0n) + 1;
  const nextUpdate = instant(now + (goodFor ?? CRL_GOOD_FOR));
  const der = await issueCrl({ issuer: own, signer: key, number, thisUpdate: now, nextUpdate, revoked: entries });
  // With the issuer's chain, so that whoever is given the list can tell whose it is.
  await writeList(file, writePem([{ label: 'X509 CRL', bytes: der }]) + writeCertificates([own, ...above]));
  return written('crl', file, printName(own.subject), number, now, nextUpdate, entries.length);
}

/** Writes a list; the first one of a node makes the folder that the node looks into. */
async function writeList(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, text);
}

async function knownCrl(file: string, issuer: Certificate): Promise<RevocationList | undefined> {
  if (!existsSync(file)) return undefined;
  const [list] = await readRevocationFile(file);
  if (list && (await isRevocationListOf(list, issuer, nativeVerifier()))) return list;
  throw unusable(
    'list-of-another',
    `The list in ${file} is not one of ${printName(issuer.subject)}.`,
    'name the list of this issuer with --list, or a new file',
  );
}

function assertIssuedBy(issuer: Certificate, certificate: Certificate, known: RevocationList | undefined): void {
  const subject = printName(certificate.subject);
  const isProxy = certificate.extensions.proxyInfo !== undefined;
  const named = certificate.extensions.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
  const own = issuer.extensions.subjectKeyIdentifier ?? new Uint8Array();
  const isOurs =
    Buffer.compare(certificate.issuer.encoded, issuer.subject.encoded) === 0 && Buffer.compare(named, own) === 0;
  if (isProxy || !isOurs) throw notOurs(subject, `it is issued by ${printName(certificate.issuer)}.`);
  const since = known?.revoked.get(Buffer.from(certificate.serial).toString('hex'));
  if (since !== undefined) throw alreadyRevoked(subject, since);
}

async function writeDenyList(
  { chain, key }: Issuer,
  wanted: Wanted | undefined,
  { list: file, isSubtree, goodFor }: RevokeWishes,
  now: Instant,
): Promise<WrittenList> {
  const [own, ...above] = chain;
  const rights = claimedRights(chain);
  if (!rights || !OPERATORS.includes(rights.role) || rights.address === '')
    throw unusable(
      'role-not-permitted',
      `${printName(own.subject)} is no CA and operates no market: it has no list.`,
      "name the chain of the market's operator, or of the CA, with --issuer",
    );
  const anchors = chain.slice(-1);
  const known = existsSync(file) ? await readDenyList(file, anchors) : undefined;
  const { role, address: market } = rights;
  if (known && (known.denials.role !== role || known.denials.market !== market))
    throw unusable(
      'list-of-another',
      `The list in ${file} is one of the ${known.denials.role} of ${known.denials.market}.`,
      `name the list of the ${role} of ${market} with --list, or a new file`,
    );
  const certificates = (known?.message.certificates ?? []).filter(({ until }) => until + KEPT_FOR > now);
  const subtrees = [...(known?.message.subtrees ?? [])];
  if (wanted) {
    assertBelow(chain, wanted.chain);
    const denial = known && denialOf(wanted.chain, [known.denials], now);
    const subject = printName(wanted.chain[0].subject);
    if (denial && !isSubtree)
      throw alreadyRevoked(
        subject,
        known.denials.certificates.get(Object.values(deniedNames(denial.certificate)).join('.')) ?? known.denials.at,
      );
    const { reason, since } = wanted;
    const encoded = encodeBase64url(wanted.chain[0].subject.encoded);
    const twice = subtrees.find((entry) => entry.subject === encoded);
    if (isSubtree && twice) throw alreadyRevoked(`everything below ${subject}`, instant(twice.since));
    if (isSubtree) subtrees.push({ subject: encoded, reason, since });
    else certificates.push({ ...deniedNames(wanted.chain[0]), reason, since, until: wanted.chain[0].notAfter });
  }
  if (certificates.length > MOST_CERTIFICATES || subtrees.length > MOST_SUBTREES)
    throw failed(
      'list-full',
      `A deny list has room for ${MOST_CERTIFICATES} certificates and ${MOST_SUBTREES} names.`,
      'deny a whole subtree with --subtree, or renew the certificate of its issuer and deny the old one',
    );
  const number = (known?.message.number ?? 0) + 1;
  const until = instant(now + (goodFor ?? DENY_LIST_GOOD_FOR));
  const content = { market, number, at: now, until, certificates, subtrees } satisfies Partial<DenyList>;
  const { token } = await signMessage({ kid: own.kid, signer: key }, 'bc4p-deny-list', content);
  if (!parseToken(token).ok)
    throw failed(
      'list-full',
      'The list would be longer than a signed message may be.',
      'deny a whole subtree with --subtree',
    );
  // The root is what everybody has.
  const withoutRoot = [own, ...above].filter(
    ({ issuer, subject }) => Buffer.compare(issuer.encoded, subject.encoded) !== 0,
  );
  const evidence = {
    type: 'bc4p-evidence',
    tokens: [token],
    certificates: withoutRoot.map(({ der }) => encodeBase64url(der)),
  };
  await writeList(file, jsonText(evidence));
  return written('deny-list', file, `${role} of ${market}`, number, now, until, certificates.length + subtrees.length);
}

/** A market's operator denies what stands below it, or below the certificate that it had before. [PKI-107] */
function assertBelow(issuer: readonly Certificate[], chain: readonly Certificate[]): void {
  const own = claimedRights(issuer);
  const isBelow = chain.some((_, place) => {
    const above = place === 0 ? undefined : claimedRights(chain.slice(place));
    return above?.role === own?.role && above?.address === own?.address;
  });
  const [leaf] = chain as [Certificate];
  if (!isBelow) throw notOurs(printName(leaf.subject), 'it does not lie below it.');
}

const written = (
  kind: WrittenList['kind'],
  file: string,
  issuer: string,
  number: number,
  from: Instant,
  until: Instant,
  entries: number,
): WrittenList => ({
  kind,
  file,
  issuer,
  number: `${number}`,
  from: printInstant(from),
  until: printInstant(until),
  entries,
});
