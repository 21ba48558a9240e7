import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../bytes.ts';
import { encodeBase64url } from '../messages/base64url.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../units/index.ts';
import { type AlgorithmIdentifier, type PublicKey, readAlgorithm, readPublicKey } from './algorithms.ts';
import {
  constructedTag,
  DerReader,
  demand,
  naturalFromDer,
  octetsFromBits,
  parsing,
  primitiveTag,
  strictDer,
  TAG,
} from './der/index.ts';
import { type Extensions, readExtensions } from './extensions.ts';
import { type Name, readName } from './name.ts';
import { readTime } from './time.ts';

/** The largest certificate that anybody reads, in octets. [PKI-001] */
export const MAX_CERTIFICATE_BYTES = 8192;

/** A parsed X.509 certificate. Its arrays are views into `der`; nothing in it may be changed. */
export interface Certificate {
  readonly der: Uint8Array;
  /** base64url of SHA-256 over `der`: how messages name it. */
  readonly kid: string;
  /** The octets that the signature is over. */
  readonly tbs: Uint8Array;
  readonly version: number;
  /** Content octets of the serial number: positive, at most 20. */
  readonly serial: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  /** First instant of validity. */
  readonly notBefore: Instant;
  /** Last instant of validity: it belongs to it (RFC 5280 §4.1.2.5). */
  readonly notAfter: Instant;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions;
}

const STRUCTURE = { requirement: 'PKI-003', code: 'certificate-malformed' } as const;

function readVersion(tbs: DerReader): number {
  const field = tbs.optionalEnter(constructedTag(0), 'the version');
  const number = field === undefined ? 0 : naturalFromDer(field.read(TAG.integer, 'the version'));
  field?.end('the version');
  const known = field === undefined || number === 1 || number === 2;
  demand('PKI-004', 'certificate-version', known, 'the version is 1 (left out), 2 or 3', 0);
  return number + 1;
}

function readSerial(tbs: DerReader): Uint8Array {
  const { content, offset } = tbs.read(TAG.integer, 'the serial number');
  const positive = (content[0] ?? 0) < 0x80 && content.some((octet) => octet !== 0);
  const rule = 'a serial number is positive and at most 20 octets long';
  demand('PKI-005', 'certificate-serial', positive && content.length <= 20, rule, offset);
  return content;
}

/** No parse of a value's own: the unique identifiers of version 2 have no use left. */
function skipUniqueIds(tbs: DerReader, version: number): void {
  const present = [1, 2].map((number) => tbs.optional(primitiveTag(number), 'a unique identifier'));
  const allowed = version >= 2 || present.every((id) => id === undefined);
  demand('PKI-004', 'certificate-version', allowed, 'unique identifiers need version 2 or 3', 0);
}

function readTbs(tbs: DerReader) {
  const version = readVersion(tbs);
  const serial = readSerial(tbs);
  const algorithm = readAlgorithm(tbs);
  const issuer = readName(tbs.read(TAG.sequence, 'the issuer'));
  const validity = new DerReader(tbs.read(TAG.sequence, 'the validity'), {
    requirement: 'PKI-007',
    code: 'certificate-time-malformed',
  });
  const notBefore = readTime(validity, 'notBefore');
  const notAfter = readTime(validity, 'notAfter');
  validity.end('the validity');
  const subject = readName(tbs.read(TAG.sequence, 'the subject'));
  const publicKey = readPublicKey(tbs.read(TAG.sequence, 'the public key'), tbs);
  skipUniqueIds(tbs, version);
  const list = tbs.optionalEnter(constructedTag(3), 'the extensions');
  demand('PKI-004', 'certificate-version', list === undefined || version === 3, 'extensions need version 3', 0);
  const extensions: Extensions =
    list === undefined ? { all: [], unknownCritical: [] } : readExtensions(list.read(TAG.sequence, 'the extensions'));
  list?.end('the extensions');
  tbs.end('the certificate');
  return { algorithm, fields: { version, serial, issuer, subject, notBefore, notAfter, publicKey, extensions } };
}

function readCertificate(der: Uint8Array): Certificate {
  const tooLarge = `a certificate has at most ${MAX_CERTIFICATE_BYTES} octets`;
  demand('PKI-001', 'certificate-too-large', der.length <= MAX_CERTIFICATE_BYTES, tooLarge, MAX_CERTIFICATE_BYTES);
  const outer = strictDer(der);
  demand('PKI-003', 'certificate-malformed', outer.tag === TAG.sequence, 'a certificate is a sequence', 0);
  const reader: DerReader = new DerReader(outer, STRUCTURE);
  const tbs = reader.read(TAG.sequence, 'tbsCertificate');
  const signatureAlgorithm = readAlgorithm(reader);
  const signature = octetsFromBits(reader.read(TAG.bitString, 'the signature'));
  reader.end('the certificate');
  reader.demand(signature !== undefined && signature.length > 0, 'a signature is whole octets');
  const { algorithm, fields } = readTbs(new DerReader(tbs, STRUCTURE));
  const same = equalBytes(algorithm.encoded, signatureAlgorithm.encoded);
  demand('PKI-006', 'certificate-algorithm-mismatch', same, 'both signature algorithm fields are equal', tbs.offset);
  return { der, kid: encodeBase64url(sha256(der)), tbs: tbs.encoded, signatureAlgorithm, signature, ...fields };
}

/**
 * Reads one certificate in strict DER. Anything else that someone might send is a refusal with the offset of the
 * first fault and the rule that it breaks; nothing is verified yet. [PKI-001]–[PKI-011]
 */
export function parseCertificate(der: Uint8Array): Result<Certificate> {
  // A copy, and no Buffer: views into it are kept, and whoever has the bytes may change them.
  return parsing(() => readCertificate(new Uint8Array(der)));
}
