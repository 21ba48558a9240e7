import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeyRange, Store, StoreWrite } from '../../src/ports.ts';

/** A store under test, and how to clear up after it. */
export interface StoreUnderTest<S extends Store = Store> {
  readonly store: S;
  readonly dispose?: () => Promise<void>;
}

const put = (key: string, text: string): StoreWrite => ({ type: 'put', key, value: new TextEncoder().encode(text) });
const del = (key: string): StoreWrite => ({ type: 'del', key });
const textOf = (value: Uint8Array | undefined): string | undefined => value && new TextDecoder().decode(value);

async function read(store: Store, range: KeyRange): Promise<string[]> {
  const found: string[] = [];
  for await (const [key, value] of store.range(range)) found.push(`${key}=${textOf(value)}`);
  return found;
}

const ALL: KeyRange = { from: '!', to: '~' };

/**
 * What every adapter of the port `Store` must do. `make` makes a fresh, empty store for each test; `reopen` opens a
 * closed one again, and is left out only by adapters that keep nothing.
 */
export function storeAcceptance<S extends Store>(
  name: string,
  make: () => Promise<StoreUnderTest<S>>,
  reopen?: (closed: S) => Promise<S>,
): void {
  describe(`${name} is a store`, () => {
    let made: StoreUnderTest<S>;
    let store: Store;
    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(async () => {
      await store.close();
      await made.dispose?.();
    });

    test('what was written is read back, byte for byte', async () => {
      const value = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await store.write([{ type: 'put', key: 'all-bytes', value }]);
      expect([...((await store.get('all-bytes')) ?? [])]).toEqual([...value]);
    });

    test('an empty value is a value', async () => {
      await store.write([put('empty', '')]);
      expect(textOf(await store.get('empty'))).toBe('');
      expect(await read(store, ALL)).toEqual(['empty=']);
    });

    test('what was never written, or deleted, is undefined', async () => {
      await store.write([put('a', '1')]);
      await store.write([del('a'), del('never')]);
      expect(await store.get('a')).toBeUndefined();
      expect(await store.get('never')).toBeUndefined();
    });

    test('the writes of one call apply in their order', async () => {
      await store.write([put('a', '1'), del('a'), put('b', '1'), put('b', '2'), del('c'), put('c', '3')]);
      expect(await read(store, ALL)).toEqual(['b=2', 'c=3']);
    });

    test('a value that its writer changes afterwards stays as it was written', async () => {
      const value = new TextEncoder().encode('before');
      await store.write([{ type: 'put', key: 'a', value }]);
      value.fill(0);
      expect(textOf(await store.get('a'))).toBe('before');
    });

    test('ranges include their start, exclude their end, and come in the order of the bytes', async () => {
      await store.write(['b', 'a', 'B', '10', '9', 'a/1', 'a0', 'c'].map((key) => put(key, 'x')));
      expect(await read(store, ALL)).toEqual(['10=x', '9=x', 'B=x', 'a=x', 'a/1=x', 'a0=x', 'b=x', 'c=x']);
      expect(await read(store, { from: 'a', to: 'b' })).toEqual(['a=x', 'a/1=x', 'a0=x']);
    });

    test('ranges can run backwards, stop early, and be empty', async () => {
      await store.write(['a', 'b', 'c', 'd'].map((key) => put(key, 'x')));
      expect(await read(store, { from: 'a', to: 'd', reverse: true })).toEqual(['c=x', 'b=x', 'a=x']);
      expect(await read(store, { from: 'a', to: 'd', reverse: true, limit: 1 })).toEqual(['c=x']);
      expect(await read(store, { from: 'b', to: 'z', limit: 2 })).toEqual(['b=x', 'c=x']);
      expect(await read(store, { from: 'e', to: 'f' })).toEqual([]);
      expect(await read(store, { from: 'c', to: 'a' })).toEqual([]);
    });

    test('a range is read as it was when reading began', async () => {
      await store.write(['a', 'b', 'c'].map((key) => put(key, 'old')));
      const seen: string[] = [];
      for await (const [key, value] of store.range(ALL)) {
        if (seen.length === 0) await store.write([del('b'), put('c', 'new'), put('d', 'new')]);
        seen.push(`${key}=${textOf(value)}`);
      }
      expect(seen).toEqual(['a=old', 'b=old', 'c=old']);
    });

    test('a range may be left before its end', async () => {
      await store.write(['a', 'b', 'c'].map((key) => put(key, 'x')));
      for await (const [key] of store.range(ALL)) if (key === 'b') break;
      expect(await read(store, ALL)).toHaveLength(3);
    });

    test('thousands of entries come in order', async () => {
      const keys = Array.from({ length: 3500 }, (_, place) => `k${String(place).padStart(6, '0')}`);
      await store.write([...keys].reverse().map((key) => put(key, key)));
      expect(await read(store, ALL)).toEqual(keys.map((key) => `${key}=${key}`));
    });

    test('writes made at the same time are all there afterwards', async () => {
      await Promise.all(Array.from({ length: 100 }, (_, place) => store.write([put(`k${place}`, `${place}`)])));
      expect(await read(store, ALL)).toHaveLength(100);
    });

    test.each(['', 'a b', 'ä', 'line\n', '\u{1f600}'])('%j is not a key', async (key) => {
      await expect(store.write([put(key, 'x')])).rejects.toThrow('not a key');
      expect(await read(store, ALL)).toEqual([]);
    });

    test('used after closing, it says so with a code; closing twice is harmless', async () => {
      await store.write([put('a', '1')]);
      await store.close();
      await expect(store.get('a')).rejects.toMatchObject({ name: 'StoreError', code: 'store-closed' });
      await expect(store.write([put('a', '2')])).rejects.toMatchObject({ name: 'StoreError', code: 'store-closed' });
      await expect(read(store, ALL)).rejects.toMatchObject({ name: 'StoreError', code: 'store-closed' });
      await store.close();
    });

    if (!reopen) return;
    test('closed and opened again, it holds what it held', async () => {
      await store.write([put('a', '1'), put('b', '2'), del('a')]);
      await store.close();
      store = await reopen(made.store);
      expect(await read(store, ALL)).toEqual(['b=2']);
    });
  });
}
