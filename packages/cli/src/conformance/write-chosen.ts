import {
  badgeJson,
  htmlMatrix,
  junitXml,
  markdownSummary,
  type Results,
  ResultsUnreadable,
  readResults,
} from '@bc4p/conformance';
import { Failure } from '../failure.ts';
import { jsonText, readText, writeText } from '../terminal/files.ts';
import { CONFORMANCE_EXIT } from './exit.ts';

/** Which reports are wanted, and where. */
export interface Chosen {
  readonly html?: string | undefined;
  readonly junit?: string | undefined;
  readonly markdown?: string | undefined;
  readonly badge?: string | undefined;
}

const usage = (message: string, hint: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: CONFORMANCE_EXIT.usage, hint });

/** Makes reports of files of results. All are read before anything is written. */
export async function writeChosen(files: readonly string[], chosen: Chosen) {
  const { html, ...single } = chosen;
  const singles = Object.values(single).filter((file) => file !== undefined);
  if (html === undefined && singles.length === 0)
    throw usage('Nothing says what to make.', 'give --html FILE, --junit FILE, --markdown FILE or --badge FILE');
  if (files.length > 1 && singles.length > 0)
    throw usage('Several runs can only be joined in a matrix.', 'give --html FILE, or one results.json');
  const runs = await Promise.all(files.map(read));
  const written: string[] = [];
  const write = async (file: string | undefined, make: () => string, what: string) => {
    if (file === undefined) return;
    await writeText(file, make(), what);
    written.push(file);
  };
  await write(html, () => htmlMatrix(runs), 'matrix');
  for (const run of runs) {
    await write(single.junit, () => junitXml(run), 'report');
    await write(single.markdown, () => markdownSummary(run), 'summary');
    await write(single.badge, () => jsonText(badgeJson(run)), 'badge');
  }
  return { runs: runs.map(({ target, kind }) => `${target.name} (${kind})`), written };
}

async function read(file: string): Promise<Results> {
  const text = await readText(file, 'file of results', 'name a results.json, as --report writes it');
  try {
    return readResults(text);
  } catch (error) {
    if (!(error instanceof ResultsUnreadable)) throw error;
    throw usage(`${file} cannot be read: ${error.message}.`, 'name a results.json, as --report writes it');
  }
}
