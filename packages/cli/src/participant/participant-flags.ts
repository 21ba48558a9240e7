import { Flags } from '@oclif/core';
import type { ParticipantPlaces } from './participant-files.ts';

const helpGroup = 'WHO ACTS';

/** Flags that say who acts, also without a network. */
export const PARTICIPANT_FLAGS = {
  as: Flags.string({
    description: 'folder of the participant: chain.pem, key.pem, root.pem, market.yaml',
    env: 'BC4P_AS',
    helpValue: 'DIR',
    helpGroup,
  }),
  chain: Flags.string({ description: 'its certificate chain, leaf first', helpValue: 'FILE', helpGroup }),
  key: Flags.string({ description: 'its private key (PKCS #8)', helpValue: 'FILE', helpGroup }),
  root: Flags.string({ description: 'the root certificate that it trusts', helpValue: 'FILE', helpGroup }),
  market: Flags.string({ description: 'address of the market in the tree', helpValue: 'ADDRESS', helpGroup }),
};

/** The same, and where the market is on the network. */
export const SESSION_FLAGS = {
  ...PARTICIPANT_FLAGS,
  url: Flags.string({ description: 'where the market is', helpValue: 'ws://HOST:PORT', helpGroup }),
};

/** How help tells of the participant's folder. */
export const WHO_ACTS = `Who acts is a folder (--as DIR, or the environment variable BC4P_AS) with
chain.pem (leaf first), key.pem, root.pem and market.yaml; single flags take
the place of single files. A market keeps a few sessions of one connection
point at a time (4, unless its operator decides otherwise): one more ends the
oldest.`;

interface ParticipantFlags extends Omit<ParticipantPlaces, 'folder'> {
  readonly as?: string | undefined;
}

/** The places that the flags name. */
export const placesFrom = ({ as: folder, chain, key, root, url, market }: ParticipantFlags): ParticipantPlaces => ({
  folder,
  chain,
  key,
  root,
  url,
  market,
});
