import { type Evidence, encodeBase64url, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
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

/** A token together with its signer's chain, so that somebody who never heard of the signer can check it. */
export const withChain = (token: string, { identity }: Pick<Participant, 'identity'>): Evidence => ({
  type: 'bc4p-evidence',
  tokens: [token],
  certificates: identity.chain.map(({ der }) => encodeBase64url(der)),
});
