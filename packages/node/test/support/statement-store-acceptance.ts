import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StatementStore, StoredStatement } from '../../src/settlement/statement-store.ts';
import { storedStatement } from './statements.ts';

/** A store of statements under test, and how to clear up after it. */
export interface StatementStoreUnderTest<S extends StatementStore = StatementStore> {
  readonly store: S;
  readonly dispose?: () => Promise<void>;
}

const series = (point: string, from: number, to: number): StoredStatement[] =>
  Array.from({ length: to - from + 1 }, (_, place) => storedStatement(point, from + place));
const numbers = (statements: readonly StoredStatement[]): number[] => statements.map((kept) => kept.statement.number);
const refused = (code: string) => ({ name: 'StoreError', code, hint: expect.stringMatching(/./) });

/**
 * What every adapter of the port `StatementStore` must do. `make` makes a fresh, empty store for each test; `reopen`
 * opens a closed one again, and is left out only by adapters that keep nothing.
 */
export function statementStoreAcceptance<S extends StatementStore>(
  name: string,
  make: () => Promise<StatementStoreUnderTest<S>>,
  reopen?: (closed: S) => Promise<S>,
): void {
  describe(`${name} is a store of statements`, () => {
    let made: StatementStoreUnderTest<S>;
    let store: StatementStore;
    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(async () => {
      await store.close();
      await made.dispose?.();
    });

    test('what was kept is read back, word for word', async () => {
      const kept = storedStatement('p-17', 1, {
        kind: 'slot',
        opening: '-123456789012345678901234567890',
        postings: [
          { kind: 'purchases', amount: '-9007199254740993' },
          { kind: 'service', amount: '-1' },
        ],
        closing: '-123456789012354686100489308884',
        delivery: {
          slot: { start: 1_790_000_100, len: 900 },
          sold: 0,
          bought: 12_000,
          trades: { count: 2, digest: 'd'.repeat(43) },
          meters: [],
          exchanged: -11_990,
          balancing: 0,
          deviation: -10,
          price: 'p'.repeat(43),
          area: 'short',
        },
        ext: { note: 'Grüße 😀 \u0000 "\\', z: 1, a: [1.5, null] },
        must: ['note'],
      });
      await store.append([kept]);
      const [found] = await store.list('p-17', 0, 10);
      expect(found).toEqual(kept);
      expect(JSON.stringify(found?.statement)).toBe(JSON.stringify(kept.statement));
      expect(await store.get(kept.id)).toEqual(kept);
      expect(await store.last('p-17')).toEqual(kept);
    });

    test('a store that is empty has no accounts, no newest statement and nothing to list', async () => {
      expect(await store.points()).toEqual([]);
      expect(await store.last('p-1')).toBeUndefined();
      expect(await store.get('x'.repeat(43))).toBeUndefined();
      expect(await store.list('p-1', 0, 10)).toEqual([]);
      await store.append([]);
      expect(await store.points()).toEqual([]);
    });

    test('the statements of an account are listed in the order of their numbers, from a number on, up to a limit', async () => {
      await store.append(series('p-1', 1, 120));
      await store.append(series('p-2', 1, 3));
      expect(numbers(await store.list('p-1', 0, 1000))).toEqual(Array.from({ length: 120 }, (_, place) => place + 1));
      expect(numbers(await store.list('p-1', 8, 4))).toEqual([9, 10, 11, 12]);
      expect(numbers(await store.list('p-1', 118, 100))).toEqual([119, 120]);
      expect(await store.list('p-1', 120, 100)).toEqual([]);
      expect(await store.list('p-1', 0, 0)).toEqual([]);
      expect((await store.last('p-1'))?.statement.number).toBe(120);
      expect((await store.last('p-2'))?.statement.number).toBe(3);
    });

    test('accounts are told in ascending order of their bytes, whatever stands in their names', async () => {
      const points = ['p-2', 'p-10', '@upper', 'P', 'p', 'p/1', '~', '!', 'a%2Fb', 'a/b', '@losses', "'\\"];
      await store.append(points.map((point) => storedStatement(point, 1)));
      expect(await store.points()).toEqual([...points].sort());
      for (const point of points) expect(numbers(await store.list(point, 0, 10))).toEqual([1]);
    });

    test('a statement that is kept already is left as it is, also within one call', async () => {
      const [first, second, third] = series('p-1', 1, 3) as [StoredStatement, StoredStatement, StoredStatement];
      await store.append([first, first, second]);
      await store.append([first, second, third, second]);
      expect(await store.list('p-1', 0, 10)).toEqual([first, second, third]);
    });

    test('another statement with a number that is taken is refused', async () => {
      await store.append(series('p-1', 1, 2));
      const other = storedStatement('p-1', 1, { closing: '7' });
      await expect(store.append([other])).rejects.toMatchObject(refused('statement-contradiction'));
      const pair = [storedStatement('p-1', 3), storedStatement('p-1', 3, { closing: '7' })];
      await expect(store.append(pair)).rejects.toMatchObject(refused('statement-contradiction'));
      expect(await store.list('p-1', 0, 10)).toEqual(series('p-1', 1, 2));
      expect(await store.get(other.id)).toBeUndefined();
    });

    test('a number that is left out is refused, at the start of an account too', async () => {
      await expect(store.append([storedStatement('p-1', 2)])).rejects.toMatchObject(refused('statement-gap'));
      await store.append(series('p-1', 1, 1));
      await expect(store.append([storedStatement('p-1', 3)])).rejects.toMatchObject(refused('statement-gap'));
      await expect(store.append(series('p-1', 1, 4).reverse())).rejects.toMatchObject(refused('statement-gap'));
      expect(numbers(await store.list('p-1', 0, 10))).toEqual([1]);
    });

    test('of a call that is refused nothing is kept, of no account', async () => {
      const bad = [...series('p-1', 1, 3), storedStatement('p-2', 2), storedStatement('p-3', 1)];
      await expect(store.append(bad)).rejects.toMatchObject(refused('statement-gap'));
      expect(await store.points()).toEqual([]);
      expect(await store.list('p-1', 0, 10)).toEqual([]);
      expect(await store.get(bad[0]?.id ?? '')).toBeUndefined();
      await store.append(series('p-1', 1, 3));
      expect(await store.points()).toEqual(['p-1']);
    });

    test('calls made at the same time each see what the ones before have left', async () => {
      const all = series('p-1', 1, 40);
      await Promise.all(all.map((kept) => store.append([kept])).concat(store.append(series('p-2', 1, 2))));
      expect(await store.list('p-1', 0, 100)).toEqual(all);
    });

    test('of two contradictory statements that come at the same time one is kept, and the other refused', async () => {
      const pair = [storedStatement('p-1', 1), storedStatement('p-1', 1, { closing: '7' })];
      const outcomes = await Promise.allSettled(pair.map((kept) => store.append([kept])));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const kept = pair[outcomes.findIndex(({ status }) => status === 'fulfilled')];
      expect(await store.list('p-1', 0, 10)).toEqual([kept]);
    });

    test('used after closing, it says so with a code; closing twice is harmless', async () => {
      await store.append(series('p-1', 1, 1));
      await store.close();
      await expect(store.append(series('p-1', 2, 2))).rejects.toMatchObject(refused('store-closed'));
      await expect(store.list('p-1', 0, 1)).rejects.toMatchObject(refused('store-closed'));
      await expect(store.last('p-1')).rejects.toMatchObject(refused('store-closed'));
      await expect(store.points()).rejects.toMatchObject(refused('store-closed'));
      await store.close();
    });

    if (!reopen) return;
    test('closed and opened again, it holds what it held', async () => {
      await store.append(series('p-1', 1, 12));
      await store.close();
      store = await reopen(made.store);
      expect(await store.list('p-1', 0, 100)).toEqual(series('p-1', 1, 12));
      await store.append(series('p-1', 13, 13));
      expect((await store.last('p-1'))?.statement.number).toBe(13);
    });
  });
}
