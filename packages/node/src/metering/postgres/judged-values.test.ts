import { missingCounters } from '@bc4p/protocol/metering';
import { instant, wattHours } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contradiction, StoredReading } from '../meter-store.ts';
import { JudgedValues } from './judged-values.ts';

const value = (counter: number, consumption = counter * 100): StoredReading => ({
  meter: 'meter-1',
  counter,
  at: instant(1_800_000_000 + counter * 900),
  generation: wattHours(0),
  consumption: wattHours(consumption),
  id: `${counter}-${consumption}`,
  signer: 'signer',
  token: 'token',
});

/** What the database would tell of the values around the counters of a batch. */
function around(kept: readonly StoredReading[], batch: readonly StoredReading[]): StoredReading[] {
  const sorted = [...kept].sort((a, b) => a.counter - b.counter);
  const found = batch.flatMap(({ counter }) => [
    sorted.findLast((other) => other.counter < counter),
    sorted.find((other) => other.counter === counter),
    sorted.find((other) => other.counter > counter),
  ]);
  return [...new Set(found.filter((other) => other !== undefined))];
}

describe('values that are judged together', () => {
  test('[MTR-009] leave just the gaps that are between the counters, however they are batched', () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(batches, (all) => {
        const kept: StoredReading[] = [];
        const gaps = new Map<number, number>();
        let count = 0;
        for (const batch of all.map((counters) => counters.map((counter) => value(counter)))) {
          const judged = new JudgedValues(around(kept, batch), () => expect.unreachable());
          for (const one of batch) judged.add(one);
          kept.push(...judged.fresh);
          count += judged.moreGaps;
          for (const [first, last] of judged.gaps) {
            if (last === undefined) gaps.delete(first);
            else gaps.set(first, last);
          }
        }
        const counters = kept.map(({ counter }) => counter);
        expect(new Set(counters)).toEqual(new Set(all.flat()));
        expect(counters).toHaveLength(new Set(counters).size);
        const expected = missingCounters(counters);
        expect([...gaps].sort(([a], [b]) => a - b).map(([from, to]) => ({ from, to }))).toEqual(expected);
        expect(count).toBe(expected.length);
      }),
    );
  });

  test('[MTR-007] contradict what is kept, and each other', () => {
    const found: Contradiction[] = [];
    const judged = new JudgedValues([value(1)], (contradiction) => found.push(contradiction));
    const outcomes = [value(1, 101), value(2), value(2, 201), value(2)].map((one) => judged.add(one));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'stored', 'refused', 'known']);
    expect(found.map(({ first, second }) => [first.id, second.id])).toEqual([
      ['1-100', '1-101'],
      ['2-200', '2-201'],
    ]);
    expect(judged.fresh).toEqual([value(2)]);
  });
});
