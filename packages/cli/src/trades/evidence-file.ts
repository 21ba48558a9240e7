import { rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Evidence } from '@bc4p/protocol/messages';
import { EXIT, Failure } from '../failure.ts';
import { readMessageFile } from '../offers/message-file.ts';
import { jsonText } from '../terminal/files.ts';

/** The most messages that one set of evidence may hold, as its schema says. */
const MOST_TOKENS = 512;

/** True if evidence goes into a folder there, and not into a file. */
export const namesFolder = async (path: string): Promise<boolean> => path.endsWith('/') || (await isFolder(path));

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The evidence that a file holds already; none if there is no such file, or nothing in it. Anything else stays as it is. */
async function evidenceIn(file: string): Promise<Evidence | undefined> {
  const there = await stat(file).catch(() => undefined);
  if (!there?.isFile() || there.size === 0) return undefined;
  const found = await readMessageFile(file);
  if (found.ok && found.value.evidence) return found.value.evidence;
  throw new Failure(`${file} is there already and holds no evidence.`, {
    code: 'file-exists',
    exitCode: EXIT.usage,
    hint: 'name another file, or a folder',
  });
}

/** Tells, before there is anything to keep, that evidence could not be kept at `path`. */
export async function assertEvidencePlace(path: string): Promise<void> {
  if (await namesFolder(path)) return assertFolder(path);
  await assertFolder(dirname(path));
  await evidenceIn(path);
}

async function assertFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new Failure(`There is no folder ${folder} for the evidence.`, {
    code: 'file-unwritable',
    exitCode: EXIT.usage,
    hint: 'make the folder, or name one that exists',
  });
}

/** Both together, each message and certificate once. */
const joined = (old: Evidence | undefined, { tokens, certificates }: Evidence): Evidence => ({
  type: 'bc4p-evidence',
  tokens: [...new Set([...(old?.tokens ?? []), ...tokens])],
  certificates: [...new Set([...(old?.certificates ?? []), ...certificates])],
});

/** Writes evidence of trades or statements to a file; what is in it already stays, and the old file stands until the new one is whole. */
export async function writeEvidenceFile(
  file: string,
  evidence: Evidence,
  of: 'trade' | 'statement' = 'trade',
): Promise<void> {
  const old = await evidenceIn(file);
  const all = joined(old, evidence);
  if (Math.max(all.tokens.length, all.certificates.length) > MOST_TOKENS)
    throw new Failure(`These are too many ${of}s for one file of evidence, ${file}.`, {
      code: 'evidence-too-large',
      hint: `name a folder: each ${of} then gets a file of its own`,
    });
  try {
    await writeFile(old ? `${file}.new` : file, jsonText(all));
    if (old) await rename(`${file}.new`, file);
  } catch (cause) {
    const again = of === 'trade' ? 'trade list' : 'statement show';
    const hint = `name a file in a folder that exists and that you may write to; \`bc4p ${again} --evidence\` has it, too`;
    throw new Failure(`The evidence cannot be written to ${file}.`, { code: 'file-unwritable', hint, cause });
  }
}
