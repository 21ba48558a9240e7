import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { all, CREATED, command, fill, MARKET, openJournal } from '../../test/support/journal.ts';
import { LevelStore } from '../store/level-store.ts';
import { createStore, openStore } from '../store/open-store.ts';
import { encodeAnchor } from './anchor.ts';
import { recordKey } from './record.ts';

const temporaryFolder = temporaryFolders();
const RECORDS = 60;

/** A closed store whose journal has 60 records, most of them in LevelDB's log; copied for each test. */
let whole: string;
beforeAll(async () => {
  whole = temporaryFolder();
  await createStore(whole, { market: MARKET, created: CREATED });
  const parts = await openStore(whole, MARKET);
  await fill(await openJournal(parts), 1, RECORDS, 5);
  await parts.close();
});

function copy(): string {
  const folder = join(temporaryFolder(), 'market');
  cpSync(whole, folder, { recursive: true });
  return folder;
}

/** Opens the journal and reads all of it, as a node does when it starts. */
async function start(folder: string): Promise<{ records: unknown[]; findings: readonly string[]; seq: number }> {
  const parts = await openStore(folder, MARKET);
  try {
    const journal = await openJournal(parts);
    const records = (await all(journal.replay())).map((record) => record.command);
    return { records, findings: journal.findings, seq: journal.end.seq };
  } finally {
    await parts.close();
  }
}

/** Changes the database behind the journal's back. */
async function tamper(folder: string, change: (store: LevelStore) => Promise<void>): Promise<void> {
  const store = await LevelStore.open(join(folder, 'db'));
  await change(store);
  await store.close();
}

const logOf = (folder: string): string => {
  const name = readdirSync(join(folder, 'db')).find(
    (file) => file.endsWith('.log') && statSync(join(folder, 'db', file)).size > 0,
  );
  return join(folder, 'db', name ?? 'no log');
};
const refused = (code: string) => ({ name: 'StoreError', code, hint: expect.stringMatching(/\w{10}|backup/) });
const EVERYTHING = Array.from({ length: RECORDS }, (_, place) => command(place + 1));

describe('a journal that is whole', () => {
  test('is read completely, with nothing to mention', async () => {
    expect(await start(copy())).toEqual({ records: EVERYTHING, findings: [], seq: RECORDS });
  });
});

describe('records that are missing or changed', () => {
  test.each([
    ['in the middle', 30, 'journal-damaged', 'Record 30 of the journal is missing (the next one that is there is 31)'],
    ['the first one', 1, 'journal-damaged', 'Record 1 of the journal is missing'],
    ['the last one', RECORDS, 'journal-behind-anchor', 'ends with record 59, but record 60 was acknowledged'],
  ])('a hole: %s', async (_, seq, code, words) => {
    const folder = copy();
    await tamper(folder, (store) => store.write([{ type: 'del', key: recordKey(seq) }]));
    await expect(start(folder)).rejects.toMatchObject(refused(code));
    await expect(start(folder)).rejects.toThrow(words);
  });

  test('all of them', async () => {
    const folder = copy();
    await tamper(folder, async (store) => {
      for (let seq = 1; seq <= RECORDS; seq += 1) await store.write([{ type: 'del', key: recordKey(seq) }]);
    });
    await expect(start(folder)).rejects.toMatchObject(refused('journal-behind-anchor'));
  });

  test('one record in another one’s place', async () => {
    const folder = copy();
    await tamper(folder, async (store) => {
      const value = (await store.get(recordKey(10))) ?? new Uint8Array();
      await store.write([{ type: 'put', key: recordKey(20), value }]);
    });
    await expect(start(folder)).rejects.toThrow('Record 20 of the journal carries the number 10');
  });

  test('another history of the same length', async () => {
    const folder = copy();
    const other = temporaryFolder();
    await createStore(other, { market: MARKET, created: CREATED });
    const parts = await openStore(other, MARKET);
    const journal = await openJournal(parts);
    await journal.append(CREATED, 'another beginning');
    await fill(journal, 2, RECORDS);
    await parts.close();
    rmSync(join(folder, 'db'), { recursive: true });
    cpSync(join(other, 'db'), join(folder, 'db'), { recursive: true });
    await expect(start(folder)).rejects.toThrow('is not the one that was acknowledged');
  });
});

