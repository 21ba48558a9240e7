import { createHash } from 'node:crypto';
import { certificateId, encodeBase64url } from '@bc4p/protocol/messages';
import type { Reading } from '@bc4p/protocol/metering';
import { type Instant, instant, wattHours } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppendOutcome, MeterChain, MeterStore, StoredReading } from '../../src/metering/meter-store.ts';

/** A store of meter values to be tested, and what remains of it once it is closed. */
interface MeterStoreUnderTest<S extends MeterStore> {
  readonly store: S;
  readonly dispose?: () => Promise<void>;
}

const START = 1_800_000_000;
const STEP = 900;
/** An instant after all that these tests use. */
const END = instant(START + 1_000_000 * STEP);

const idOf = (text: string): string => encodeBase64url(createHash('sha256').update(text).digest());

/** A chain of two certificates under the name of its first; a store does not look into them. */
export function someChain(name: string): MeterChain {
  const certificates = [name, 'authority'].map((text) => new TextEncoder().encode(`certificate of ${text}`));
  return { kid: certificateId(certificates[0] as Uint8Array), certificates };
}

/** The value under a counter of a meter that signs one each quarter of an hour, and uses 100 Wh in it. */
export function reading(counter: number, changes: Partial<StoredReading> = {}): StoredReading {
  const value = {
    meter: 'meter-1',
    counter,
    at: instant(START + counter * STEP),
    generation: wattHours(counter * 10),
    consumption: wattHours(counter * 100),
    ...changes,
  };
  const id = idOf(JSON.stringify(value));
  return { id, token: `e30.${id}.c2ln`, signer: someChain(value.meter).kid, ...value };
}

const countersOf = (readings: readonly Reading[]): number[] => readings.map(({ counter }) => counter);
const kindsOf = (outcomes: readonly AppendOutcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind));

/**
 * What every adapter of the port `MeterStore` must do. `make` makes a fresh, empty store for each test; `reopen` opens a
 * closed one again, and is left out only by adapters that keep nothing.
 */
