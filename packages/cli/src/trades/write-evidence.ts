import { join } from 'node:path';
import type { ProvenTrade } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { namesFolder, writeEvidenceFile } from './evidence-file.ts';
import { selectEvidence } from './select-evidence.ts';

/** Adds evidence to one file, or to a folder with one file for each trade; returns the files. */
export async function writeEvidence(
  path: string,
  evidence: Evidence,
  trades: readonly ProvenTrade[],
): Promise<readonly string[]> {
  if (!(await namesFolder(path))) {
    await writeEvidenceFile(path, evidence);
    return [path];
  }
  const files: string[] = [];
  for (const trade of trades) {
    const file = join(path, `trade-${trade.id}.json`);
    await writeEvidenceFile(file, selectEvidence(evidence, [trade]));
    files.push(file);
  }
  return files;
}
