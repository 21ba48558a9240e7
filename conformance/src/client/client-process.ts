import { spawn } from 'node:child_process';
import { NoAnswer, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import { type ClientContext, type ClientReport, CONTEXT_VARIABLE, readReport, SCENARIO_VARIABLE } from './contract.ts';

/** Characters of each output that are kept. */
const KEPT = 256 * 1024;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** How a client ended, and what it wrote. */
export interface ClientEnd {
  readonly report: ClientReport;
  readonly errors: string;
}

/**
 * Runs a client under test to its end, for one task.
 *
 * @param command a line for the shell, in which `{url}` stands for the market's address
 */
export async function runClient(command: string, context: ClientContext, timeoutMs: number): Promise<ClientEnd> {
  const url = quoted(context.url);
  const line = command.includes('{url}') ? command.replaceAll('{url}', url) : `${command} ${url}`;
  const env = {
    ...process.env,
    [SCENARIO_VARIABLE]: context.scenario,
    [CONTEXT_VARIABLE]: JSON.stringify(context),
  };
  // A group of its own: whatever the shell starts is killed with it.
  const child = spawn(line, { shell: true, detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors, isLate] = ['', '', false];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-KEPT);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-KEPT);
  });
  const timer = setTimeout(() => {
    isLate = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);
  const end = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  }).finally(() => clearTimeout(timer));
  if (isLate) throw new NoAnswer(`the client did not end within ${timeoutMs} ms${tail(errors)}`);
  if (end.code === null) throw new SubjectGone(`the client was ended by ${end.signal}${tail(errors)}`);
  // The shell's own way to say that there is no such command: whoever started the suite has to mend that.
  if (end.code === 127 || end.code === 126) throw new Error(`the client cannot be started: ${line}${tail(errors)}`);
  if (output.trim() === '') throw new SubjectGone(`the client ended with ${end.code} and no report${tail(errors)}`);
  const report = readReport(output);
  if ((report.result === 'done') !== (end.code === 0))
    throw new WrongVerdict(`it reported ${report.result} and ended with the exit code ${end.code}`, {
      expected: 'the exit code 0 for what is done, another for what is not',
      actual: end.code,
    });
  return { report, errors };
}

const tail = (errors: string): string => (errors.trim() === '' ? '' : `: ${errors.trim().slice(-500)}`);
