import { PROFILES } from '@bc4p/conformance';
import { Flags } from '@oclif/core';

/** The flags of every command that looks at an implementation. */
export const RUN_FLAGS = {
  profile: Flags.string({
    description: 'only checks of this profile; may be given more than once',
    options: [...PROFILES],
    multiple: true,
  }),
  ics: Flags.string({
    description: 'what the implementation claims: other profiles are not looked at',
    helpValue: 'bc4p-ics.yaml',
  }),
  only: Flags.string({
    description: 'only these checks, by id or by requirement; * stands for anything',
    helpValue: 'PATTERN',
    multiple: true,
  }),
  report: Flags.string({ description: 'write results.json and every report to this folder', helpValue: 'DIR' }),
  'expected-failures': Flags.string({
    description: 'checks that are known to fail: lines of "check-id  # reason"',
    helpValue: 'FILE',
  }),
  seed: Flags.string({ description: 'the same seed makes the same run', helpValue: 'TEXT' }),
  repeat: Flags.integer({ description: 'run so many times; whoever wavers fails', default: 1, min: 1, max: 100 }),
};

/** What those flags say. */
export interface RunFlags {
  readonly profile?: readonly string[] | undefined;
  readonly ics?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly report?: string | undefined;
  readonly 'expected-failures'?: string | undefined;
  readonly seed?: string | undefined;
  readonly repeat: number;
}
