import { PARTICIPANT_FLAGS, SESSION_FLAGS } from '../participant/participant-flags.ts';

/** Flags that say which meter, without a network. */
export const METER_FLAGS = PARTICIPANT_FLAGS;

/** The same, and where its market is on the network. */
export const METER_SESSION_FLAGS = SESSION_FLAGS;

/** How help tells of a meter's folder. */
export const WHICH_METER = `Which meter is a folder (--as DIR, or the environment variable BC4P_AS) with
its chain.pem and key.pem; root.pem and market.yaml are looked for there and
in the folder above. A participant's folder stands for the folder meter in it.`;
