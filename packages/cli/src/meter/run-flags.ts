import { Flags } from '@oclif/core';
import { METER_SESSION_FLAGS } from './meter-flags.ts';
import { PROFILE_FLAGS } from './profile/profile-flags.ts';

const helpGroup = 'WHEN';

/** Flags of a virtual meter. */
export const RUN_FLAGS = {
  ...PROFILE_FLAGS,
  interval: Flags.string({
    description: 'a value at each multiple of it [default: the length of the market’s slots]',
    helpValue: '15m',
    helpGroup,
  }),
  from: Flags.string({
    description: 'when a new meter begins [default: the multiple of the interval before now]',
    helpValue: 'TIME',
    helpGroup,
  }),
  until: Flags.string({ description: 'end with the last value that is due then', helpValue: 'TIME', helpGroup }),
  speed: Flags.integer({
    description: 'let time go so many times as fast, from --from on until it is now',
    helpValue: 'N',
    min: 1,
    max: 1_000_000,
    dependsOn: ['from'],
    helpGroup,
  }),
  ...METER_SESSION_FLAGS,
};
