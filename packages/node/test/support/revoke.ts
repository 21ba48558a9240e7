import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Certificate, deniedNames, writeCertificates, writePem } from '@bc4p/protocol/certificates';
import { issueCrl } from '@bc4p/protocol/issue';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import type { NodeConfig } from '../../src/config/index.ts';
import { systemClock } from '../../src/index.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';

export interface DenyListWishes {
  readonly market: string;
  readonly number?: number;
  readonly certificates?: readonly Certificate[];
  /** Certificates whose names are denied, with all below. */
  readonly subtrees?: readonly Certificate[];
  readonly at?: Instant;
  readonly until?: number;
  readonly since?: number;
}

/** The file of a deny list that somebody signs. */
export async function denyListFile(holder: Holder, wishes: DenyListWishes): Promise<string> {
  const { market, number = 1, certificates = [], subtrees = [], at = systemClock.now() } = wishes;
  const { until = at + 86_400, since = at } = wishes;
  const reason = 'key-compromise' as const;
  const { token } = await signMessage(identityOf(holder), 'bc4p-deny-list', {
    market,
    number,
    at,
    until,
    certificates: certificates.map((denied) => ({ ...deniedNames(denied), reason, since, until: denied.notAfter })),
    subtrees: subtrees.map(({ subject }) => ({ subject: encodeBase64url(subject.encoded), reason, since })),
  });
  const chain = holder.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  return JSON.stringify({ type: 'bc4p-evidence', tokens: [token], certificates: chain });
}

/** The file of a revocation list with its issuer's chain. */
export async function crlFile(
  holder: Holder,
  revoked: readonly Certificate[],
  { number = 1, at = systemClock.now(), lasts = 86_400 }: { number?: number; at?: Instant; lasts?: number } = {},
): Promise<string> {
  const der = await issueCrl({
    issuer: holder.chain[0],
    signer: holder.key,
    number,
    thisUpdate: at,
    nextUpdate: instant(at + lasts),
    revoked: revoked.map(({ serial }) => ({ serial, at, reason: 1 })),
  });
  return writePem([{ label: 'X509 CRL', bytes: der }]) + writeCertificates(holder.chain.slice(0, -1));
}

/** Puts a file where a node looks for lists. */
export async function putList({ revocation }: NodeConfig, name: string, text: string): Promise<void> {
  const folder = revocation?.folder ?? '';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
