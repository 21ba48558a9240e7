import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes.ts';

/** Makes a SHA-256; a platform has a faster one than what is made here by default. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Bytes of a hash. */
export const HASH_LENGTH = 32;

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** The hash of a leaf: SHA-256 over a zero octet and the leaf's bytes (RFC 6962 §2.1). [LOG-004] */
export const hashOfLeaf = (bytes: Uint8Array, hash: Sha256 = sha256): Uint8Array => hash(concatBytes(LEAF, bytes));

/** The hash over two subtrees: SHA-256 over a one octet and both hashes (RFC 6962 §2.1). [LOG-004] */
export const hashOfPair = (left: Uint8Array, right: Uint8Array, hash: Sha256 = sha256): Uint8Array =>
  hash(concatBytes(NODE, left, right));
