import { Flags } from '@oclif/core';

const NODE = {
  description: "the operator's node: its configuration, or the address of its operator's port",
  helpValue: 'FILE|URL',
};

/** Where a node's operator reaches it, in commands that can do without. */
export const OPTIONAL_NODE_FLAG = { node: Flags.string(NODE) };

/** The same in commands for operators alone. */
export const NODE_FLAG = { node: Flags.string({ ...NODE, default: 'node.yaml' }) };
