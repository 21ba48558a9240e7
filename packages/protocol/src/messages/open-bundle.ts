import { sha256 } from '@noble/hashes/sha2.js';
import type { Offer } from '../generated/offer.ts';
import { guard } from '../guard.ts';
import { hashOfLeaf, type Sha256 } from '../merkle/hashing.ts';
import { rootOver } from '../merkle/root-over.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Result, refused } from '../result.ts';
import { bytesFromAscii } from './ascii.ts';
import { encodeBase64url } from './base64url.ts';
import { type OpenedMessage, type OpenOptions, openToken, readMessage } from './open-token.ts';

/** A bundle whose signature holds for all its messages, each of which may still have a fault of its own. */
export interface OpenedBundle {
  readonly bundle: OpenedMessage<'bc4p-offer-bundle'>;
  /** In the order of the bundle. */
  readonly offers: readonly { readonly id: string; readonly read: Result<Offer, Refusal> }[];
}

const PRINTABLE = /^[ -~]*$/;

const mismatch = (rule: string, path = '/offers') => refused(refusal('bundle-mismatch', 'SIG-018', { rule }, path));

/**
 * Opens a bundle that came with the payloads of all its messages: one signature for all. A message that its own stages
 * refuse harms none of the others. [SIG-018]
 */
export async function openBundle(
  token: string,
  payloads: readonly string[],
  options: Omit<OpenOptions<'bc4p-offer-bundle'>, 'types'> & { readonly hash?: Sha256 },
): Promise<Result<OpenedBundle>> {
  const opened = await openToken(token, { ...options, types: ['bc4p-offer-bundle'] });
  if (!opened.ok) return opened;
  const bundle = opened.value;
  const { count, root } = bundle.message;
  if (!guard('SIG-018', count === payloads.length)) return mismatch(`there are ${count} messages in the bundle`);
  // A text with other characters is of no bytes that could have been hashed.
  const foreign = payloads.findIndex((text) => !PRINTABLE.test(text));
  if (!guard('SIG-018', foreign === -1)) return mismatch('printable ASCII', `/offers/${foreign}`);
  const { hash = sha256 } = options;
  const hashes = payloads.map((text) => hash(bytesFromAscii(text)));
  if (
    !guard(
      'SIG-018',
      encodeBase64url(
        rootOver(
          hashes.map((id) => hashOfLeaf(id, hash)),
          hash,
        ),
      ) === root,
    )
  )
    return mismatch('the messages hash to the root of the bundle');
  const ids = hashes.map(encodeBase64url);
  if (!guard('SIG-018', new Set(ids).size === ids.length)) return mismatch('no message stands twice');
  const offers = payloads.map((text, at) => ({
    id: ids[at] as string,
    read: readMessage(text, 'bc4p-offer', bundle.kid, options.extensions ?? []),
  }));
  return { ok: true, value: { bundle, offers } };
}
