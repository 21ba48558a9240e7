import { Flags } from '@oclif/core';

/** Where a node's operator reaches it. */
export const NODE_FLAG = {
  node: Flags.string({
    description: "the operator's node: its configuration, or the address of its operator's port",
    helpValue: 'FILE|URL',
  }),
};
