import {
  type Check,
  type ExpectedFailure,
  ExpectedFailuresUnreadable,
  IcsUnreadable,
  notClaimed,
  readExpectedFailures,
  readIcs,
  select,
} from '@bc4p/conformance';
import { Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { CONFORMANCE_EXIT } from './exit.ts';
import type { RunFlags } from './run-flags.ts';

/** What is to be looked at, as the flags say. */
export interface Plan<Some extends Check> {
  readonly checks: readonly Some[];
  /** Why a check does not count, or nothing if it does. */
  readonly skip: (check: Check) => string | undefined;
  readonly expectedFailures: readonly ExpectedFailure[];
}

const usage = (message: string, hint: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: CONFORMANCE_EXIT.usage, hint });

export async function readPlan<Some extends Check>(all: readonly Some[], flags: RunFlags): Promise<Plan<Some>> {
  const { only = [], profile = [] } = flags;
  const checks = select(all, { only, profiles: profile });
  if (checks.length === 0) throw usage('No check is selected.', 'see what there is with `bc4p conformance list`');
  const ics = flags.ics === undefined ? undefined : await readStatement(flags.ics);
  return {
    checks,
    skip: (check) => (ics === undefined ? undefined : notClaimed(ics, check)),
    expectedFailures: await readExpected(flags['expected-failures']),
  };
}

async function readStatement(file: string) {
  const text = await readText(file, 'conformance statement', 'write one as conformance/schemas/ics.json says');
  try {
    return readIcs(text);
  } catch (error) {
    if (!(error instanceof IcsUnreadable)) throw error;
    throw usage(
      `The conformance statement ${file} cannot be read: ${error.message}.`,
      'see conformance/schemas/ics.json',
    );
  }
}

async function readExpected(file: string | undefined): Promise<readonly ExpectedFailure[]> {
  if (file === undefined) return [];
  try {
    return readExpectedFailures(
      await readText(file, 'file of expected failures', 'give lines of "check-id  # reason"'),
    );
  } catch (error) {
    if (!(error instanceof ExpectedFailuresUnreadable)) throw error;
    throw usage(`The file ${file} cannot be read: ${error.message}.`, 'give lines of "check-id  # reason"');
  }
}
