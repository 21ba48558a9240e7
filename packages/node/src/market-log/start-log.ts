import { HeadDesk, type HeadDeskParts } from './head-desk.ts';
import { HeadReporter, type HeadReporterParts } from './head-reporter.ts';
import { HeadWitness, type HeadWitnessParts } from './head-witness.ts';
import type { LogParts } from './log-status.ts';

export interface StartLogParts extends HeadDeskParts, HeadWitnessParts, Omit<HeadReporterParts, 'heads' | 'upper'> {
  /** The address of the upper market, if there is one. */
  readonly upper: string | undefined;
}

/** Begins to sign the log of a market that runs, to co-sign those of its submarkets, and to have its own co-signed. */
export async function startLog(parts: StartLogParts): Promise<LogParts> {
  const { marketLog, upper } = parts;
  const heads = await HeadDesk.start(parts);
  const witness = await HeadWitness.start(parts);
  const reporter = upper === undefined ? undefined : await HeadReporter.start({ ...parts, heads, upper });
  return { marketLog, heads, witness, reporter };
}
