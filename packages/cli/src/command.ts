import { ERRORS, type Refusal } from '@bc4p/protocol';
import { Command, Errors, type Interfaces } from '@oclif/core';
import { describeRefusal } from './describe-refusal.ts';
import { EXIT, Failure } from './failure.ts';

/** Every command's ground: `--json`, failures that say what to do next, and the exit codes of `EXIT`. */
export abstract class Bc4pCommand extends Command {
  static override enableJsonFlag = true;

  /** Ends the command because something was refused; the code, place and requirement are printed. */
  protected refuse(refusal: Refusal, hint?: string, exitCode: number = EXIT.failed): never {
    const options = { code: refusal.code, exitCode, refusal };
    throw new Failure(describeRefusal(refusal), hint === undefined ? options : { ...options, hint });
  }

  protected override toErrorJson(error: unknown): unknown {
    if (!(error instanceof Failure))
      return { error: { code: codeOf(error), message: messageOf(error), hint: hintOf(error) } };
    const { code, message, hint, refusal } = error;
    const { requirement, path, facts } = refusal ?? {};
    return { error: { code, message, hint, requirement, path, facts, class: refusal && ERRORS[refusal.code].class } };
  }

  protected override async catch(error: Interfaces.CommandError): Promise<never> {
    if (error instanceof Errors.ExitError) throw error;
    const exitCode = error instanceof Failure ? error.exitCode : exitCodeOf(error);
    if (this.jsonEnabled()) {
      this.logJson(this.toErrorJson(error));
    } else {
      this.logToStderr(`Error: ${messageOf(error)}`);
      const hint = hintOf(error);
      if (hint !== undefined) this.logToStderr(`  next: ${hint}`);
      else if (exitCode === EXIT.usage) this.logToStderr(`  next: bc4p ${this.id?.replaceAll(':', ' ')} --help`);
    }
    this.exit(exitCode);
  }
}

/** What oclif says about arguments and flags, without what it says around it each time; `next:` tells of --help. */
const withoutFrame = (message: string): string =>
  message
    .replace(/^The following errors? occurred:\n/, '')
    .replace(/\nSee more help with --help$/, '')
    .replaceAll(/[ \t]*\n[ \t]+/g, '\n  ')
    .trim();

/** oclif's own errors about arguments and flags carry exit code 2 already. */
function exitCodeOf(error: Interfaces.CommandError): number {
  return error instanceof Errors.CLIError ? (error.oclif.exit ?? EXIT.usage) : EXIT.failed;
}

function codeOf(error: unknown): string {
  if (error instanceof Errors.CLIError) return 'usage';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
}

/** What to do next, if the error knows: failures of commands do, and those of disk, network and certificates. */
function hintOf(error: unknown): string | undefined {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
}

/** The message of an error and of what caused it, in one line each. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof Errors.CLIError ? withoutFrame(error.message) : error.message.trim();
  return error.cause instanceof Error && !own.includes(error.cause.message)
    ? `${own}\n  because: ${error.cause.message}`
    : own;
}
