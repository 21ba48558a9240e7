import { createPublicKey, ECDH, type KeyObject } from 'node:crypto';
import { accepted, type Result, refused } from '@bc4p/protocol';
import type { Curve } from './curve.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { KeyText } from './found-record.ts';
import { type Reason, reason } from './reason.ts';

/** A meter's public key. */
export interface PublicKey {
  readonly object: KeyObject;
  /** SubjectPublicKeyInfo in DER, base64url: the same text for the same key. */
  readonly spki: string;
}

const PEM = /^-----BEGIN PUBLIC KEY-----([\s\S]+)-----END PUBLIC KEY-----$/;

/** The bytes of a key in hex, base64 or PEM; where it is not said which, what can be hex is hex. */
export function keyBytes({ text, encoding }: KeyText): Buffer | undefined {
  const inPem = PEM.exec(text.trim())?.[1];
  if (inPem !== undefined) return decodeBytes(inPem, 'base64');
  const said = encoding?.toLowerCase();
  if (said === 'hex' || said === 'base64') return decodeBytes(text, said);
  return decodeBytes(text, 'hex') ?? decodeBytes(text, 'base64');
}

/** Reads a key for a curve: SubjectPublicKeyInfo, or the bare point (X‖Y, 04‖X‖Y, or compressed). */
export function readPublicKey(text: KeyText, curve: Curve): Result<PublicKey, Reason> {
  const said = text.encoding?.toLowerCase() ?? 'plain';
  if (!['plain', 'hex', 'base64'].includes(said))
    return refused(reason('encoding-unknown', `<publicKey> says ${text.encoding}; plain, hex and base64 are known`));
  const bytes = keyBytes(text);
  if (bytes === undefined) return refused(reason('key-malformed', 'neither hex, base64 nor PEM'));
  const object = keyFromSpki(bytes) ?? keyFromPoint(bytes, curve);
  if (object === undefined)
    return refused(reason('key-malformed', `${bytes.length} octets are no key and no point of ${curve.name}`));
  const kind = object.asymmetricKeyDetails?.namedCurve ?? object.asymmetricKeyType;
  if (kind !== curve.name) return refused(reason('key-unfit', `the key is of ${kind}, the signature of ${curve.name}`));
  return accepted({ object, spki: object.export({ type: 'spki', format: 'der' }).toString('base64url') });
}

/** A key in SubjectPublicKeyInfo; undefined if it is none. */
export function keyFromSpki(bytes: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

const EC_PUBLIC_KEY = Buffer.from('06072a8648ce3d0201', 'hex');

function keyFromPoint(bytes: Buffer, { name, oid, octets }: Curve): KeyObject | undefined {
  const point = bytes.length === 2 * octets ? Buffer.concat([Buffer.of(4), bytes]) : bytes;
  try {
    // Refuses what is no point of the curve.
    const whole = ECDH.convertKey(point, name, undefined, undefined, 'uncompressed') as Buffer;
    const kind = der(0x30, EC_PUBLIC_KEY, Buffer.from(oid, 'hex'));
    return keyFromSpki(der(0x30, kind, der(0x03, Buffer.of(0), whole)));
  } catch {
    return undefined;
  }
}

/** A DER element of less than 256 octets. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
