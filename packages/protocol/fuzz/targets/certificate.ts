import { createHash, X509Certificate } from 'node:crypto';
import { type Certificate, type Name, parseCertificate } from '../../src/certificates/index.ts';
import { holds, readTwice, sameBytes, type Target } from '../target.ts';

/** What OpenSSL makes of a certificate, or why it does not read it. */
function readByOpenssl(der: Uint8Array): X509Certificate | string {
  try {
    return new X509Certificate(der);
  } catch (error) {
    const { opensslErrorStack, message } = error as Error & { readonly opensslErrorStack?: readonly string[] };
    return opensslErrorStack?.at(-1) ?? message;
  }
}

/** OpenSSL reads names of texts only. Whether a subject's value is one is judged with the chain here. [PKI-008] */
const isOfTexts = ({ parts }: Name): boolean =>
  parts.every(({ attributes }) => attributes.every(({ text }) => text !== undefined));

/** The start or end of validity as OpenSSL prints it, in seconds since 1970; not a number for years that it cannot print. */
const secondsOf = (text: string): number => Date.parse(text) / 1000;

/** What is accepted here OpenSSL reads, too, and as the same certificate. */
function compare(own: Certificate, other: X509Certificate | string): void {
  if (typeof other === 'string') return holds(!isOfTexts(own.issuer) || !isOfTexts(own.subject), `OpenSSL: ${other}`);
  sameBytes(new Uint8Array(other.raw), own.der, 'OpenSSL reads other bytes');
  const serial = Buffer.from(own.serial).toString('hex').replace(/^0+/, '').toUpperCase();
  holds(other.serialNumber.replace(/^0+/, '') === serial, `the serial number is ${other.serialNumber} for OpenSSL`);
  for (const [time, text] of [
    [own.notBefore, other.validFrom],
    [own.notAfter, other.validTo],
  ] as const) {
    const theirs = secondsOf(text);
    holds(Number.isNaN(theirs) || theirs === time, `${time} is ${text} for OpenSSL`);
  }
}

/** An X.509 certificate in strict DER. */
export const certificate: Target = {
  name: 'certificate',
  form: 'der',
  maxBytes: 8300,
  words: ['\x30\x80', '\x01\x01\xff', '\x01\x01\x00', '\x05\x00', '\x17\x0d', '\x18\x0f', '\x55\x1d', '\x02\x01\x00'],
  run(input) {
    return readTwice(
      () => parseCertificate(input),
      (value) => {
        sameBytes(value.der, input, 'a certificate is the bytes that it was read from');
        const kid = createHash('sha256').update(input).digest('base64url');
        holds(value.kid === kid, 'its name is the hash of all bytes');
        compare(value, readByOpenssl(input));
      },
    );
  },
};
