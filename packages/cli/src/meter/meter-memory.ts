import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { appendToFile, replaceFile } from './durable-file.ts';
import { entryFrom, type MemoryEntry, textOfEntry } from './memory-entry.ts';
import { takeLock } from './process-lock.ts';

const STATE = 'meter.state.json';
const UNSENT = 'meter.unsent.jsonl';
const LOCK = 'meter.lock';

/** The text of a file; empty if there is none. */
const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/**
 * What a meter signed last, and what of it the market does not have yet. Both are on disk before a value leaves, so that
 * no counter ever stands under two values, whenever the process or the machine ends. [REG-101]
 *
 * A value that is to be sent is written to the file of the unsent first: where the two files differ, its last line is
 * the newer truth. A line that was torn has left nowhere, and is dropped.
 */
export class MeterMemory implements AsyncDisposable {
  readonly #folder: string;
  readonly #unlock: () => Promise<void>;
  readonly #unsent: MemoryEntry[];
  #last: MemoryEntry | undefined;

  private constructor(
    folder: string,
    unlock: () => Promise<void>,
    last: MemoryEntry | undefined,
    unsent: readonly MemoryEntry[],
  ) {
    this.#folder = folder;
    this.#unlock = unlock;
    this.#last = last;
    this.#unsent = [...unsent];
  }

  /** Reads what a folder keeps of a meter; nobody else can sign as this meter until it is disposed of. */
  static async open(folder: string, meter: string): Promise<MeterMemory> {
    const unlock = await takeLock(join(folder, LOCK));
    try {
      const state = await readState(join(folder, STATE));
      const unsent = await readUnsent(join(folder, UNSENT));
      const newest = unsent.at(-1);
      const last = newest && newest.counter > (state?.counter ?? -1) ? newest : state;
      const stranger = [last, ...unsent].find((entry) => entry !== undefined && entry.meter !== meter);
      if (stranger) throw unreadable(join(folder, STATE), `it is of the meter ${stranger.meter}, not of ${meter}`);
      return new MeterMemory(folder, unlock, last, unsent);
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** The last value that was signed. */
  get last(): MemoryEntry | undefined {
    return this.#last;
  }

  /** What the market may not have yet, in the order of counters. */
  get unsent(): readonly MemoryEntry[] {
    return this.#unsent;
  }

  /** Keeps a value that somebody is to get by other ways. */
  async keep(entry: MemoryEntry): Promise<void> {
    await replaceFile(join(this.#folder, STATE), textOfEntry(entry));
    this.#last = entry;
  }

  /** Keeps values that are to be sent to the market. */
  async queue(entries: readonly MemoryEntry[]): Promise<void> {
    const newest = entries.at(-1);
    if (!newest) return;
    await appendToFile(join(this.#folder, UNSENT), entries.map(textOfEntry).join(''));
    this.#unsent.push(...entries);
    await this.keep(newest);
  }

  /** The market has the first `many` of the unsent values. Sent again after a crash, they do no harm. */
  async forget(many: number): Promise<void> {
    this.#unsent.splice(0, many);
    if (this.#unsent.length === 0) await rm(join(this.#folder, UNSENT), { force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#unlock();
  }
}

async function readState(file: string): Promise<MemoryEntry | undefined> {
  const text = await textOf(file);
  if (text === '') return undefined;
  return entryFrom(text) ?? raise(unreadable(file, 'it is not what this program writes'));
}

/** The unsent values of a file; a last line that was torn is taken out of it. */
async function readUnsent(file: string): Promise<readonly MemoryEntry[]> {
  const text = await textOf(file);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await replaceFile(file, whole);
  const lines = whole.split('\n').slice(0, -1);
  return lines.map(
    (line, place) => entryFrom(line) ?? raise(unreadable(file, `line ${place + 1} is not what this program writes`)),
  );
}

function raise(failure: Failure): never {
  throw failure;
}

const unreadable = (file: string, what: string): Failure =>
  new Failure(`${file} does not tell what this meter signed last: ${what}.`, {
    code: 'meter-state-unreadable',
    hint: 'nothing is signed without it: put the file back as it was, or give the meter a new key and certificate',
  });
