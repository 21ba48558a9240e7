import {
  type CounterRange,
  judgeReading,
  missingBetween,
  type Neighbours,
  type Verdict,
} from '@bc4p/protocol/metering';
import { putJson, putText } from '../market/archive.ts';
import { numberOfKey } from '../market/keys.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import {
  CONTRADICTION_PREFIX,
  contradictingKey,
  contradictionKey,
  counterKey,
  counterPrefix,
  gapKey,
  meterKey,
  valueKey,
  valuePrefix,
} from './keys.ts';
import type { AppendOutcome, Contradiction, StoredReading } from './meter-store.ts';
import { REMEMBERED_READINGS, type RecentMeter, type RecentMeters } from './recent-meters.ts';

/** What is counted of a meter, as it is kept. */
export interface Figures {
  readonly values: number;
  readonly gaps: number;
  readonly contradictions: number;
}

const NO_FIGURES: Figures = { values: 0, gaps: 0, contradictions: 0 };
const decoder = new TextDecoder();

/** A value of a store that is JSON. */
export const jsonOf = <T>(value: Uint8Array): T => JSON.parse(decoder.decode(value)) as T;

/** Values that are about to be written together, each judged as if those before it were in the store already. */
export class StagedReadings {
  readonly #store: Store;
  readonly #recent: RecentMeters;
  readonly #staged = new Map<string, Map<number, StoredReading>>();
  readonly #figures = new Map<string, Figures>();
  readonly #contradicting = new Set<string>();
  readonly #writes: StoreWrite[] = [];
  #lastContradiction: number | undefined;

  constructor(store: Store, recent: RecentMeters) {
    this.#store = store;
    this.#recent = recent;
  }

