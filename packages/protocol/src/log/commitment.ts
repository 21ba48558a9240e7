import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8FromText } from '../bytes.ts';
import type { Sha256 } from '../merkle/hashing.ts';
import { decodeBase64url, encodeBase64url } from '../messages/base64url.ts';
import { plainJson } from './plain-json.ts';

/** How long a salt is, in bytes: nobody finds what is committed to by trying. [LOG-003] */
export const SALT_BYTES = 32;

/** What stands in a public leaf for a value: base64url SHA-256 over the salt and the value's JSON. [LOG-003] */
export const commitmentTo = (salt: Uint8Array, value: unknown, hash: Sha256 = sha256): string =>
  encodeBase64url(hash(concatBytes(salt, utf8FromText(plainJson(value)))));

/** Whether `commitment` is one to `value` under a salt that came as text. */
export function isCommitmentTo(commitment: string, salt: string, value: unknown): boolean {
  const bytes = decodeBase64url(salt);
  return bytes?.length === SALT_BYTES && commitmentTo(bytes, value) === commitment;
}
