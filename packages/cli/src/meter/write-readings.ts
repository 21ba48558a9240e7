import { join } from 'node:path';
import type { Evidence } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import { namesFolder, writeEvidenceFile } from '../trades/evidence-file.ts';

/** The most messages that one set of evidence may hold, as its schema says. */
const MOST_TOKENS = 512;

/** Writes what proves readings into a file, or into a folder in files of as many as fit. Returns the files. */
export async function writeReadings(path: string, evidence: Evidence, meter: string): Promise<readonly string[]> {
  const { tokens } = evidence;
  if (!(await namesFolder(path))) {
    if (tokens.length > MOST_TOKENS)
      throw new Failure(`${tokens.length} values are too many for one file of evidence, ${path}.`, {
        code: 'evidence-too-large',
        hint: 'name a folder, or take a shorter time with --from and --until',
      });
    await writeEvidenceFile(path, evidence);
    return [path];
  }
  const files: string[] = [];
  for (let first = 0; first < tokens.length; first += MOST_TOKENS) {
    const part = { ...evidence, tokens: tokens.slice(first, first + MOST_TOKENS) };
    const file = join(path, `readings-${encodeURIComponent(meter)}-${files.length + 1}.json`);
    await writeEvidenceFile(file, part);
    files.push(file);
  }
  return files;
}
