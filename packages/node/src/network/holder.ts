import type { Certificate } from '@bc4p/protocol/certificates';
import type { SigningKey } from '@bc4p/protocol/crypto';
import type { ClientIdentity } from '../client/index.ts';

/** Somebody with a key and the chain of its certificate, leaf first up to and with the root. */
export interface Holder {
  readonly key: SigningKey;
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/** A holder as it signs and connects: its chain without the root. */
export const identityOf = ({ key, chain }: Holder): ClientIdentity => ({
  kid: chain[0].kid,
  signer: key,
  chain: chain.slice(0, -1),
});
