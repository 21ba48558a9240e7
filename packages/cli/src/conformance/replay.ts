import { type CheckResult, ResultsUnreadable, readResults, runLibrary } from '@bc4p/conformance';
import { Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { vectors } from './catalogue.ts';
import { CONFORMANCE_EXIT } from './exit.ts';

const unknown = (message: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: CONFORMANCE_EXIT.usage, hint: 'see `bc4p conformance list`' });

/** Makes one check, alone, with everything that is said. */
export async function replayed(id: string, command: string, timeoutMs: number): Promise<CheckResult> {
  const check = (await vectors()).find((one) => one.id === id);
  if (check === undefined) throw unknown(`There is no check ${id}.`);
  const { checks } = await runLibrary({ command, checks: [check], timeoutMs, keepWire: true });
  const [result] = checks;
  if (result === undefined) throw new Error(`${id} came to nothing`);
  return result;
}

/** What a file of results holds about a check. */
export async function recorded(id: string, file: string): Promise<CheckResult> {
  const text = await readText(file, 'file of results', 'name a results.json, as --report writes it');
  try {
    const result = readResults(text).checks.find((one) => one.id === id);
    if (result === undefined) throw unknown(`${file} has no check ${id}.`);
    return result;
  } catch (error) {
    if (!(error instanceof ResultsUnreadable)) throw error;
    throw unknown(`${file} cannot be read: ${error.message}.`);
  }
}
