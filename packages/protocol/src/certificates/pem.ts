import { guard } from '../guard.ts';
import { decodeBase64url, encodeBase64url } from '../messages/base64url.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Certificate, parseCertificate } from './certificate.ts';

/** One block of a PEM file. */
export interface PemBlock {
  /** Such as CERTIFICATE or PRIVATE KEY. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

const BEGIN = /^-----BEGIN ([!-,.-~]+(?:[ -][!-,.-~]+)*)-----$/;
/** Encapsulated headers (RFC 1421), which private keys of before PKCS #8 have where they are encrypted. */
const HEADER = /^[A-Za-z-]+: /;
const OLD_KEY = / PRIVATE KEY$/;
/** RFC 7468 §5.1 has the first, and knows the others from older software. */
const CERTIFICATE_LABELS: readonly string[] = ['CERTIFICATE', 'X509 CERTIFICATE', 'X.509 CERTIFICATE'];
const LINE = /^[A-Za-z0-9+/]*={0,2}$/;

/** Standard base64, strictly: padded, and only one text for each byte string. */
function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !LINE.test(text)) return undefined;
  return decodeBase64url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
}

function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/**
 * Reads the blocks of a PEM text (RFC 7468, strict form): base64 lines between a BEGIN and an END of the same label.
 * Text outside of blocks is a comment, and so are the headers of old private keys. [PKI-012]
 */
export function parsePem(text: string): Result<readonly PemBlock[]> {
  const blocks: PemBlock[] = [];
  let open: { label: string; line: number; base64: string } | undefined;
  // Some editors begin a file with a byte order mark, and RFC 7468 §3 allows all three ends of lines.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const wrong = (line: number, rule: string) =>
    refused(refusal('pem-malformed', 'PKI-012', { line, rule, section: 'RFC 7468 §3' }));
  for (const [index, raw] of lines.entries()) {
    const line = raw.trimEnd();
    const begin = BEGIN.exec(line)?.[1];
    if (open === undefined) {
      if (begin !== undefined) open = { label: begin, line: index + 1, base64: '' };
      else if (!guard('PKI-012', !line.startsWith('-----END '))) return wrong(index + 1, 'an END follows a BEGIN');
    } else if (line === `-----END ${open.label}-----`) {
      const bytes = decodeBase64(open.base64);
      if (!guard('PKI-012', bytes !== undefined))
        return wrong(open.line, 'a block holds padded base64 and nothing else');
      blocks.push({ label: open.label, bytes: bytes ?? new Uint8Array() });
      open = undefined;
    } else if (!(OLD_KEY.test(open.label) && HEADER.test(line))) {
      if (!guard('PKI-012', LINE.test(line))) return wrong(index + 1, 'lines of a block are base64');
      open.base64 += line;
    }
  }
  if (!guard('PKI-012', open === undefined)) return wrong(open?.line ?? 0, 'a BEGIN has its END');
  return accepted(blocks);
}

/** Writes blocks as a PEM text, lines of 64 characters. */
export function writePem(blocks: readonly PemBlock[]): string {
  return blocks
    .map(({ label, bytes }) => {
      const lines = encodeBase64(bytes).match(/.{1,64}/g) ?? [];
      return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
    })
    .join('');
}

/** Writes certificates as a PEM text in the given order, which for a chain is leaf first. */
export const writeCertificates = (chain: readonly Pick<Certificate, 'der'>[]): string =>
  writePem(chain.map(({ der }) => ({ label: 'CERTIFICATE', bytes: der })));

/** Parses each of these; the place of a refusal is the position in the list, such as `[1]`. */
export function parseChain(ders: readonly Uint8Array[]): Result<readonly Certificate[]> {
  const chain: Certificate[] = [];
  for (const [index, der] of ders.entries()) {
    const parsed = parseCertificate(der);
    if (!parsed.ok)
      return refused({
        ...parsed.refusal,
        path: `[${index}]`,
        facts: { certificate: index, ...parsed.refusal.facts },
      });
    chain.push(parsed.value);
  }
  return accepted(chain);
}

/** Reads the certificates of a PEM text in their order; blocks of other labels (keys, say) are passed over. */
export function parseCertificates(text: string): Result<readonly Certificate[]> {
  const blocks = parsePem(text);
  if (!blocks.ok) return blocks;
  return parseChain(blocks.value.filter(({ label }) => CERTIFICATE_LABELS.includes(label)).map(({ bytes }) => bytes));
}
