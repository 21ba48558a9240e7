import { describe, expect, test } from 'vitest';
import { FaultyStore } from '../../test/support/faulty-store.ts';
import { storeAcceptance } from '../../test/support/store-acceptance.ts';
import type { StoreWrite } from '../ports.ts';
import { MemoryStore } from './memory-store.ts';
import { RememberingStore } from './remembering-store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (key: string, text: string): StoreWrite => ({ type: 'put', key, value: bytes(text) });

/** A store below that counts what it is asked, and can make a read wait. */
class CountingStore extends MemoryStore {
  reads = 0;
  gate: Promise<void> = Promise.resolve();

  override async get(key: string): Promise<Uint8Array | undefined> {
    this.reads += 1;
    const value = await super.get(key);
    await this.gate;
    return value;
  }
}

storeAcceptance('a store that remembers', async () => ({ store: new RememberingStore(new MemoryStore()) }));

describe('a store that remembers', () => {
  test('answers what was written or read before without the store below', async () => {
    const inner = new CountingStore();
    await inner.write([put('message/a', 'old')]);
    const store = new RememberingStore(inner);
    await store.write([put('trade/b', 'new'), put('event/c', 'other')]);
    for (let time = 0; time < 2; time += 1) {
      expect(await store.get('message/a')).toEqual(bytes('old'));
      expect(await store.get('trade/b')).toEqual(bytes('new'));
    }
    expect(inner.reads).toBe(1);
    await store.get('event/c');
    await store.get('event/c');
    expect(inner.reads).toBe(3);
  });

  test('tells what was changed or removed as it is now', async () => {
    const store = new RememberingStore(new MemoryStore());
    await store.write([put('chain/a', 'one'), put('chain/b', 'one')]);
    await store.write([put('chain/a', 'two'), { type: 'del', key: 'chain/b' }]);
    expect(await store.get('chain/a')).toEqual(bytes('two'));
    expect(await store.get('chain/b')).toBeUndefined();
    await store.write([put('chain/a', 'three'), put('chain/a', 'four')]);
    expect(await store.get('chain/a')).toEqual(bytes('four'));
  });

  test('does not keep what was read before a write and came after it', async () => {
    const inner = new CountingStore();
    await inner.write([put('chain/a', 'one')]);
    const store = new RememberingStore(inner);
    let open = (): void => undefined;
    inner.gate = new Promise((resolve) => {
      open = resolve;
    });
    const early = store.get('chain/a');
    await store.write([put('chain/a', 'two')]);
    open();
    expect(await early).toEqual(bytes('one'));
    expect(await store.get('chain/a')).toEqual(bytes('two'));
  });

  test.each([false, true])('asks the disk after a write that failed (on disk all the same: %s)', async (keeps) => {
    const inner = new FaultyStore(new MemoryStore());
    const store = new RememberingStore(inner);
    await store.write([put('chain/a', 'one')]);
    inner.writesLeft = 0;
    inner.keepsWhatFails = keeps;
    await expect(store.write([put('chain/a', 'two')])).rejects.toThrow('EIO');
    expect(await store.get('chain/a')).toEqual(bytes(keeps ? 'two' : 'one'));
  });

  test('forgets what it has held longest when it holds too much', async () => {
    const inner = new CountingStore();
    const store = new RememberingStore(inner, 10);
    await store.write([put('trade/a', '12345'), put('trade/b', '12345'), put('trade/c', '12345')]);
    for (const key of ['trade/b', 'trade/c']) expect(await store.get(key)).toEqual(bytes('12345'));
    expect(inner.reads).toBe(0);
    expect(await store.get('trade/a')).toEqual(bytes('12345'));
    expect(inner.reads).toBe(1);
  });
});
