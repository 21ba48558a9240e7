import { judgeReading, missingBetween } from '@bc4p/protocol/metering';
import type { AppendOutcome, Contradiction, StoredReading } from '../meter-store.ts';

/** What has become of one meter in an append: what is to be written of it. */
export interface MeterChanges {
  readonly fresh: readonly StoredReading[];
  /** The ranges of missing counters that are new or end elsewhere, by their first counter; undefined: no longer there. */
  readonly gaps: ReadonlyMap<number, number | undefined>;
  /** By how much the number of ranges has grown. */
  readonly moreGaps: number;
}

/**
 * Values of one meter that are judged one after the other, each by what is kept and by those before it. Of what is kept
 * it has to know the value under each counter that is judged, and the nearest ones on both sides of it.
 */
export class JudgedValues implements MeterChanges {
  /** What is kept, as far as it matters, and what is fresh, by counter, ascending. */
  readonly #known: StoredReading[];
  readonly #onContradiction: (found: Contradiction) => void;
  readonly fresh: StoredReading[] = [];
  readonly gaps = new Map<number, number | undefined>();
  moreGaps = 0;

  /** `onContradiction` hears of each value that contradicts one that is kept. */
  constructor(kept: readonly StoredReading[], onContradiction: (found: Contradiction) => void) {
    this.#onContradiction = onContradiction;
    this.#known = [...kept].sort((a, b) => a.counter - b.counter);
  }

  /** Judges a value and notes what is to be written of it. */
  add(value: StoredReading): AppendOutcome {
    const place = this.#placeOf(value.counter);
    const found = this.#known[place];
    const same = found?.counter === value.counter ? found : undefined;
    const before = this.#known[place - 1];
    const after = this.#known[same ? place + 1 : place];
    const verdict = judgeReading(value, { same, before, after });
    if (verdict.kind === 'known') return verdict;
    if (verdict.kind === 'refused') {
      if (same) this.#onContradiction({ meter: value.meter, counter: value.counter, first: same, second: value });
      return verdict;
    }
    this.#known.splice(place, 0, value);
    this.fresh.push(value);
    this.#moveGaps(before?.counter, value.counter, after?.counter);
    return { kind: 'stored' };
  }

  #moveGaps(before: number | undefined, counter: number, after: number | undefined): void {
    const closed = missingBetween(before, after);
    const opened = [...missingBetween(before, counter), ...missingBetween(counter, after)];
    for (const { from } of closed) this.gaps.set(from, undefined);
    for (const { from, to } of opened) this.gaps.set(from, to);
    this.moreGaps += opened.length - closed.length;
  }

  /** Where a counter is, or would be: by halving. */
  #placeOf(counter: number): number {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#known[middle]?.counter ?? 0) < counter) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
