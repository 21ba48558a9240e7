import { Flags } from '@oclif/core';

/** The flags that say how a market is reached that was set up before. */
export const ATTACH_FLAGS = {
  url: Flags.string({
    description: 'where a market listens that was set up before; NAME=URL for a setting other than main',
    helpValue: 'URL',
    multiple: true,
    dependsOn: ['material'],
  }),
  material: Flags.string({
    description: 'the folder that bc4p conformance material has written',
    helpValue: 'DIR',
    dependsOn: ['url'],
  }),
  ca: Flags.string({
    description: 'PEM of who may have issued the TLS certificate; without it, none is judged',
    helpValue: 'FILE',
    dependsOn: ['url'],
  }),
};