export function meterStoreAcceptance<S extends MeterStore>(
  name: string,
  make: () => Promise<MeterStoreUnderTest<S>>,
  reopen?: (closed: S) => Promise<S>,
): void {
  describe(`${name} is a store of meter values`, () => {
    let made: MeterStoreUnderTest<S>;
    let store: MeterStore;
    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(async () => {
      await store.close();
      await made.dispose?.();
    });

    const append = async (...values: StoredReading[]): Promise<string[]> =>
      kindsOf(
        await store.append(
          values,
          values.map(({ meter }) => someChain(meter)),
        ),
      );
    const all = (meter = 'meter-1', limit = 10_000) => store.read({ meter, from: instant(0), until: END, limit });

    test('what was stored is read back as it was, balancing registers and frequency too', async () => {
      const balancing = { beneficial: wattHours(7), adverse: wattHours(Number.MAX_SAFE_INTEGER), frequency: 49_987 };
      const values = [reading(0, balancing), reading(1, { ...balancing, beneficial: wattHours(8) })];
      expect(await append(...values)).toEqual(['stored', 'stored']);
      expect(await all()).toEqual(values);
    });

    test('[MTR-001] a value that comes again is known, and stored once', async () => {
      expect(await append(reading(1), reading(1))).toEqual(['stored', 'known']);
      expect(await append(reading(1))).toEqual(['known']);
      expect(await all()).toEqual([reading(1)]);
    });

    test('a range includes its start, excludes its end, comes earliest first and stops at its limit', async () => {
      await append(reading(3), reading(1), reading(2), reading(4));
      const { at } = reading(2);
      expect(countersOf(await store.read({ meter: 'meter-1', from: at, until: reading(4).at, limit: 9 }))).toEqual([
        2, 3,
      ]);
      expect(countersOf(await all('meter-1', 2))).toEqual([1, 2]);
      expect(await store.read({ meter: 'meter-1', from: at, until: at, limit: 9 })).toEqual([]);
      expect(await store.read({ meter: 'meter-1', from: END, until: at, limit: 9 })).toEqual([]);
    });

    test('around an instant: the value at it is on both sides, else the nearest ones', async () => {
      await append(reading(1), reading(3));
      const around = async (at: Instant) => {
        const { before, after } = await store.around('meter-1', at);
        return [before?.counter, after?.counter];
      };
      expect(await around(reading(1).at)).toEqual([1, 1]);
      expect(await around(reading(2).at)).toEqual([1, 3]);
      expect(await around(reading(0).at)).toEqual([undefined, 1]);
      expect(await around(reading(4).at)).toEqual([3, undefined]);
      expect(await store.around('nobody', reading(1).at)).toEqual({ before: undefined, after: undefined });
    });

    test('the newest value is the one with the highest counter, whenever it came', async () => {
      expect(await store.newest('meter-1')).toBeUndefined();
      await append(reading(5), reading(2));
      expect(await store.newest('meter-1')).toEqual(reading(5));
    });

    test('[MTR-009] missing counters are told below the newest and above the lowest, until they come', async () => {
      expect(await store.missing('meter-1', 16)).toEqual([]);
      await append(reading(10));
      expect(await store.missing('meter-1', 16)).toEqual([]);
      await append(reading(20), reading(14));
      expect(await store.missing('meter-1', 16)).toEqual([
        { from: 11, to: 13 },
        { from: 15, to: 19 },
      ]);
      expect(await store.missing('meter-1', 1)).toEqual([{ from: 11, to: 13 }]);
      await append(reading(12), reading(8));
      expect(await store.missing('meter-1', 16)).toEqual([
        { from: 9, to: 9 },
        { from: 11, to: 11 },
        { from: 13, to: 13 },
        { from: 15, to: 19 },
      ]);
      await append(reading(9), reading(11), reading(13), ...[15, 16, 17, 18, 19].map((counter) => reading(counter)));
      expect(await store.missing('meter-1', 16)).toEqual([]);
    });

    test('[MTR-007] another value under a known counter is refused and kept as evidence, once', async () => {
      const [first, second] = [reading(1), reading(1, { consumption: wattHours(99) })];
      await append(first);
      expect(await append(second, second)).toEqual(['meter-contradiction', 'meter-contradiction']);
      expect(await append(second)).toEqual(['meter-contradiction']);
      expect(await all()).toEqual([first]);
      expect(await store.contradictions('meter-1')).toEqual([{ meter: 'meter-1', counter: 1, first, second }]);
      expect(await store.contradictions('meter-2')).toEqual([]);
    });

    test('[MTR-007] a contradiction names the value that was first', async () => {
      await append(reading(1));
      const [outcome] = await store.append([reading(1, { consumption: wattHours(99) })], []);
      expect(outcome).toEqual({
        kind: 'refused',
        refusal: {
          code: 'meter-contradiction',
          requirement: 'MTR-007',
          path: '/counter',
          facts: { meter: 'meter-1', counter: 1, known: reading(1).id },
        },
      });
    });

    test('contradictions of all meters come oldest first', async () => {
      const other = (counter: number, meter: string) => reading(counter, { meter, generation: wattHours(1) });
      for (const meter of ['meter-2', 'meter-1']) await append(reading(1, { meter }), reading(2, { meter }));
      await append(other(2, 'meter-1'));
      await append(other(1, 'meter-2'), other(1, 'meter-1'));
      const found = await store.contradictions();
      expect(found.map(({ meter, counter }) => [meter, counter])).toEqual([
        ['meter-1', 2],
        ['meter-2', 1],
        ['meter-1', 1],
      ]);
    });

    test('[MTR-008] counters and instants grow together: a value out of order is refused and leaves nothing', async () => {
      await append(reading(2), reading(4));
      const at = (counter: number) => ({ at: reading(counter).at });
      expect(await append(reading(3, at(5)), reading(3, at(1)), reading(5, at(4)), reading(1, at(2)))).toEqual(
        Array.from({ length: 4 }, () => 'counter-disorder'),
      );
      expect(countersOf(await all())).toEqual([2, 4]);
      expect(await store.contradictions()).toEqual([]);
    });

    test('[REG-001] a register that shows less than before, or more than later, is refused', async () => {
      const show = (counter: number, consumption: number) => reading(counter, { consumption: wattHours(consumption) });
      await append(show(2, 200), show(4, 400));
      expect(await append(show(3, 199), show(3, 401), show(5, 399), show(1, 201))).toEqual(
        Array.from({ length: 4 }, () => 'register-went-back'),
      );
      expect(await append(show(3, 200), show(5, 400), show(1, 200))).toEqual(['stored', 'stored', 'stored']);
    });

    test('[REG-001] a balancing register that is gone has gone back', async () => {
      await append(reading(1, { beneficial: wattHours(5), adverse: wattHours(0), frequency: 50_000 }));
      expect(await append(reading(2))).toEqual(['register-went-back']);
    });

    test('values of one append are judged one after the other, each by those before it', async () => {
      const back = reading(3, { consumption: wattHours(150) });
      expect(await append(reading(2), back, reading(4), reading(3))).toEqual([
        'stored',
        'register-went-back',
        'stored',
        'stored',
      ]);
      expect(countersOf(await all())).toEqual([2, 3, 4]);
    });

    test('of two contradicting values that come at the same time one is stored and the other is the evidence', async () => {
      const values = Array.from({ length: 8 }, (_, place) => reading(1, { consumption: wattHours(place) }));
      const outcomes = await Promise.all(values.map((value) => append(value)));
      expect(outcomes.flat().filter((kind) => kind === 'stored')).toHaveLength(1);
      const [kept] = await all();
      const found = await store.contradictions();
      expect(found).toHaveLength(7);
      for (const { first } of found) expect(first).toEqual(kept);
    });

    test('appends of many meters at the same time are all there afterwards', async () => {
      const meters = Array.from({ length: 10 }, (_, place) => `meter-${place}`);
      await Promise.all(meters.flatMap((meter) => [3, 1, 2].map((counter) => append(reading(counter, { meter })))));
      for (const meter of meters) expect(countersOf(await all(meter))).toEqual([1, 2, 3]);
      expect(await store.meters()).toEqual(meters);
    });

    test('meters with any name a certificate can have keep apart', async () => {
      const names = ['a', 'a b', 'a%20b', 'a/', 'a/b', 'B', '~!"#$%&()*+,;<=>?@[]^_`{|}', 'a'.repeat(64)];
      for (const meter of names) await append(reading(1, { meter }));
      expect(await store.meters()).toEqual([...names].sort());
      for (const meter of names) expect(await all(meter)).toEqual([reading(1, { meter })]);
    });

    test('an overview counts values, gaps and contradictions of each meter', async () => {
      await append(reading(5), reading(1), reading(3, { meter: 'meter-0' }));
      await append(reading(1, { generation: wattHours(9) }));
      const other = {
        meter: 'meter-0',
        values: 1,
        newest: { counter: 3, at: reading(3).at },
        gaps: 0,
        contradictions: 0,
      };
      const own = {
        meter: 'meter-1',
        values: 2,
        newest: { counter: 5, at: reading(5).at },
        gaps: 1,
        contradictions: 1,
      };
      expect(await store.overview()).toEqual([other, own]);
      expect(await store.overview('meter-1')).toEqual([own]);
      expect(await store.overview('nobody')).toEqual([]);
    });

    test('a signer’s chain is kept; of one that nobody sent there is none', async () => {
      await append(reading(1));
      const { kid, certificates } = someChain('meter-1');
      expect((await store.chain(kid))?.map((der) => [...der])).toEqual(certificates.map((der) => [...der]));
      expect(await store.chain(someChain('nobody').kid)).toBeUndefined();
      // Who sends again need not send the chain.
      expect(kindsOf(await store.append([reading(2)], []))).toEqual(['stored']);
    });

    test('counters and registers reach to the largest number that is exact', async () => {
      const largest = Number.MAX_SAFE_INTEGER;
      const first = reading(0, { generation: wattHours(largest - 1), consumption: wattHours(largest) });
      const last = reading(2, { counter: largest, generation: wattHours(largest), consumption: wattHours(largest) });
      expect(await append(first, last)).toEqual(['stored', 'stored']);
      expect(await all()).toEqual([first, last]);
      expect(await store.missing('meter-1', 9)).toEqual([{ from: 1, to: largest - 1 }]);
    });

    test('[MTR-010] the order in which values come changes nothing of what is answered', async () => {
      const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(50)), { minLength: 1, maxLength: 8 });
      let turn = 0;
      const property = fc.asyncProperty(steps, fc.infiniteStream(fc.nat(1000)), async (grown, order) => {
        turn += 1;
        const meter = `turn-${turn}`;
        let [counter, shown] = [0, 0];
        const values = grown.map(([step, used]) => {
          counter += step;
          shown += used;
          return reading(counter, { meter, consumption: wattHours(shown) });
        });
        const shuffled = [...values, ...values]
          .map((value) => [order.next().value ?? 0, value] as const)
          .sort(([a], [b]) => a - b)
          .map(([, value]) => value);
        const outcomes = [];
        for (const value of shuffled) outcomes.push(...(await append(value)));
        expect(outcomes.filter((kind) => kind === 'stored')).toHaveLength(values.length);
        expect(outcomes.filter((kind) => kind === 'known')).toHaveLength(values.length);
        expect(await all(meter)).toEqual(values);
        const counters = new Set(countersOf(values));
        const [lowest = 0] = counters;
        const absent = Array.from({ length: counter - lowest }, (_, place) => lowest + place).filter(
          (each) => !counters.has(each),
        );
        const missing = await store.missing(meter, 100);
        expect(missing.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n))).toEqual(
          absent,
        );
        expect(await store.overview(meter)).toMatchObject([{ values: values.length, gaps: missing.length }]);
      });
      await fc.assert(property, { numRuns: 25 });
    });

    test('used after closing, it says so with a code; closing twice is harmless', async () => {
      await append(reading(1));
      await store.close();
      const closed = { name: 'StoreError', code: 'store-closed' };
      await expect(append(reading(2))).rejects.toMatchObject(closed);
      await expect(all()).rejects.toMatchObject(closed);
      await expect(store.missing('meter-1', 1)).rejects.toMatchObject(closed);
      await store.close();
    });

    if (!reopen) return;
    test('closed and opened again, it holds what it held', async () => {
      const second = reading(1, { consumption: wattHours(1) });
      await append(reading(4), reading(1));
      await append(second);
      await store.close();
      store = await reopen(made.store);
      expect(await append(reading(4), reading(3))).toEqual(['known', 'stored']);
      expect(countersOf(await all())).toEqual([1, 3, 4]);
      expect(await store.missing('meter-1', 9)).toEqual([{ from: 2, to: 2 }]);
      expect(await store.contradictions()).toEqual([{ meter: 'meter-1', counter: 1, first: reading(1), second }]);
      expect(await store.chain(someChain('meter-1').kid)).toHaveLength(2);
      expect(await store.overview()).toMatchObject([{ values: 3, gaps: 1, contradictions: 1 }]);
    });
  });
}
