import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from './base64url.ts';

/** A signed message's id: base64url SHA-256 of its payload bytes, so that a second signature makes no second message. [ID-001] */
export function messageId(payload: Uint8Array): string {
  return encodeBase64url(sha256(payload));
}

/** A certificate's name in headers and payloads: base64url SHA-256 of its DER bytes. [ID-002] */
export function certificateId(der: Uint8Array): string {
  return encodeBase64url(sha256(der));
}