  /** What is to be written: of each meter its figures once, whatever came of it. */
  get writes(): readonly StoreWrite[] {
    return [...this.#writes, ...[...this.#figures].map(([meter, figures]) => putJson(meterKey(meter), figures))];
  }

  /** Judges a value and notes what is to be written of it. */
  async add(reading: StoredReading): Promise<AppendOutcome> {
    const neighbours = await this.#neighbours(reading);
    const verdict: Verdict = judgeReading(reading, neighbours);
    if (verdict.kind === 'known') return verdict;
    if (verdict.kind === 'refused') {
      if (neighbours.same) await this.#contradict(reading, neighbours.same);
      return verdict;
    }
    await this.#keep(reading, neighbours);
    return { kind: 'stored' };
  }

  /** Lets what is staged be known to others, once it is on disk. */
  remember(): void {
    for (const [meter, figures] of this.#figures) {
      const { readings, isAll } = this.#recent.of(meter) ?? { readings: [], isAll: true };
      const [oldest] = readings;
      // What came late may be older than what is remembered: it would not follow on that.
      const fresh = [...(this.#staged.get(meter)?.values() ?? [])].filter(
        ({ at }) => isAll || !oldest || at > oldest.at,
      );
      const all = [...readings, ...fresh].sort((a, b) => a.at - b.at);
      if (all.length > 0) this.#recent.set(meter, { readings: all, isAll, figures });
    }
  }

  async #neighbours({ meter, counter }: StoredReading): Promise<Neighbours<StoredReading>> {
    const staged = [...(this.#staged.get(meter)?.values() ?? [])];
    const { same, before: below, after: above } = await this.#keptNeighbours(meter, counter);
    const nearest = (found: StoredReading | undefined, beside: StoredReading[], sign: 1 | -1) =>
      [...(found ? [found] : []), ...beside].sort((a, b) => sign * (a.counter - b.counter))[0];
    return {
      same: same ?? this.#staged.get(meter)?.get(counter),
      before: nearest(
        below,
        staged.filter((other) => other.counter < counter),
        -1,
      ),
      after: nearest(
        above,
        staged.filter((other) => other.counter > counter),
        1,
      ),
    };
  }

  /** Those on disk; a value that follows on the newest one has only that. */
  async #keptNeighbours(meter: string, counter: number): Promise<Neighbours<StoredReading>> {
    const newest = (await this.#recentOf(meter))?.readings.at(-1);
    if (newest && newest.counter < counter) return { same: undefined, before: newest, after: undefined };
    const { from, to } = prefixRange(counterPrefix(meter));
    const own = counterKey(meter, counter);
    const [same, before, after] = await Promise.all([
      this.#at(meter, await this.#store.get(own)),
      this.#first(meter, { from, to: own, reverse: true }),
      this.#first(meter, { from: `${own}!`, to }),
    ]);
    return { same, before, after };
  }

  /** What is remembered of a meter; of one that has not sent for long, what is on disk: nothing is written meanwhile. */
  async #recentOf(meter: string): Promise<RecentMeter | undefined> {
    const known = this.#recent.of(meter);
    if (known) return known;
    const range = { ...prefixRange(valuePrefix(meter)), reverse: true, limit: REMEMBERED_READINGS };
    const readings: StoredReading[] = [];
    for await (const [, value] of this.#store.range(range)) readings.unshift(jsonOf<StoredReading>(value));
    const figures = await this.#store.get(meterKey(meter));
    if (readings.length === 0 || !figures) return undefined;
    const isAll = readings.length < REMEMBERED_READINGS;
    this.#recent.set(meter, { readings, isAll, figures: jsonOf<Figures>(figures) });
    return this.#recent.of(meter);
  }

  /** The value at the instant that an entry by counter names. */
  async #at(meter: string, at: Uint8Array | undefined): Promise<StoredReading | undefined> {
    const value = at && (await this.#store.get(valueKey(meter, Number(decoder.decode(at)))));
    return value && jsonOf<StoredReading>(value);
  }

  async #first(
    meter: string,
    range: { readonly from: string; readonly to: string; readonly reverse?: boolean },
  ): Promise<StoredReading | undefined> {
    for await (const [, at] of this.#store.range({ ...range, limit: 1 })) return this.#at(meter, at);
    return undefined;
  }

  async #keep(reading: StoredReading, { before, after }: Neighbours): Promise<void> {
    const { meter, counter, at } = reading;
    const staged = this.#staged.get(meter) ?? new Map<number, StoredReading>();
    this.#staged.set(meter, staged.set(counter, reading));
    const closed = missingBetween(before?.counter, after?.counter);
    const opened = [...missingBetween(before?.counter, counter), ...missingBetween(counter, after?.counter)];
    this.#writes.push(
      putJson(valueKey(meter, at), reading),
      putText(counterKey(meter, counter), String(at)),
      ...closed.map(({ from }): StoreWrite => ({ type: 'del', key: gapKey(meter, from) })),
      ...opened.map(({ from, to }: CounterRange) => putText(gapKey(meter, from), String(to))),
    );
    await this.#count(meter, { values: 1, gaps: opened.length - closed.length, contradictions: 0 });
  }

  async #contradict(second: StoredReading, first: StoredReading): Promise<void> {
    const key = contradictingKey(second.id);
    if (this.#contradicting.has(key) || (await this.#store.get(key))) return;
    this.#contradicting.add(key);
    const { meter, counter } = second;
    const found: Contradiction = { meter, counter, first, second };
    this.#lastContradiction = (this.#lastContradiction ?? (await this.#lastNumber())) + 1;
    this.#writes.push(putJson(contradictionKey(this.#lastContradiction), found), putText(key, ''));
    await this.#count(meter, { values: 0, gaps: 0, contradictions: 1 });
  }

  async #lastNumber(): Promise<number> {
    const range = prefixRange(CONTRADICTION_PREFIX);
    for await (const [key] of this.#store.range({ ...range, reverse: true, limit: 1 })) return numberOfKey(key);
    return 0;
  }

  async #count(meter: string, more: Figures): Promise<void> {
    const known = this.#figures.get(meter) ?? (await this.#recentOf(meter))?.figures ?? NO_FIGURES;
    const figures = {
      values: known.values + more.values,
      gaps: known.gaps + more.gaps,
      contradictions: known.contradictions + more.contradictions,
    };
    this.#figures.set(meter, figures);
  }
}