describe('LevelDB’s own files damaged', () => {
  test('CURRENT deleted: refused, and nothing is made in its place', async () => {
    const folder = copy();
    rmSync(join(folder, 'db', 'CURRENT'));
    const before = readdirSync(join(folder, 'db')).sort();
    await expect(start(folder)).rejects.toMatchObject(refused('store-missing'));
    expect(readdirSync(join(folder, 'db')).sort()).toEqual(before);
  });

  test('a torn tail of the log, whose records were acknowledged, is noticed', async () => {
    const folder = copy();
    const log = logOf(folder);
    truncateSync(log, statSync(log).size - 100);
    await expect(start(folder)).rejects.toMatchObject(refused('journal-behind-anchor'));
  });

  test('a torn tail that nobody was told of is harmless', async () => {
    const folder = copy();
    // As after a power cut between the last batch and its anchor: the anchor still names the batch before.
    const anchored = await lastPointBefore(folder, RECORDS - 5);
    const anchor = new Uint8Array(8192);
    anchor.set(encodeAnchor(anchored), 0);
    anchor.set(encodeAnchor(anchored), 4096);
    writeFileSync(join(folder, 'anchor'), anchor);
    const log = logOf(folder);
    truncateSync(log, statSync(log).size - 100);
    expect(await start(folder)).toMatchObject({ records: EVERYTHING.slice(0, RECORDS - 5), seq: RECORDS - 5 });
  });

  test('a bit flipped anywhere in the log is noticed or does no harm', async () => {
    const size = statSync(logOf(whole)).size;
    let noticed = 0;
    for (let place = 3; place < size; place += Math.floor(size / 41)) {
      const folder = copy();
      const log = logOf(folder);
      const bytes = readFileSync(log);
      bytes[place] = (bytes[place] ?? 0) ^ 16;
      writeFileSync(log, bytes);
      const started = await start(folder).catch((error: unknown) => error);
      if (started instanceof Error) {
        noticed += 1;
        expect(started).toMatchObject({ name: 'StoreError', code: expect.stringMatching(/journal|store-damaged/) });
      } else expect(started).toMatchObject({ records: EVERYTHING, seq: RECORDS });
    }
    expect(noticed).toBeGreaterThan(30);
  });

  test('a bit flipped in a table is noticed', async () => {
    const folder = copy();
    await compact(folder);
    const table = readdirSync(join(folder, 'db')).find((file) => file.endsWith('.ldb')) ?? 'no table';
    const bytes = readFileSync(join(folder, 'db', table));
    for (const place of [10, Math.floor(bytes.length / 4), Math.floor(bytes.length / 2)]) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 16;
      writeFileSync(join(folder, 'db', table), changed);
      await expect(start(folder)).rejects.toMatchObject({ name: 'StoreError' });
    }
  });
});

describe('the anchor', () => {
  const anchorOf = (folder: string): string => join(folder, 'anchor');
  const spoil = (folder: string, ...slots: number[]): void => {
    const bytes = readFileSync(anchorOf(folder));
    for (const slot of slots) bytes.fill('?', slot * 4096 + 20, slot * 4096 + 60);
    writeFileSync(anchorOf(folder), bytes);
  };

  test.each([[0], [1]])('torn in slot %d: the other one serves, and it is mended', async (slot) => {
    const folder = copy();
    spoil(folder, slot);
    expect(await start(folder)).toMatchObject({
      records: EVERYTHING,
      findings: [expect.stringContaining(`slot ${slot}`)],
    });
    expect(await start(folder)).toEqual({ records: EVERYTHING, findings: [], seq: RECORDS });
  });

  test('torn in both slots: refused', async () => {
    const folder = copy();
    spoil(folder, 0, 1);
    await expect(start(folder)).rejects.toMatchObject(refused('anchor-damaged'));
  });

  test.each([
    ['emptied', (path: string) => writeFileSync(path, new Uint8Array(8192))],
    ['cut to nothing', (path: string) => truncateSync(path, 0)],
    ['removed', (path: string) => rmSync(path)],
  ])('%s: refused', async (_, spoilFile) => {
    const folder = copy();
    spoilFile(anchorOf(folder));
    await expect(start(folder)).rejects.toMatchObject(refused('anchor-damaged'));
  });

  test('behind the journal, as when the process ends between a batch and its anchor: moved on', async () => {
    const folder = copy();
    const older = readFileSync(anchorOf(folder));
    const parts = await openStore(folder, MARKET);
    await fill(await openJournal(parts), RECORDS + 1, RECORDS + 20, 20);
    await parts.close();
    writeFileSync(anchorOf(folder), older);
    expect(await start(folder)).toMatchObject({ seq: RECORDS + 20, findings: [] });
    // It has moved, so losing these records is noticed from now on.
    await tamper(folder, (store) => store.write([{ type: 'del', key: recordKey(RECORDS + 20) }]));
    await expect(start(folder)).rejects.toMatchObject(refused('journal-behind-anchor'));
  });
});

async function lastPointBefore(folder: string, seq: number): Promise<{ seq: number; hash: string }> {
  const parts = await openStore(folder, MARKET);
  const record = (await all((await openJournal(parts)).records()))[seq - 1];
  await parts.close();
  // Opening moved LevelDB's log into a table: start from an untouched copy again.
  rmSync(folder, { recursive: true });
  cpSync(whole, folder, { recursive: true });
  return { seq, hash: record?.hash ?? '' };
}

/** Opening and closing once more moves what is in the log into a table. */
async function compact(folder: string): Promise<void> {
  await tamper(folder, async () => {});
}
