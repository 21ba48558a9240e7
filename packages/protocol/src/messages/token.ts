import type { MessageAlgorithm } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { HASH_LENGTH } from '../merkle/hashing.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { asciiFromBytes, bytesFromAscii } from './ascii.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { type BundleType, bundledType } from './bundle-types.ts';
import { canonicalJson, readCanonicalJson } from './canonical-json.ts';
import { isMessageType, type MessageType } from './message-types.ts';

/** The longest token: it fits a frame with room to spare. [SIG-001] */
export const MAX_TOKEN_LENGTH = 33_200;

/** A token taken apart: its form and header are in order, nothing else is known yet. */
export interface Token {
  readonly algorithm: MessageAlgorithm;
  /** The signer's certificate. */
  readonly kid: string;
  readonly type: MessageType;
  readonly payload: Uint8Array;
  /** Present if not the message itself is signed, but a bundle that holds it. */
  readonly bundle?: BundlePart;
  readonly signature: Uint8Array;
  /** The bytes that the signature covers. */
  readonly signingInput: Uint8Array;
}

/** The bundle that a message is in, and where. */
export interface BundlePart {
  readonly type: BundleType;
  readonly payload: Uint8Array;
  /** From 0. */
  readonly place: number;
  /** The hashes beside the way from the message to the root, nearest first. */
  readonly path: readonly Uint8Array[];
}

const KID = /^[A-Za-z0-9_-]{43}$/;

const NO_BYTES = new Uint8Array();

type Header = Pick<Token, 'algorithm' | 'kid' | 'type'>;

/** Headers that were found good, by their base64url: all messages of one kind by one signer have the same. */
const goodHeaders = new Map<string, Header>();
/** Forgetting all of them now and then is cheaper than remembering which was used last. */
const HEADERS_AT_HAND = 4096;

/** Reads the first part of a token; what is good in it depends on nothing else. */
function openHeader(bytes: Uint8Array): Result<Header, Refusal> {
  const read = readHeader(bytes);
  if (!read.ok) return read;
  if (goodHeaders.size >= HEADERS_AT_HAND) goodHeaders.clear();
  // Written anew, for a piece of a longer text would hold on to all of it.
  goodHeaders.set(encodeBase64url(bytes), read.value);
  return read;
}

function readHeader(bytes: Uint8Array): Result<Header, Refusal> {
  const wrong = (rule: string): Result<never> => refused(refusal('header-invalid', 'SIG-004', { rule }));
  const text = asciiFromBytes(bytes);
  if (typeof text === 'number') return wrong('printable ASCII');
  let header: Record<string, unknown>;
  try {
    header = JSON.parse(text);
  } catch {
    return wrong('JSON');
  }
  const { alg, kid, typ } = header ?? {};
  if (typeof alg !== 'string' || typeof kid !== 'string' || typeof typ !== 'string')
    return wrong('alg, kid and typ, each a string');
  const members = typeof header === 'object' && Object.keys(header).length;
  if (!guard('SIG-004', members === 3)) return wrong('exactly alg, kid and typ');
  if (!guard('SIG-003', alg === 'ES256' || alg === 'Ed25519')) {
    return refused(refusal('header-invalid', 'SIG-003', { rule: 'alg is ES256 or Ed25519' }));
  }
  if (!KID.test(kid)) return wrong('kid is the base64url SHA-256 of a certificate');
  if (!isMessageType(typ))
    return refused(refusal('header-invalid', 'SIG-006', { rule: 'typ is a type of signed message' }));
  if (!guard('SIG-005', readCanonicalJson(text).ok))
    return refused(refusal('header-invalid', 'SIG-005', { rule: 'canonical JSON' }));
  return accepted({ algorithm: alg as MessageAlgorithm, kid, type: typ });
}

/** The hashes that follow the place of a message in the fifth part of a token. */
function readPath(where: Uint8Array): Uint8Array[] {
  const path: Uint8Array[] = [];
  for (let at = 1; at < where.length; at += HASH_LENGTH) path.push(where.subarray(at, at + HASH_LENGTH));
  return path;
}

/** What the two parts more of a bundled message say beside the signed bundle. [SIG-016] */
function readBundled(type: MessageType, payload: Uint8Array, where: Uint8Array) {
  const malformed = (rule: string): Result<never> => refused(refusal('token-malformed', 'SIG-016', { rule }));
  const held = bundledType(type);
  if (!guard('SIG-016', held !== undefined) || !held) return malformed('five parts only of a message in a bundle');
  if (!guard('SIG-016', where.length % HASH_LENGTH === 1)) return malformed('a place, and hashes of 32 bytes each');
  const bundle = { type: type as BundleType, payload, place: where[0] ?? 0, path: readPath(where) };
  return accepted({ type: held, bundle });
}

/** Takes a token apart: stages `token` and `header` of the normative order. [SIG-001] */
export function parseToken(text: string): Result<Token, Refusal> {
  const malformed = (rule: string): Result<never> => refused(refusal('token-malformed', 'SIG-001', { rule }));
  if (!guard('SIG-001', text.length <= MAX_TOKEN_LENGTH)) return malformed(`at most ${MAX_TOKEN_LENGTH} characters`);
  const parts = text.split('.');
  const isWhole = (parts.length === 3 || parts.length === 5) && !parts.includes('');
  if (!isWhole) return malformed('three parts joined by dots, or five, none empty');
  const [head = '', body = '', ...others] = parts;
  const known = goodHeaders.get(head);
  const header = known ? NO_BYTES : decodeBase64url(head);
  const payload = decodeBase64url(body);
  const [signature, inner, where] = others.map(decodeBase64url);
  if (!header || !payload || !signature || (parts.length === 5 && !(inner && where))) {
    return refused(refusal('token-malformed', 'SIG-002', { rule: 'base64url without padding or stray bits' }));
  }
  const read = known ? accepted(known) : openHeader(header);
  if (!read.ok) return read;
  const { algorithm, kid, type } = read.value;
  const signingInput = bytesFromAscii(text.slice(0, head.length + 1 + body.length));
  const token = { algorithm, kid, type, payload, signature, signingInput };
  if (!inner || !where) return accepted(token);
  const bundled = readBundled(type, payload, where);
  return bundled.ok ? accepted({ ...token, ...bundled.value, payload: inner }) : bundled;
}

/** Headers that were written before, by what they say. */
const writtenHeaders = new Map<string, string>();

/** The first part of a token by this signer: the header in canonical form, as base64url. */
export function headerPart(algorithm: MessageAlgorithm, kid: string, type: MessageType): string {
  const name = `${algorithm} ${kid} ${type}`;
  const known = writtenHeaders.get(name);
  if (known !== undefined) return known;
  const part = encodeBase64url(bytesFromAscii(canonicalJson({ alg: algorithm, kid, typ: type })));
  if (writtenHeaders.size >= HEADERS_AT_HAND) writtenHeaders.clear();
  writtenHeaders.set(name, part);
  return part;
}
