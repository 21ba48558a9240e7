import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileSynced } from '../store/files.ts';

/** The text of a list as it was given to the node. */
export interface ListFile {
  readonly file: string;
  readonly content: Uint8Array;
}

/** The largest file that is looked at: a revocation list of the largest size as PEM, with its issuer's chain. */
const MOST_BYTES = 2 << 20;
/** The most files in a folder of lists. */
const MOST_FILES = 1024;

/** The files of a folder, by name; none where there is no folder. What is not finished yet begins with a dot or ends in `.unfinished`. */
export async function filesIn(folder: string): Promise<ListFile[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const wanted = names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.unfinished'))
    .map(({ name }) => join(folder, name))
    .sort()
    .slice(0, MOST_FILES);
  return Promise.all(wanted.map(async (file) => ({ file, content: await contentOf(file) })));
}

async function contentOf(file: string): Promise<Uint8Array> {
  // A file that goes away, or cannot be read, is one without a list in it: that is said of it then.
  const content = await readFile(file).catch(() => new Uint8Array());
  return content.length > MOST_BYTES ? new Uint8Array() : content;
}

/**
 * The lists that this node has taken, as they were given to it: so an older one is known for what it is after a restart
 * too, and a file that disappears lifts nothing.
 */
export class KeptLists {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'revocation');
  }

  all(): Promise<ListFile[]> {
    return filesIn(this.#folder);
  }

  /** Resolves when the list of an issuer or operator is on durable storage, in place of the one before. */
  async keep(issuer: string, content: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const name = createHash('sha256').update(issuer).digest('hex').slice(0, 32);
    await writeFileSynced(join(this.#folder, name), content);
  }
}
