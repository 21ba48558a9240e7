import { assert } from '../assert.ts';
import { equalBytes, hexFromBytes } from '../bytes.ts';
import { type Certificate, parseCertificate } from '../certificates/certificate.ts';
import type { Signer } from '../crypto/ports.ts';
import type { Instant } from '../units/index.ts';
import type { NewExtension } from './extensions.ts';
import { x509 } from './library.ts';
import { providerOver, signingAlgorithmOf } from './provider.ts';

/** Everything about a certificate to be. */
export interface NewCertificate {
  /** Name in DER, which is what the certificate will have. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly serial: Uint8Array;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly extensions: readonly NewExtension[];
}

// The library asks for `Date`s. These are conversions of instants that were given; no clock is read.
// biome-ignore lint/style/noRestrictedGlobals: see above
const dateOf = (at: Instant): Date => new Date(at * 1000);

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer as ArrayBuffer;

/** Builds and signs a certificate, and makes sure that it says what was asked for, octet by octet. */
export async function makeCertificate(wanted: NewCertificate, signer: Signer): Promise<Certificate> {
  const signingAlgorithm = signingAlgorithmOf(signer);
  const made = await x509.X509CertificateGenerator.create(
    {
      issuer: new x509.Name(buffer(wanted.issuer)),
      subject: new x509.Name(buffer(wanted.subject)),
      publicKey: buffer(wanted.publicKey),
      serialNumber: hexFromBytes(wanted.serial),
      notBefore: dateOf(wanted.notBefore),
      notAfter: dateOf(wanted.notAfter),
      extensions: wanted.extensions.map(({ oid, critical, value }) => new x509.Extension(oid, critical, buffer(value))),
      signingAlgorithm,
      signingKey: { algorithm: signingAlgorithm } as never,
    },
    providerOver(signer, wanted.publicKey),
  );
  const parsed = parseCertificate(new Uint8Array(made.rawData));
  assert(parsed.ok, 'a certificate that was just made can be read');
  const { value } = parsed;
  // The library reads names and keys and writes them again: what identifies somebody must come out unchanged.
  assert(equalBytes(value.issuer.encoded, wanted.issuer), 'the issuer of a new certificate is written as given');
  assert(equalBytes(value.subject.encoded, wanted.subject), 'the subject of a new certificate is written as given');
  assert(equalBytes(value.publicKey.spki, wanted.publicKey), 'the key of a new certificate is written as given');
  assert(equalBytes(value.serial, wanted.serial), 'the serial number of a new certificate is written as given');
  assert(value.notBefore === wanted.notBefore && value.notAfter === wanted.notAfter, 'so are its times');
  return value;
}
