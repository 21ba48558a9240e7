import { assert } from '@bc4p/protocol';
import { encodeBase64url, type FrameOfType, parseToken } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';
import type { SignedTake } from '../market/signed-takes.ts';

/** The certificates of the signers of tokens, with those above them, each once. */
export async function certificatesOf(archive: Archive, tokens: readonly string[]): Promise<string[]> {
  const texts = new Set<string>();
  for (const token of tokens) {
    const parsed = parseToken(token);
    const chain = parsed.ok ? await archive.chain(parsed.value.kid) : undefined;
    for (const der of chain ?? []) texts.add(encodeBase64url(der));
  }
  return [...texts];
}

/** The frame that carries a take of this market on its way, with all that the market that decides needs. [TREE-011] */
export async function takeFrame(archive: Archive, take: SignedTake): Promise<FrameOfType['tree.take']> {
  const { message: messageId, offer: offerId } = take.record;
  const message = await archive.token(messageId);
  assert(message !== undefined, () => `message ${messageId} of a take is kept`);
  // Only what an acceptor brought along is here: an offer of another market's book is known there.
  const offer = await archive.token(offerId);
  const tokens = [take.token, message, take.quote.token, ...(offer === undefined ? [] : [offer])];
  return {
    type: 'tree.take',
    take: take.token,
    message,
    ...(offer === undefined ? {} : { offer }),
    quotes: [take.quote.token],
    certificates: await certificatesOf(archive, tokens),
  };
}
