import { join } from 'node:path';
import type { ProvenStatement } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { namesFolder, writeEvidenceFile } from '../trades/evidence-file.ts';
import { messagesOfTrade, splitEvidence } from '../trades/select-evidence.ts';
import type { OwnStatements } from './own-statements.ts';

/** The ids of a statement and of what it lists itself. */
function listedBy({ id, statement, delivery }: ProvenStatement): readonly string[] {
  const readings = delivery?.readings.flat().map((reading) => reading.id) ?? [];
  const trades = delivery?.trades.flatMap(({ proven }) => messagesOfTrade(proven)) ?? [];
  const prices = statement.delivery ? [statement.delivery.price] : [];
  return [id, ...trades, ...readings, ...prices, ...(statement.topUp === undefined ? [] : [statement.topUp])];
}

/** The same for what a correction corrects, too. */
function messagesOf(proven: ProvenStatement, all: readonly ProvenStatement[]): ReadonlySet<string> {
  const earlier = new Set(proven.delivery?.earlier);
  return new Set([proven, ...all.filter(({ statement }) => earlier.has(statement))].flatMap(listedBy));
}

/** How many messages go into one file of a folder: they and their certificates stay far below what a schema allows. */
const TOGETHER = 256;

/** A set of ids in parts that fit into one file each. */
function parted(ids: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const all = [...ids];
  const count = Math.ceil(all.length / TOGETHER);
  return Array.from({ length: count }, (_, part) => new Set(all.slice(part * TOGETHER, (part + 1) * TOGETHER)));
}

/** The name of a statement's file; one with very many trades has several. */
const fileOf = ({ statement }: ProvenStatement, part: number): string =>
  `statement-${statement.number}${part === 0 ? '' : `-${part + 1}`}.json`;

/** Writes the evidence of some statements to one file, or to a folder with files named by their numbers; returns the files. */
export async function writeStatementEvidence(
  path: string,
  { proven, evidence }: OwnStatements,
  wanted: readonly ProvenStatement[],
): Promise<readonly string[]> {
  const sets = wanted.map((statement) => messagesOf(statement, proven));
  if (sets.length === 0) return [];
  if (!(await namesFolder(path))) {
    const [all] = splitEvidence(evidence, [new Set(sets.flatMap((ids) => [...ids]))]);
    await writeEvidenceFile(path, all as Evidence, 'statement');
    return [path];
  }
  const named = wanted.flatMap((statement, place) =>
    parted(sets[place] ?? new Set()).map((ids, part) => ({ file: join(path, fileOf(statement, part)), ids })),
  );
  const parts = splitEvidence(
    evidence,
    named.map(({ ids }) => ids),
  );
  for (const [place, { file }] of named.entries()) await writeEvidenceFile(file, parts[place] as Evidence, 'statement');
  return named.map(({ file }) => file);
}
