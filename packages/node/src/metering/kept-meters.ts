import { certificateId } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { Lru } from '../crypto/lru.ts';
import { Archive, chainWrites } from '../market/archive.ts';
import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import {
  CONTRADICTION_PREFIX,
  counterPrefix,
  gapPrefix,
  METER_PREFIX,
  meterKey,
  valueKey,
  valuePrefix,
} from './keys.ts';
import type {
  AppendOutcome,
  Contradiction,
  MeterChain,
  MeterOverview,
  MeterStore,
  StoredReading,
} from './meter-store.ts';
import { RecentMeters } from './recent-meters.ts';
import { type Figures, jsonOf, StagedReadings } from './staged-readings.ts';

/** Values that wait to be written. */
interface Waiting {
  readonly values: readonly StoredReading[];
  readonly chains: readonly MeterChain[];
  readonly resolve: (outcomes: readonly AppendOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Signers of which it is remembered that their chains are kept. */
const CHAINS_REMEMBERED = 10_000;

/** Values of waiting appends that go to the disk together at most. */
const TOGETHER = 1024;

/**
 * Meter values in an ordered key-value store, which nothing else may write to. What waits while the disk is at work is
 * judged and written together next, so that no two appends are judged by the same state.
 */
export class KeptMeters implements MeterStore {
  readonly #store: Store;
  readonly #archive: Archive;
  #recent = new RecentMeters();
  /** Signers whose chains are on disk, for certain. */
  readonly #keptChains = new Lru<string, true>(CHAINS_REMEMBERED);
  #waiting: Waiting[] = [];
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;

  constructor(store: Store) {
    this.#store = store;
    this.#archive = new Archive(store);
  }

  append(values: readonly StoredReading[], chains: readonly MeterChain[]): Promise<readonly AppendOutcome[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ values, chains, resolve, reject });
      if (this.#isWorking) return;
      this.#isWorking = true;
      this.#work = this.#writeWaiting();
    });
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#next();
      try {
        const outcomes = await this.#write(batch);
        for (const [place, { resolve }] of batch.entries()) resolve(outcomes[place] ?? []);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isWorking = false;
  }

  /** The appends that are written next: as many as go together, and always one. */
  #next(): Waiting[] {
    let values = 0;
    const end = this.#waiting.findIndex((waiting, place) => {
      values += waiting.values.length;
      return place > 0 && values > TOGETHER;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  async #write(batch: readonly Waiting[]): Promise<AppendOutcome[][]> {
    const staged = new StagedReadings(this.#store, this.#recent);
    const outcomes: AppendOutcome[][] = [];
    for (const { values } of batch) {
      const own: AppendOutcome[] = [];
      for (const value of values) own.push(await staged.add(value));
      outcomes.push(own);
    }
    const chains = new Map(batch.flatMap(({ chains: own }) => own.map((chain) => [chain.kid, chain] as const)));
    const writes = [...(await this.#chainWrites([...chains.values()])), ...staged.writes];
    try {
      if (writes.length > 0) await this.#store.write(writes);
    } catch (error) {
      // Whether it is on disk, only the disk knows.
      this.#recent = new RecentMeters();
      throw error;
    }
    staged.remember();
    for (const kid of chains.keys()) this.#keptChains.set(kid, true);
    return outcomes;
  }

  /** What keeps those chains that are not there yet. */
  async #chainWrites(chains: readonly MeterChain[]): Promise<StoreWrite[]> {
    const known = await Promise.all(chains.map(({ kid }) => this.#keptChains.get(kid) ?? this.#archive.chain(kid)));
    return chains.flatMap(({ certificates }, place) =>
      known[place] ? [] : chainWrites(certificates.map((der) => ({ kid: certificateId(der), der }))),
    );
  }

  async read({ meter, from, until, limit }: Parameters<MeterStore['read']>[0]): Promise<readonly StoredReading[]> {
    return this.#readings({ from: valueKey(meter, from), to: valueKey(meter, until), limit });
  }

  async around(meter: string, at: Instant): ReturnType<MeterStore['around']> {
    const recent = this.#recent.around(meter, at);
    if (recent) return recent;
    const { from, to } = prefixRange(valuePrefix(meter));
    const [[before], [after]] = await Promise.all([
      this.#readings({ from, to: `${valueKey(meter, at)}!`, reverse: true, limit: 1 }),
      this.#readings({ from: valueKey(meter, at), to, limit: 1 }),
    ]);
    return { before, after };
  }

  async newest(meter: string): Promise<StoredReading | undefined> {
    const recent = this.#recent.of(meter)?.readings.at(-1);
    if (recent) return recent;
    const range = prefixRange(counterPrefix(meter));
    for await (const [, at] of this.#store.range({ ...range, reverse: true, limit: 1 })) {
      const value = await this.#store.get(valueKey(meter, Number(new TextDecoder().decode(at))));
      return value && jsonOf<StoredReading>(value);
    }
    return undefined;
  }

  async missing(meter: string, limit: number): ReturnType<MeterStore['missing']> {
    if (this.#recent.of(meter)?.figures.gaps === 0) return [];
    const range = prefixRange(gapPrefix(meter));
    const found: { from: number; to: number }[] = [];
    for await (const [key, to] of this.#store.range({ ...range, limit }))
      found.push({ from: Number(key.slice(range.from.length)), to: Number(new TextDecoder().decode(to)) });
    return found;
  }

  async meters(): Promise<readonly string[]> {
    return (await this.overview()).map(({ meter }) => meter);
  }

  async overview(meter?: string): Promise<readonly MeterOverview[]> {
    const recent = meter === undefined ? undefined : this.#recent.of(meter);
    const last = recent?.readings.at(-1);
    if (meter !== undefined && recent && last)
      return [{ meter, ...recent.figures, newest: { counter: last.counter, at: instant(last.at) } }];
    const range = meter === undefined ? prefixRange(METER_PREFIX) : oneKey(meterKey(meter));
    const found: MeterOverview[] = [];
    for await (const [key, value] of this.#store.range(range)) {
      const name = decodeURIComponent(key.slice(METER_PREFIX.length));
      const newest = await this.newest(name);
      if (!newest) continue;
      const { counter, at } = newest;
      found.push({ meter: name, ...jsonOf<Figures>(value), newest: { counter, at: instant(at) } });
    }
    return found.sort((a, b) => (a.meter < b.meter ? -1 : 1));
  }

  async contradictions(meter?: string): Promise<readonly Contradiction[]> {
    const found: Contradiction[] = [];
    for await (const [, value] of this.#store.range(prefixRange(CONTRADICTION_PREFIX)))
      found.push(jsonOf<Contradiction>(value));
    return meter === undefined ? found : found.filter((contradiction) => contradiction.meter === meter);
  }

  chain(kid: string): Promise<readonly Uint8Array[] | undefined> {
    return this.#archive.chain(kid);
  }

  entries(): AsyncIterable<StoreEntry> {
    return this.#store.range({ from: '!', to: '\x7f' });
  }

  /** Waits until everything that was given is written or refused. */
  async close(): Promise<void> {
    await this.#work;
    await this.#store.close();
  }

  async #readings(range: KeyRange): Promise<StoredReading[]> {
    const found: StoredReading[] = [];
    for await (const [, value] of this.#store.range(range)) found.push(jsonOf<StoredReading>(value));
    return found;
  }
}

/** The range of one key. */
const oneKey = (key: string): { readonly from: string; readonly to: string } => ({ from: key, to: `${key}!` });
