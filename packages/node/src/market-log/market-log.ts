import { assert } from '@bc4p/protocol';
import { commitmentTo, type LogLeaf, leafHash } from '@bc4p/protocol/log';
import type { MarketCommand } from '@bc4p/protocol/market';
import { sha256Bytes } from '../crypto/sha256.ts';
import type { Journal } from '../journal/index.ts';
import { readRecord, recordKey, sha256 } from '../journal/record.ts';
import { putText } from '../market/archive.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { StoreError } from '../store/store-error.ts';
import { type KeptLeaf, keptLeafFrom, keptLeafWrites, readKeptLeaf } from './kept-leaf.ts';
import { LEAF_PREFIX, leafKey, SECRET_KEY } from './keys.ts';
import { saltOf } from './salts.ts';
import { TILE, Tiles } from './tiles.ts';

export interface MarketLogOptions {
  readonly market: string;
  readonly store: Store;
  readonly journal: Journal;
  /** From which the salts of all leaves follow. */
  readonly secret: Uint8Array;
}

/** What a leaf is made of. */
export interface LeafContent {
  readonly number: number;
  readonly command: MarketCommand;
  readonly atMs: number;
  readonly point: string | undefined;
  /** Absent for a command that was decided before the market kept a log. */
  readonly outcome?: Pick<KeptLeaf, 'points' | 'outputs'>;
}

/** A command as the journal holds it. */
interface JournalEntry {
  readonly command: MarketCommand;
  readonly atMs: number;
}

/** The append-only log of a market's commands: one leaf each, a Merkle tree over them. [LOG-001] */
export class MarketLog {
  readonly #options: MarketLogOptions;
  readonly #tiles: Tiles;
  #durable: number;

  private constructor(options: MarketLogOptions, tiles: Tiles) {
    this.#options = options;
    this.#tiles = tiles;
    this.#durable = tiles.size;
  }

  /** Reads the right edge; the rest stays on disk. */
  static async open(options: MarketLogOptions): Promise<MarketLog> {
    const { store } = options;
    await bindSecret(options);
    let size = 0;
    for await (const [, value] of store.range({ ...prefixRange(LEAF_PREFIX), reverse: true, limit: 1 }))
      size = keptLeafFrom(value).leaf.number;
    const newest: Uint8Array[] = [];
    const first = size - (size % TILE) + 1;
    for await (const [, value] of store.range({ ...prefixRange(LEAF_PREFIX), from: leafKey(first) }))
      newest.push(leafHash(keptLeafFrom(value).leaf));
    return new MarketLog(options, await Tiles.open(store, size, newest));
  }

  /** How many leaves are on disk: only these are ever signed or shown. */
  get size(): number {
    return this.#durable;
  }

  /** Makes the next leaf; what is returned has to be kept, in one write, and `settled` called when it is on disk. */
  append({ number, command, atMs, point, outcome }: LeafContent): StoreWrite[] {
    assert(number === this.#tiles.size + 1, () => `leaf ${number} follows ${this.#tiles.size}`);
    const { market, secret } = this.#options;
    const ids = outcome?.outputs.map(([id]) => id);
    const leaf: LogLeaf = {
      market,
      number,
      at: command.at,
      atMs,
      command: commitmentTo(saltOf(secret, number, 'command'), command, sha256Bytes),
      ...(ids ? { outcome: commitmentTo(saltOf(secret, number, 'outcome'), ids, sha256Bytes) } : {}),
    };
    const kept = { leaf, ...(point === undefined ? {} : { point }), points: [], outputs: [], ...outcome };
    return [...keptLeafWrites(kept), ...this.#tiles.append(leafHash(leaf, sha256Bytes))];
  }

  /** Leaf `number` and all before it are on disk. */
  settled(number: number): void {
    this.#durable = Math.max(this.#durable, number);
  }

  /** Makes leaves, without outcomes, of the commands up to `number` that were decided before the market kept a log. */
  async fillUpTo(number: number): Promise<void> {
    const { store, journal } = this.#options;
    while (this.#tiles.size < number) {
      const writes: StoreWrite[] = [];
      const end = Math.min(number, this.#tiles.size + TILE);
      while (this.#tiles.size < end) {
        const next = this.#tiles.size + 1;
        const { command, atMs } = await readEntry(store, next);
        const point = 'party' in command ? command.party.point : undefined;
        writes.push(...this.append({ number: next, command, atMs, point }));
      }
      await journal.keep(writes);
      this.settled(end);
    }
  }

  rootAt(size: number): Promise<Uint8Array> {
    return this.#tiles.rootAt(size);
  }

  /** What proves leaf `number` in the state of `size` leaves. */
  inclusion(number: number, size: number): Promise<Uint8Array[]> {
    return this.#tiles.inclusion(number - 1, size);
  }

  consistency(old: number, size: number): Promise<Uint8Array[]> {
    return this.#tiles.consistency(old, size);
  }

  /** A leaf that is on disk. */
  async leaf(number: number): Promise<KeptLeaf> {
    assert(number >= 1 && number <= this.#durable, () => `the log has no leaf ${number}`);
    const kept = await readKeptLeaf(this.#options.store, number);
    assert(kept !== undefined, () => `leaf ${number} is missing`);
    return kept;
  }

  /** At most `limit` leaves after number `after`. */
  async leaves(after: number, limit: number): Promise<LogLeaf[]> {
    const found: LogLeaf[] = [];
    const range = { from: leafKey(after + 1), to: leafKey(this.#durable + 1), limit };
    if (after >= this.#durable) return found;
    for await (const [, value] of this.#options.store.range(range)) found.push(keptLeafFrom(value).leaf);
    return found;
  }

  /** The command of a leaf as the journal holds it. */
  async command(number: number): Promise<MarketCommand> {
    return (await readEntry(this.#options.store, number)).command;
  }

  salt(number: number, what: 'command' | 'outcome'): Uint8Array {
    return saltOf(this.#options.secret, number, what);
  }
}

async function readEntry(store: Store, number: number): Promise<JournalEntry> {
  const bytes = await store.get(recordKey(number));
  assert(bytes !== undefined, () => `the journal has no record ${number}`);
  return readRecord(bytes, number).command as unknown as JournalEntry;
}

/** Notes which secret the salts follow from; another one would open nothing that is there already. */
async function bindSecret({ store, journal, secret }: MarketLogOptions): Promise<void> {
  const digest = sha256(secret);
  const kept = await store.get(SECRET_KEY);
  if (!kept) return journal.keep([putText(SECRET_KEY, digest)]);
  if (new TextDecoder().decode(kept) === digest) return;
  throw new StoreError(
    'store-damaged',
    'The file log.secret of the store is not the one that its log was made with.',
    'Restore log.secret from a backup of the folder: without it nobody can open what the log says.',
  );
}
