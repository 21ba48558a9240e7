import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root of a log without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** The hash of a leaf: SHA-256 over a zero octet and the leaf's bytes (RFC 6962 §2.1). [LOG-004] */
export const hashOfLeaf = (bytes: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, bytes));

/** The hash over two subtrees: SHA-256 over a one octet and both hashes (RFC 6962 §2.1). [LOG-004] */
export const hashOfPair = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));
