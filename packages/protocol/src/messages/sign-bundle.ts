import { sha256 } from '@noble/hashes/sha2.js';
import { assert } from '../assert.ts';
import { HASH_LENGTH, hashOfLeaf } from '../merkle/hashing.ts';
import { MemoryTree } from '../merkle/memory-tree.ts';
import { bytesFromAscii } from './ascii.ts';
import { encodeBase64url } from './base64url.ts';
import { messageId } from './message-id.ts';
import type { MessageOfType } from './message-types.ts';
import { type Identity, type SignedMessage, signMessage, type Unsigned, writeMessage } from './sign-message.ts';

/** The most messages of one bundle. [SIG-016] */
export const MAX_BUNDLE = 128;

/** Many offers under one signature. */
export interface SignedBundle extends SignedMessage<'bc4p-offer-bundle'> {
  readonly offers: readonly { readonly id: string; readonly message: MessageOfType['bc4p-offer'] }[];
  /** What is signed of each: its canonical text, in the order of the bundle. */
  readonly payloads: string[];
}

/** Signs offers all at once; each keeps the id that it would have under a signature of its own. */
export async function signBundle(identity: Identity, offers: readonly Unsigned<'bc4p-offer'>[]): Promise<SignedBundle> {
  const written = offers.map((content) => writeMessage('bc4p-offer', identity.kid, content));
  const payloads = written.map(({ text }) => text);
  assert(new Set(payloads).size === payloads.length, 'no offer stands twice in a bundle');
  const { root } = treeOf(payloads);
  const signed = await signMessage(identity, 'bc4p-offer-bundle', {
    count: payloads.length,
    root: encodeBase64url(root),
  });
  const ids = payloads.map((text) => messageId(bytesFromAscii(text)));
  return { ...signed, payloads, offers: written.map(({ message }, at) => ({ id: ids[at] as string, message })) };
}

/** The tree of a bundle: over the ids of its messages, as bytes. */
const treeOf = (payloads: readonly string[]): MemoryTree =>
  MemoryTree.over(payloads.map((text) => hashOfLeaf(sha256(bytesFromAscii(text)))));

/** The token of each message of a bundle, which proves it alone: the bundle's, the message, and the way to its root. */
export function bundleTokens(token: string, payloads: readonly string[]): string[] {
  const tree = treeOf(payloads);
  return payloads.map((text, place) => {
    const path = tree.inclusion(place);
    const where = new Uint8Array(1 + path.length * HASH_LENGTH);
    where[0] = place;
    for (const [at, hash] of path.entries()) where.set(hash, 1 + at * HASH_LENGTH);
    return `${token}.${encodeBase64url(bytesFromAscii(text))}.${encodeBase64url(where)}`;
  });
}
