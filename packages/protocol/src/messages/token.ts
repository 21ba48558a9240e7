import type { MessageAlgorithm } from '../crypto/ports.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { asciiFromBytes, bytesFromAscii } from './ascii.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
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
  readonly signature: Uint8Array;
  /** The bytes that the signature covers. */
  readonly signingInput: Uint8Array;
}

const KID = /^[A-Za-z0-9_-]{43}$/;

const NO_BYTES = new Uint8Array();

type Header = Pick<Token, 'algorithm' | 'kid' | 'type'>;

/** Headers that were found good, by their base64url: all messages of one kind by one signer have the same. */
const goodHeaders = new Map<string, Header>();
/** Forgetting all of them now and then is cheaper than remembering which was used last. */
const HEADERS_AT_HAND = 4096;

/** Reads the first part of a token; what is good in it depends on nothing else. */
function openHeader(head: string, bytes: Uint8Array): Result<Header, Refusal> {
  const read = readHeader(bytes);
  if (!read.ok) return read;
  if (goodHeaders.size >= HEADERS_AT_HAND) goodHeaders.clear();
  goodHeaders.set(head, read.value);
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

/** Takes a token apart: stages `token` and `header` of the normative order. */
export function parseToken(text: string): Result<Token, Refusal> {
  const malformed = (rule: string): Result<never> => refused(refusal('token-malformed', 'SIG-001', { rule }));
  if (!guard('SIG-001', text.length <= MAX_TOKEN_LENGTH)) return malformed(`at most ${MAX_TOKEN_LENGTH} characters`);
  const parts = text.split('.');
  const [head, body, tail] = parts;
  if (parts.length !== 3 || !head || !body || !tail) return malformed('three parts joined by dots, none empty');
  const known = goodHeaders.get(head);
  const header = known ? NO_BYTES : decodeBase64url(head);
  const [payload, signature] = [decodeBase64url(body), decodeBase64url(tail)];
  if (!header || !payload || !signature) {
    return refused(refusal('token-malformed', 'SIG-002', { rule: 'base64url without padding or stray bits' }));
  }
  const read = known ? accepted(known) : openHeader(head, header);
  if (!read.ok) return read;
  const { algorithm, kid, type } = read.value;
  const signingInput = bytesFromAscii(text.slice(0, head.length + 1 + body.length));
  return accepted({ algorithm, kid, type, payload, signature, signingInput });
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
