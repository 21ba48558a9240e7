import { Flags } from '@oclif/core';
import { PARTICIPANT_FLAGS, SESSION_FLAGS } from '../participant/participant-flags.ts';

const as = Flags.string({
  description: 'folder of the meter, or of the participant whose meter it is',
  env: 'BC4P_AS',
  helpValue: 'DIR',
  helpGroup: 'WHO ACTS',
});

/** Flags that say which meter, without a network. */
export const METER_FLAGS = { ...PARTICIPANT_FLAGS, as };

/** The same, and where its market is on the network. */
export const METER_SESSION_FLAGS = { ...SESSION_FLAGS, as };

/** How help tells of a meter's folder. */
export const WHICH_METER = `Which meter is a folder (--as DIR, or the environment variable BC4P_AS) with
its chain.pem and key.pem; root.pem and market.yaml are looked for there and
in the folder above. A participant's folder stands for the folder meter in it.`;
