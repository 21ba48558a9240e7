import { type CheckReport, checkApart } from '@bc4p/node';
import { checkProgress } from './check-progress.ts';
import type { CheckTarget } from './check-targets.ts';

/** Checks stores one after the other; tells on standard error how far it is. */
export async function checkStores(targets: readonly CheckTarget[]): Promise<readonly CheckReport[]> {
  const progress = checkProgress(process.stderr);
  const reports: CheckReport[] = [];
  try {
    for (const target of targets) reports.push(await checkApart(target, progress.tell));
  } finally {
    progress.end();
  }
  return reports;
}
