import { Errors, type Interfaces } from '@oclif/core';
import { Bc4pCommand } from '../command.ts';
import { EXIT, Failure } from '../failure.ts';
import { CONFORMANCE_EXIT } from './exit.ts';

/** The ground of `bc4p conformance`, whose exit codes are its own: what cannot be told is 2, and usage is 3. */
export abstract class ConformanceCommand extends Bc4pCommand {
  protected override catch(error: Interfaces.CommandError): Promise<never> {
    return super.catch(error instanceof Errors.ExitError ? error : withOwnExit(error));
  }
}

function withOwnExit(error: Interfaces.CommandError): Interfaces.CommandError {
  if (error instanceof Errors.CLIError) {
    error.oclif.exit = CONFORMANCE_EXIT.usage;
    return error;
  }
  const failure = error instanceof Failure ? error : undefined;
  const isUsage = failure?.exitCode === EXIT.usage || failure?.exitCode === CONFORMANCE_EXIT.usage;
  const exitCode = isUsage ? CONFORMANCE_EXIT.usage : CONFORMANCE_EXIT.noVerdict;
  if (failure !== undefined && failure.exitCode === exitCode) return failure;
  const { code = 'failed', hint } = error as { code?: string; hint?: string };
  const said = { code, exitCode, cause: error.cause, ...(hint !== undefined && { hint }) };
  return new Failure(error.message, said);
}
