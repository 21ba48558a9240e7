import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProvenTrade } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import { jsonText, writeText } from '../terminal/files.ts';
import { selectEvidence } from './select-evidence.ts';

/** The most messages that one set of evidence may hold, as its schema says. */
const MOST_TOKENS = 512;

const isFolder = async (path: string): Promise<boolean> =>
  path.endsWith('/') ||
  (await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  ));

/** Writes evidence to one file, or into a folder with one file for each trade; returns the files. */
export async function writeEvidence(
  path: string,
  evidence: Evidence,
  trades: readonly ProvenTrade[],
): Promise<readonly string[]> {
  if (!(await isFolder(path))) {
    if (Math.max(evidence.tokens.length, evidence.certificates.length) > MOST_TOKENS)
      throw new Failure(`${trades.length} trades are too many for one file of evidence.`, {
        code: 'evidence-too-large',
        hint: 'name a folder: each trade then gets a file of its own',
      });
    await writeText(path, jsonText(evidence), 'evidence');
    return [path];
  }
  const files: string[] = [];
  for (const trade of trades) {
    const file = join(path, `trade-${trade.id}.json`);
    await writeText(file, jsonText(selectEvidence(evidence, [trade])), 'evidence');
    files.push(file);
  }
  return files;
}
