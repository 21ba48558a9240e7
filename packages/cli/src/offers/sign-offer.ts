import {
  type Evidence,
  encodeBase64url,
  type SignedBundle,
  type SignedMessage,
  signBundle,
  signMessage,
} from '@bc4p/protocol/messages';
import type { Participant } from '../participant/participant.ts';
import { newNonce } from './nonce.ts';
import type { Wish } from './read-wish.ts';

/** Signs an offer to the participant's market. */
export async function signOffer(
  wish: Wish,
  { identity, market }: Pick<Participant, 'identity' | 'market'>,
  random: { bytes(length: number): Uint8Array },
): Promise<SignedMessage<'bc4p-offer'>> {
  return signMessage(identity, 'bc4p-offer', { ...wish, market, nonce: newNonce(random) });
}

/** Signs many offers to the participant's market at once. */
export function signOffers(
  wishes: readonly Wish[],
  { identity, market }: Pick<Participant, 'identity' | 'market'>,
  random: { bytes(length: number): Uint8Array },
): Promise<SignedBundle> {
  const offers = wishes.map((wish) => ({ ...wish, market, nonce: newNonce(random) }));
  return signBundle(identity, offers);
}

/** Tokens together with their signer's chain, so that somebody who never heard of the signer can check them. */
export const withChain = (tokens: string[], { identity }: Pick<Participant, 'identity'>): Evidence => ({
  type: 'bc4p-evidence',
  tokens,
  certificates: identity.chain.map(({ der }) => encodeBase64url(der)),
});
