import { sha256 } from '@noble/hashes/sha2.js';
import type { MessageAlgorithm, SignatureVerifier } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { hashOfLeaf } from '../merkle/hashing.ts';
import { rootAbove } from '../merkle/root-above.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { asciiFromBytes } from './ascii.ts';
import { encodeBase64url } from './base64url.ts';
import { readCanonicalJson } from './canonical-json.ts';
import { messageId } from './message-id.ts';
import { MESSAGE_SCHEMAS, type Message, type MessageOfType, type MessageType } from './message-types.ts';
import { schemaRefusal } from './schema-refusal.ts';
import { parseToken, type Token } from './token.ts';

/** What checking a signature needs of a certificate. */
export interface SigningCertificate {
  readonly kid: string;
  readonly algorithm: MessageAlgorithm;
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
}

/** A signed message whose signature, form and schema are in order. */
export interface OpenedMessage<T extends MessageType = MessageType> {
  readonly id: string;
  readonly type: T;
  readonly kid: string;
  readonly message: MessageOfType[T];
  readonly token: string;
}

export interface OpenOptions<T extends MessageType> {
  /** The types that may stand here. */
  readonly types: readonly T[];
  /** Finds and judges the signer's certificate, or tells why it does not count; nobody has checked the payload yet. */
  readonly certificate: (
    kid: string,
    payload: Uint8Array,
  ) => Result<SigningCertificate> | Promise<Result<SigningCertificate>>;
  readonly verifier: SignatureVerifier;
  /** Names of extensions that the caller understands; none if absent. */
  readonly extensions?: readonly string[];
}

/** Reads a payload that its signer has signed as `kid`: stages `canonical` and `schema`. */
function readPayload<T extends MessageType>(
  text: string | number,
  type: T,
  kid: string,
): Result<MessageOfType[T], Refusal> {
  if (typeof text === 'number') {
    return refused(refusal('payload-not-canonical', 'SIG-010', { position: text, rule: 'printable ASCII' }));
  }
  const json = readCanonicalJson(text);
  if (!json.ok) return json;
  const fits = MESSAGE_SCHEMAS[type];
  if (!guard('SIG-013', fits(json.value)))
    return refused(schemaRefusal('payload-invalid', 'SIG-013', fits.errors?.[0]));
  const message = json.value as unknown as MessageOfType[T];
  if (!guard('SIG-007', message.signer === kid)) {
    return refused(refusal('signer-mismatch', 'SIG-007', { signer: message.signer, kid }, '/signer'));
  }
  return accepted(message);
}

/** The first extension that a message demands and the reader does not understand or the message does not carry. */
function unknownExtension(message: Message, understood: readonly string[]): string | undefined {
  return message.must?.find((name) => !understood.includes(name) || !Object.hasOwn(message.ext ?? {}, name));
}

/** Reads a payload with all that is demanded of whoever reads it. */
export function readMessage<T extends MessageType>(
  text: string | number,
  type: T,
  kid: string,
  understood: readonly string[],
): Result<MessageOfType[T], Refusal> {
  const message = readPayload(text, type, kid);
  if (!message.ok) return message;
  const unknown = unknownExtension(message.value, understood);
  if (guard('SIG-014', unknown === undefined)) return message;
  return refused(refusal('extension-unknown', 'SIG-014', { name: unknown ?? '' }, '/must'));
}

/** Tells whether the bundle that was signed holds the message at its place. [SIG-017] */
function faultOfBundle({ kid, payload, bundle }: Token, understood: readonly string[]): Refusal | undefined {
  if (!bundle) return undefined;
  const { type, place, path } = bundle;
  const read = readMessage(asciiFromBytes(bundle.payload), type, kid, understood);
  if (!read.ok) return read.refusal;
  const { count, root } = read.value;
  const above = rootAbove(hashOfLeaf(sha256(payload)), { index: place, size: count, path });
  const holds = above !== undefined && encodeBase64url(above) === root;
  if (guard('SIG-017', holds)) return undefined;
  return refusal('bundle-mismatch', 'SIG-017', { rule: 'the hashes of the path lead from the message to the root' });
}

/**
 * Opens a token: its stages in the normative order, so that a message with two faults has one right answer (token →
 * header → certificate → signature → canonical → schema → extensions). [ERR-002]
 */
export async function openToken<T extends MessageType>(
  text: string,
  { types, certificate, verifier, extensions = [] }: OpenOptions<T>,
): Promise<Result<OpenedMessage<T>, Refusal>> {
  const parsed = parseToken(text);
  if (!parsed.ok) return parsed;
  const token = parsed.value;
  const type = types.find((name) => name === token.type);
  if (type === undefined) {
    return refused(refusal('type-unexpected', 'SIG-006', { expected: types.join(' or '), found: token.type }));
  }
  const found = await certificate(token.kid, token.payload);
  if (!found.ok) return found;
  const signer = found.value;
  if (!guard('SIG-003', signer.algorithm === token.algorithm)) {
    return refused(refusal('algorithm-mismatch', 'SIG-003', { expected: signer.algorithm, found: token.algorithm }));
  }
  const genuine = await verifier.verify(token.algorithm, signer.publicKey, token.signingInput, token.signature);
  if (!guard('SIG-008', genuine)) return refused(refusal('signature-invalid', 'SIG-008'));
  const outside = faultOfBundle(token, extensions);
  if (outside) return refused(outside);
  const message = readMessage(asciiFromBytes(token.payload), type, token.kid, extensions);
  if (!message.ok) return message;
  return accepted({ id: messageId(token.payload), type, kid: token.kid, message: message.value, token: text });
}
