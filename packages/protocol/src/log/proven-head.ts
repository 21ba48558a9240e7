import type { Certificate } from '../certificates/index.ts';
import type { SignatureVerifier } from '../crypto/ports.ts';
import { CertificatePool, signingCertificate } from '../evidence/certificate-pool.ts';
import type { LogCosignature } from '../generated/log-cosignature.ts';
import type { LogHead } from '../generated/log-head.ts';
import { guard, type RequirementId } from '../guard.ts';
import { asciiFromBytes } from '../messages/ascii.ts';
import { decodeBase64url } from '../messages/base64url.ts';
import { type OpenedMessage, openToken, parseToken, readCanonicalJson } from '../messages/index.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { instant } from '../units/index.ts';
import type { LogState } from './verify-consistency.ts';

export interface LogVerifyOptions {
  /** The roots to which every chain must lead. */
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** A head that its market signed. */
export interface ProvenHead {
  readonly id: string;
  readonly head: LogHead;
  readonly state: LogState;
}

/** When a token says that it was signed; 0 if it does not. */
function statedAt(token: string): number {
  const parsed = parseToken(token);
  const text = parsed.ok ? asciiFromBytes(parsed.value.payload) : 0;
  const json = readCanonicalJson(typeof text === 'string' ? text : '');
  return json.ok && Number.isSafeInteger(json.value.at) ? (json.value.at as number) : 0;
}

/** Opens what a market signed about a log, and says which market that is: its chain must have been good at that time. */
async function openSigned<T extends 'bc4p-log-head' | 'bc4p-log-cosignature'>(
  token: string,
  type: T,
  certificates: readonly string[],
  { anchors, verifier }: LogVerifyOptions,
  requirement: RequirementId,
): Promise<Result<{ readonly opened: OpenedMessage<T>; readonly by: string }>> {
  const pool = CertificatePool.read(certificates);
  if (!pool.ok) return pool;
  const at = instant(statedAt(token));
  let [by, role]: [string, string] = ['', 'none'];
  const opened = await openToken(token, {
    types: [type],
    verifier,
    certificate: async (kid) => {
      const valid = await pool.value.validate(kid, { anchors, verifier, at });
      if (!valid.ok) return valid;
      by = valid.value.rights?.address ?? '';
      role = valid.value.rights?.role ?? 'none';
      return signingCertificate(valid.value.leaf);
    },
  });
  if (!opened.ok) return opened;
  if (!guard(requirement, role === 'market')) return refused(refusal('role-not-permitted', requirement, { role }));
  return accepted({ opened: opened.value, by });
}

/** Proves a head by its token and the certificates that came along. [LOG-018] */
export async function provenHead(
  token: string,
  certificates: readonly string[],
  options: LogVerifyOptions,
): Promise<Result<ProvenHead>> {
  const read = await openSigned(token, 'bc4p-log-head', certificates, options, 'LOG-018');
  if (!read.ok) return read;
  const { opened, by } = read.value;
  const { message: head, id } = opened;
  if (!guard('LOG-018', head.market === by))
    return refused(refusal('wrong-market', 'LOG-018', { market: head.market, expected: by }));
  return accepted({ id, head, state: { size: head.size, root: decodeBase64url(head.root) ?? new Uint8Array() } });
}

/** Proves a co-signature: its signer is the market right above the one whose log it is. [LOG-019] */
export async function provenCosignature(
  token: string,
  certificates: readonly string[],
  options: LogVerifyOptions,
): Promise<Result<LogCosignature>> {
  const read = await openSigned(token, 'bc4p-log-cosignature', certificates, options, 'LOG-019');
  if (!read.ok) return read;
  const { opened, by } = read.value;
  const upper = opened.message.market.slice(opened.message.market.indexOf('.') + 1);
  if (!guard('LOG-019', upper === by))
    return refused(refusal('wrong-market', 'LOG-019', { market: by, expected: upper }));
  return accepted(opened.message);
}
