import { describe, expect, test } from 'vitest';
import { all, CREATED, command, IDENTITY, LIMITS, openJournal } from '../../test/support/journal.ts';
import type { AnchorFile, Store, StoreWrite } from '../ports.ts';
import { MemoryAnchorFile } from '../store/memory-anchor.ts';
import { MemoryStore } from '../store/memory-store.ts';

/** What becomes of the disk operation during which the machine stops. */
type Ending = 'lost' | 'kept' | 'torn';

/** A store and an anchor of which the machine stops during operation number `stopAt`. */
class Disk {
  readonly store = new MemoryStore();
  readonly anchor = new MemoryAnchorFile();
  operations = 0;
  #stopped = false;

  #step(stopAt: number): boolean {
    if (this.#stopped) throw new Error('the machine is off');
    this.operations += 1;
    this.#stopped = this.operations > stopAt;
    return this.#stopped;
  }

  until(stopAt: number, ending: Ending): { store: Store; anchor: AnchorFile } {
    const { store, anchor } = this;
    return {
      store: {
        get: (key) => store.get(key),
        range: (range) => store.range(range),
        close: () => store.close(),
        write: async (writes: readonly StoreWrite[]) => {
          const last = this.#step(stopAt);
          // A batch is never torn: LevelDB drops a record of its log that is not whole.
          if (!last || ending === 'kept') await store.write(writes);
          if (last) throw new Error('power cut');
        },
      },
      anchor: {
        read: () => anchor.read(),
        close: () => anchor.close(),
        write: async (slot, bytes) => {
          const last = this.#step(stopAt);
          if (!last || ending === 'kept') await anchor.write(slot, bytes);
          else if (ending === 'torn') await anchor.write(slot, bytes.subarray(0, bytes.length / 2));
          if (last) throw new Error('power cut');
        },
      },
    };
  }
}

/** Works until the machine stops; returns which commands were acknowledged, by number. */
async function work(disk: Disk, stopAt: number, ending: Ending): Promise<Map<number, number>> {
  const acknowledged = new Map<number, number>();
  try {
    const limits = { ...LIMITS, batch: 3 };
    const journal = await openJournal({ ...disk.until(stopAt, ending), identity: IDENTITY }, { limits });
    const append = async (place: number) => {
      const token = { type: 'put', key: `token/${place}`, value: new Uint8Array([place]) } as const;
      acknowledged.set(await journal.append(CREATED, command(place), [token]), place);
    };
    for (let round = 0; round < 6; round += 1) {
      const places = [0, 1, 2, 3].map((more) => round * 4 + more + 1);
      const results = await Promise.allSettled(places.map(append));
      if (results.some(({ status }) => status === 'rejected')) break;
      if (round % 2 === 1) await journal.saveSnapshot(journal.end.seq - 1, { upTo: journal.end.seq - 1 });
    }
  } catch {
    // The machine stopped while the journal was opened or a snapshot was taken.
  }
  return acknowledged;
}

describe('wherever the machine stops', () => {
  test.each<Ending>(['lost', 'kept', 'torn'])(
    'what was acknowledged is there afterwards (last write %s)',
    async (ending) => {
      const whole = new Disk();
      expect((await work(whole, Number.POSITIVE_INFINITY, ending)).size).toBe(24);

      for (let stopAt = 0; stopAt < whole.operations; stopAt += 1) {
        const disk = new Disk();
        const acknowledged = await work(disk, stopAt, ending);
        expect(disk.operations).toBe(stopAt + 1);

        const journal = await openJournal({ store: disk.store, anchor: disk.anchor, identity: IDENTITY });
        const records = await all(journal.records());
        for (const [seq, place] of acknowledged) expect(records[seq - 1]?.command).toEqual(command(place));
        for (const { seq, command: found } of records) {
          expect(found).toEqual(command(seq));
          expect(await disk.store.get(`token/${seq}`)).toEqual(new Uint8Array([seq]));
        }
        const replayed = (await all(journal.replay())).length;
        expect((journal.snapshot?.seq ?? 0) + replayed).toBe(records.length);

        expect(await journal.append(CREATED, command(records.length + 1))).toBe(records.length + 1);
        const again = await openJournal({ store: disk.store, anchor: disk.anchor, identity: IDENTITY });
        expect(again.end).toEqual(journal.end);
        expect(again.findings).toEqual([]);
      }
    },
  );
});
