import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { all, CREATED, command, fill, MARKET, openJournal } from '../../test/support/journal.ts';
import { DiskAnchorFile } from './anchor-file.ts';
import { checkedValue, withChecksum } from './entry-checksum.ts';
import { LevelStore } from './level-store.ts';
import { openStore } from './open-store.ts';

const temporaryFolder = temporaryFolders();
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('the checksum of an entry', () => {
  test.each(['', 'a', 'what was written'])(
    '"%s" comes back; with any bit flipped, or under another key, not',
    (value) => {
      const bytes = withChecksum('key', text(value));
      expect(checkedValue('key', bytes)).toEqual(text(value));
      expect(checkedValue('kez', bytes)).toBeUndefined();
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = bytes.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(checkedValue('key', changed)).toBeUndefined();
      }
      expect(checkedValue('key', bytes.subarray(0, 3))).toBeUndefined();
    },
  );
});

test('a store of format 1, whose entries have no checksum, opens and is gone on with as it is', async () => {
  // As the version before wrote it: the same folder, with bare values.
  const folder = join(temporaryFolder(), 'market');
  mkdirSync(folder);
  await (await LevelStore.create(join(folder, 'db'), { isChecked: false })).close();
  await DiskAnchorFile.create(join(folder, 'anchor'));
  writeFileSync(join(folder, 'identity.json'), JSON.stringify({ format: 1, market: MARKET, created: CREATED }));
  const first = await openStore(folder, MARKET);
  await fill(await openJournal(first), 1, 10);
  await first.close();
  const bare = await LevelStore.open(join(folder, 'db'), { isChecked: false });
  const [record] = [await bare.get('journal/0000000000000001')];
  expect(new TextDecoder().decode(record)).toMatch(/^[0-9a-f]{8} \{.*\}$/);
  await bare.close();

  await using again = await openStore(folder, MARKET);
  expect(again.identity.format).toBe(1);
  const journal = await openJournal(again);
  await fill(journal, 11, 12);
  expect((await all(journal.records())).map((one) => one.command)).toEqual(
    Array.from({ length: 12 }, (_, place) => command(place + 1)),
  );
});
