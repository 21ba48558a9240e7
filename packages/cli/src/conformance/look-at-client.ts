import type { ClientRole, Results } from '@bc4p/conformance';
import { Flags } from '@oclif/core';
import { carryOut } from './carry-out.ts';
import { quoted } from './quoted.ts';
import { RUN_FLAGS, type RunFlags } from './run-flags.ts';

/** The flags of a command that looks at a client. */
export const CLIENT_FLAGS = {
  cmd: Flags.string({
    description: 'what starts the client, as a shell takes it; {url} stands for the market’s address',
    helpValue: 'CMD',
    required: true,
  }),
  timeout: Flags.integer({
    description: 'milliseconds that the client may take for one task',
    default: 20_000,
    min: 1,
  }),
  parallel: Flags.integer({ description: 'so many clients at once', default: 3, min: 1, max: 64 }),
  ...RUN_FLAGS,
};

interface ClientFlags extends RunFlags {
  readonly cmd: string;
  readonly timeout: number;
  readonly parallel: number;
}

/** Looks at a client as the flags say. Gives the exit code, too. */
export async function lookAtClient(
  role: ClientRole,
  flags: ClientFlags,
  log: (line: string) => void,
): Promise<{ results: Results; exitCode: number }> {
  const { CLIENT_CHECKS, runClientChecks } = await import('@bc4p/conformance');
  const { cmd: command, timeout: patienceMs, parallel } = flags;
  return carryOut({
    flags,
    checks: CLIENT_CHECKS.filter((check) => check.role === role),
    run: (how) => runClientChecks({ ...how, role, command, patienceMs, parallel }),
    replay: (id) => `bc4p conformance replay ${id} --cmd ${quoted(command)}`,
    log,
  });
}
