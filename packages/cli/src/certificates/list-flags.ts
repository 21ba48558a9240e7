import { Flags } from '@oclif/core';

/** Which revocations count, in commands that judge what others have signed. */
export const LIST_FLAGS = {
  crl: Flags.string({
    description: 'a file with revocation lists',
    helpValue: 'FILE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  'deny-list': Flags.string({
    description: 'a file with the deny list of a market',
    helpValue: 'FILE',
    multiple: true,
    multipleNonGreedy: true,
  }),
};
