import { instant } from '@bc4p/protocol/units';
import { describe, expect, test, vi } from 'vitest';
import { FaultyStore } from '../../test/support/faulty-store.ts';
import { temporaryFolders } from '../../test/support/folder.ts';
import { all, CREATED, command, fill, IDENTITY, LIMITS, MARKET, openJournal } from '../../test/support/journal.ts';
import type { AnchorFile } from '../ports.ts';
import { MemoryAnchorFile } from '../store/memory-anchor.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { createStore, openStore } from '../store/open-store.ts';

const temporaryFolder = temporaryFolders();
const inMemory = () => ({
  store: new FaultyStore(new MemoryStore()),
  anchor: new MemoryAnchorFile(),
  identity: IDENTITY,
});
const put = (key: string, text: string) => ({ type: 'put', key, value: new TextEncoder().encode(text) }) as const;
const textOf = (value: Uint8Array | undefined) => new TextDecoder().decode(value);

describe('a journal', () => {
  test('gives back, in order, what was appended', async () => {
    const journal = await openJournal(inMemory());
    await fill(journal, 1, 250, 37);
    const records = await all(journal.replay());
    expect(records.map(({ seq }) => seq)).toEqual(Array.from({ length: 250 }, (_, place) => place + 1));
    expect(records.map((record) => record.command)).toEqual(
      Array.from({ length: 250 }, (_, place) => command(place + 1)),
    );
    expect(records[9]?.at).toBe(CREATED + 10);
  });

  test('is the same bytes for the same commands, whatever the batches', async () => {
    const ends = [];
    for (const together of [1, 7, 200]) {
      const journal = await openJournal(inMemory());
      await fill(journal, 1, 200, together);
      ends.push(journal.end);
    }
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
  });

  test('holds the command as it was when it was appended', async () => {
    const journal = await openJournal(inMemory());
    const changing = { kind: 'test', price: 1 };
    const appended = journal.append(CREATED, changing);
    changing.price = 2;
    await appended;
    expect((await all(journal.replay()))[0]?.command).toEqual({ kind: 'test', price: 1 });
  });

  test('of two markets begins differently', async () => {
    const parts = inMemory();
    await fill(await openJournal(parts), 1, 3);
    const asAnother = openJournal({ ...parts, identity: { ...IDENTITY, market: 'quartier8.westnetz.amprion' } });
    await expect(asAnother).rejects.toMatchObject({ code: 'journal-damaged' });
  });

  test('writes many commands in one batch, and what belongs to them with them', async () => {
    const parts = inMemory();
    const onBatch = vi.fn();
    const journal = await openJournal(parts, { onBatch });
    await Promise.all([
      journal.append(CREATED, command(1), [put('token/a', 'signed')]),
      journal.append(CREATED, command(2)),
      journal.keep([put('token/b', 'signed too')]),
    ]);
    expect(parts.store.batches).toEqual([
      ['journal/0000000000000001', 'token/a', 'journal/0000000000000002', 'token/b'],
    ]);
    expect(onBatch).toHaveBeenCalledTimes(1);
    expect(onBatch.mock.calls[0]?.[0]).toMatchObject({ records: 2 });
    expect(textOf(await parts.store.get('token/b'))).toBe('signed too');
  });

  test('acknowledges nothing before the store and the anchor have it', async () => {
    const parts = inMemory();
    const order: string[] = [];
    const anchor: AnchorFile = {
      read: () => parts.anchor.read(),
      close: () => parts.anchor.close(),
      write: async (slot, bytes) => {
        await new Promise((resolve) => setImmediate(resolve));
        await parts.anchor.write(slot, bytes);
        order.push('anchor');
      },
    };
    const journal = await openJournal({ ...parts, anchor });
    order.length = 0;
    let release: () => void = () => {};
    parts.store.gate = new Promise((resolve) => {
      release = () => {
        order.push('store');
        resolve();
      };
    });
    const appended = journal.append(CREATED, command(1)).then(() => order.push('acknowledged'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual([]);
    release();
    await appended;
    expect(order).toEqual(['store', 'anchor', 'acknowledged']);
  });

  test('has a bounded queue', async () => {
    const journal = await openJournal(inMemory(), { limits: { ...LIMITS, queue: 2 } });
    const taken = [journal.append(CREATED, command(1)), journal.append(CREATED, command(2))];
    expect(journal.waiting).toBe(2);
    await expect(journal.append(CREATED, command(3))).rejects.toMatchObject({ code: 'journal-busy' });
    expect(await Promise.all(taken)).toEqual([1, 2]);
    expect(journal.waiting).toBe(0);
  });

  test('refuses keys that are its own', async () => {
    const journal = await openJournal(inMemory());
    await expect((async () => journal.keep([put('journal/0000000000000009', 'x')]))()).rejects.toThrow('own');
    await expect((async () => journal.append(CREATED, 1, [put('snapshot/x', 'x')]))()).rejects.toThrow('own');
    expect(journal.failure).toBeUndefined();
  });

  test('orders what hundreds append at the same time, each exactly once', async () => {
    const journal = await openJournal(inMemory(), { limits: { ...LIMITS, batch: 16 } });
    const seqs = await Promise.all(
      Array.from({ length: 400 }, async (_, who) => {
        const mine: number[] = [];
        for (let turn = 0; turn < 3; turn += 1) mine.push(await journal.append(CREATED, { kind: 'test', who, turn }));
        return mine;
      }),
    );
    const records = await all(journal.replay());
    expect(new Set(seqs.flat()).size).toBe(1200);
    for (const [who, mine] of seqs.entries())
      for (const [turn, seq] of mine.entries()) expect(records[seq - 1]?.command).toEqual({ kind: 'test', who, turn });
  });

  test('closed, it has written what waited, and takes no more', async () => {
    const journal = await openJournal(inMemory());
    const appended = [journal.append(CREATED, command(1)), journal.append(CREATED, command(2))];
    await journal.close();
    expect(journal.end.seq).toBe(2);
    expect(await Promise.all(appended)).toEqual([1, 2]);
    await expect((async () => journal.append(CREATED, command(3)))()).rejects.toThrow('closed');
  });
});

describe('a journal whose disk fails', () => {
  test('stops at once, tells everyone who waits, and says what to do', async () => {
    const parts = inMemory();
    const onFailure = vi.fn();
    const journal = await openJournal(parts, { onFailure, limits: { ...LIMITS, batch: 1 } });
    await fill(journal, 1, 5);
    parts.store.writesLeft = 1;
    const results = await Promise.allSettled([6, 7, 8, 9].map((place) => journal.append(CREATED, command(place))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    for (const result of results.slice(1))
      expect(result).toMatchObject({ reason: { code: 'journal-stopped', cause: { code: 'store-failed' } } });
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(journal.failure?.message).toContain('EIO');
    expect(journal.failure?.hint).toContain('acknowledged');
    parts.store.writesLeft = 100;
    await expect(journal.append(CREATED, command(10))).rejects.toMatchObject({ code: 'journal-stopped' });
    await expect(journal.keep([put('token/a', 'x')])).rejects.toMatchObject({ code: 'journal-stopped' });
    expect(parts.store.batches).toHaveLength(7);
  });

  test('a failed write that is on disk all the same is there after the next start', async () => {
    const parts = inMemory();
    const journal = await openJournal(parts);
    await fill(journal, 1, 3);
    parts.store.writesLeft = 0;
    parts.store.keepsWhatFails = true;
    await expect(journal.append(CREATED, command(4))).rejects.toMatchObject({ code: 'journal-stopped' });
    expect(journal.end.seq).toBe(3);
    const again = await openJournal(parts);
    expect(again.end.seq).toBe(4);
  });

  test('an anchor that fails stops it too', async () => {
    const parts = inMemory();
    const journal = await openJournal(parts);
    await fill(journal, 1, 2);
    parts.anchor.write = async () => {
      throw new Error('EIO');
    };
    await expect(journal.append(CREATED, command(3))).rejects.toMatchObject({ code: 'journal-stopped' });
    expect(journal.end.seq).toBe(2);
  });
});

describe('snapshots', () => {
  const filled = async () => {
    const parts = inMemory();
    const journal = await openJournal(parts);
    await fill(journal, 1, 30, 10);
    return { parts, journal };
  };

  test('a start begins with the newest one and replays what came after', async () => {
    const { parts, journal } = await filled();
    await journal.saveSnapshot(10, { upTo: 10 });
    await journal.saveSnapshot(20, { upTo: 20 });
    await journal.saveSnapshot(30, { upTo: 30 });
    await fill(journal, 31, 35);
    const again = await openJournal(parts);
    expect(again.snapshot).toMatchObject({ seq: 30, state: { upTo: 30 } });
    expect((await all(again.replay())).map(({ seq }) => seq)).toEqual([31, 32, 33, 34, 35]);
    expect((await all(again.records())).length).toBe(35);
    expect(again.end).toEqual(journal.end);
  });

  test('two are kept', async () => {
    const { parts, journal } = await filled();
    for (const seq of [5, 10, 15, 20]) await journal.saveSnapshot(seq, seq);
    const keys: string[] = [];
    for await (const [key] of parts.store.range({ from: 'snapshot/', to: 'snapshot0' })) keys.push(key);
    expect(keys).toEqual(['snapshot/0000000000000015', 'snapshot/0000000000000020']);
  });

  test('a large one is kept in parts, which go with it', async () => {
    const { parts, journal } = await filled();
    const large = (upTo: number) => ({ upTo, trades: Array.from({ length: 9000 }, (_, number) => ({ number, upTo })) });
    const keys = async () => {
      const found: string[] = [];
      for await (const [key] of parts.store.range({ from: 'snapshot-part/', to: 'snapshot-part0' })) found.push(key);
      return found;
    };
    for (const seq of [5, 10, 15]) await journal.saveSnapshot(seq, large(seq));
    const kept = await keys();
    expect(new Set(kept.map((key) => key.slice(14, 30)))).toEqual(new Set(['0000000000000010', '0000000000000015']));
    expect(kept.length).toBeGreaterThan(6);
    expect((await openJournal(parts)).snapshot).toMatchObject({ seq: 15, state: large(15) });

    // Damaged, or gone: the older one is used.
    const key = kept.at(-2) ?? '';
    const value = (await parts.store.get(key)) ?? new Uint8Array();
    const changed = value.slice();
    changed[7] = (changed[7] ?? 0) ^ 1;
    for (const write of [{ type: 'put', key, value: changed } as const, { type: 'del', key } as const]) {
      await parts.store.write([write]);
      const again = await openJournal(parts);
      expect(again.snapshot).toMatchObject({ seq: 10, state: large(10) });
      expect(again.findings).toHaveLength(1);
    }
    // Parts without an end, as a crash leaves them, are none, and gone with the next but one.
    await parts.store.write([put('snapshot-part/0000000000000017/0000000000000000', '{"upTo":')]);
    expect((await openJournal(parts)).snapshot?.seq).toBe(10);
    for (const seq of [20, 25]) await journal.saveSnapshot(seq, seq);
    expect(await keys()).toEqual([]);
  });

  test('a damaged one is passed over for the older one, and mentioned', async () => {
    const { parts, journal } = await filled();
    await journal.saveSnapshot(10, { upTo: 10 });
    await journal.saveSnapshot(20, { upTo: 20 });
    const key = 'snapshot/0000000000000020';
    const value = (await parts.store.get(key)) ?? new Uint8Array();
    for (const place of [0, 43, 44, value.length - 1]) {
      const changed = value.slice();
      changed[place] = (changed[place] ?? 0) ^ 4;
      await parts.store.write([{ type: 'put', key, value: changed }]);
      const again = await openJournal(parts);
      expect(again.snapshot?.seq).toBe(10);
      expect(again.findings).toHaveLength(1);
      expect(again.end.seq).toBe(30);
    }
  });

  test('with none intact, everything is replayed', async () => {
    const { parts, journal } = await filled();
    await journal.saveSnapshot(10, { upTo: 10 });
    await parts.store.write([put('snapshot/0000000000000010', 'garbage')]);
    const again = await openJournal(parts);
    expect(again.snapshot).toBeUndefined();
    expect((await all(again.replay())).length).toBe(30);
  });

  test('one of another state format is not used', async () => {
    const { parts, journal } = await filled();
    await journal.saveSnapshot(10, { upTo: 10 });
    const again = await openJournal(parts, { stateFormat: 2 });
    expect(again.snapshot).toBeUndefined();
    expect(again.findings[0]).toContain('state format 1, not 2');
  });

  test('one of another journal is not used', async () => {
    const { parts, journal } = await filled();
    await journal.saveSnapshot(10, { upTo: 10 });
    const other = inMemory();
    const otherJournal = await openJournal(other);
    await otherJournal.append(CREATED, 'something else');
    await fill(otherJournal, 2, 30, 10);
    const foreign = await parts.store.get('snapshot/0000000000000010');
    await other.store.write([{ type: 'put', key: 'snapshot/0000000000000010', value: foreign ?? new Uint8Array() }]);
    const again = await openJournal(other);
    expect(again.snapshot).toBeUndefined();
    expect(again.findings[0]).toContain('not bound to this journal');
  });

  test('of a record that is not on disk is a fault of ours', async () => {
    const { journal } = await filled();
    await expect(journal.saveSnapshot(31, {})).rejects.toThrow('internal error');
  });
});

describe('a journal on LevelDB', () => {
  test('closed and opened again, goes on where it was', async () => {
    const folder = temporaryFolder();
    await createStore(folder, { market: MARKET, created: CREATED });
    let end: unknown;
    for (const round of [0, 1, 2]) {
      const parts = await openStore(folder, MARKET);
      const journal = await openJournal(parts);
      expect(journal.end.seq).toBe(round * 100);
      expect(journal.findings).toEqual([]);
      if (round > 0) expect(journal.end).toEqual(end);
      await fill(journal, round * 100 + 1, round * 100 + 100, 25);
      if (round === 1) await journal.saveSnapshot(150, { round });
      end = journal.end;
      await journal.close();
      await parts.close();
    }
    const parts = await openStore(folder, MARKET);
    const journal = await openJournal(parts);
    expect(journal.snapshot).toMatchObject({ seq: 150, state: { round: 1 } });
    expect((await all(journal.replay())).map(({ at }) => at).at(-1)).toBe(instant(CREATED + 300));
    await parts.close();
  });
});
