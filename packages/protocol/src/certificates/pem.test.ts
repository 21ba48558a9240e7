import { describe, expect, it } from 'vitest';
import { parseCertificates, parsePem, writePem } from './index.ts';

const block = (...lines: readonly string[]) =>
  ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');

/** The line and rule of the refusal. */
function fault(text: string): unknown {
  const result = parsePem(text);
  return result.ok ? 'accepted' : [result.refusal.code, result.refusal.facts.line, result.refusal.facts.rule];
}

describe('a PEM text [PKI-012]', () => {
  it.each([
    ['MAA=', [0x30, 0x00]],
    ['MAAx', [0x30, 0x00, 0x31]],
    ['', []],
  ])('holds %j as bytes', (base64, bytes) => {
    const result = parsePem(block(base64));
    expect(result.ok && Array.from(result.value[0]?.bytes ?? [])).toEqual(bytes);
  });

  it.each([
    ['no padding', block('MAA'), 1, 'a block holds padded base64 and nothing else'],
    ['bits that no octet uses', block('MAB='), 1, 'a block holds padded base64 and nothing else'],
    ['padding in the middle', block('MA==', 'MAAx'), 1, 'a block holds padded base64 and nothing else'],
    ['other characters', block('MA_-'), 2, 'lines of a block are base64'],
    ['a header', block('Proc-Type: 4,ENCRYPTED', 'MAAx'), 2, 'lines of a block are base64'],
    ['an END of another label', '-----BEGIN A-----\nMAAx\n-----END B-----\n', 3, 'lines of a block are base64'],
    ['no END', '-----BEGIN A-----\nMAAx\n', 1, 'a BEGIN has its END'],
    ['no BEGIN', 'hello\n-----END A-----\n', 2, 'an END follows a BEGIN'],
  ])('is refused with %s', (_, text, line, rule) => {
    expect(fault(text)).toEqual(['pem-malformed', line, rule]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${block('MAAx')}`],
    ['lines that end as on old Macs', block('MAAx').replaceAll('\n', '\r')],
    ['lines that end as on Windows', block('MAAx').replaceAll('\n', '\r\n')],
    ['text around the block', `subject=/O=BC4P\n${block('MAAx')}the end`],
    [
      'an encrypted key of before PKCS #8',
      `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nMAAx\n-----END RSA PRIVATE KEY-----\n${block('MAAx')}`,
    ],
  ])('is read with %s', (_, text) => {
    const result = parsePem(text);
    expect(result.ok && Array.from(result.value.at(-1)?.bytes ?? [])).toEqual([0x30, 0x00, 0x31]);
  });

  it.each(['X509 CERTIFICATE', 'X.509 CERTIFICATE'])('holds certificates under the older label %s too', (label) => {
    const text = block('MAA=').replaceAll('CERTIFICATE', label);
    expect(parseCertificates(text)).toMatchObject({ ok: false, refusal: { code: 'certificate-malformed' } });
  });

  it('passes over blocks of other labels', () => {
    const text = writePem([{ label: 'PRIVATE KEY', bytes: Uint8Array.of(1, 2, 3) }]);
    expect(parseCertificates(text)).toEqual({ ok: true, value: [] });
  });

  it('tells which of its certificates is not one', () => {
    const result = parseCertificates(block('MAA='));
    expect(result.ok ? {} : result.refusal).toMatchObject({
      code: 'certificate-malformed',
      path: '[0]',
      facts: { certificate: 0 },
    });
  });
});
