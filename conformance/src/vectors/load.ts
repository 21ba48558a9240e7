import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { VectorCase, VectorFile } from './vector.ts';

/** The vectors that come with the suite. */
const OWN_VECTORS = fileURLToPath(new URL('../../vectors/v1/', import.meta.url));

/** Vectors that are not those of their MANIFEST: no verdict rests on them. */
export class VectorsBroken extends Error {
  override readonly name = 'VectorsBroken';
}

interface ManifestEntry {
  readonly file: string;
  readonly cases: number;
  readonly sha256: string;
}

interface Content {
  readonly area: string;
  readonly op: string;
  readonly cases: readonly VectorCase[];
  readonly [shared: string]: unknown;
}

/** Reads every file of a folder's MANIFEST; a `VectorsBroken` if one is missing or not the one that is named there. */
export async function loadVectors(folder: string = OWN_VECTORS): Promise<VectorFile[]> {
  const { files } = JSON.parse(await textOf(folder, 'MANIFEST.json')) as { readonly files: readonly ManifestEntry[] };
  return Promise.all(files.map((entry) => loadFile(folder, entry)));
}

async function loadFile(folder: string, { file, cases: count, sha256 }: ManifestEntry): Promise<VectorFile> {
  const text = await textOf(folder, file);
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new VectorsBroken(`${file} has the SHA-256 ${found}; the MANIFEST says ${sha256}`);
  const { area: _, op, cases, ...context } = JSON.parse(text) as Content;
  if (cases.length !== count) throw new VectorsBroken(`${file} has ${cases.length} cases; the MANIFEST says ${count}`);
  return { name: file.replace(/\.json$/, ''), op, context, cases };
}

async function textOf(folder: string, file: string): Promise<string> {
  try {
    return await readFile(`${folder.replace(/\/$/, '')}/${file}`, 'utf8');
  } catch (cause) {
    throw new VectorsBroken(`the vectors have no ${file}`, { cause });
  }
}
