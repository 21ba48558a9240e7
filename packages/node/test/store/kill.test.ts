import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../src/store/open-store.ts';
import { temporaryFolders } from '../support/folder.ts';
import { all, CREATED, MARKET, openJournal } from '../support/journal.ts';

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url));
const temporaryFolder = temporaryFolders();

/** Lets a process write until it has acknowledged `count` commands, kills it, and returns all that it acknowledged. */
function writeAndKill(folder: string, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, folder, MARKET], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('close', (_, signal) => {
      // A last line without its end was cut off in the pipe, not on disk.
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1));
      else reject(new Error(`the writer ended by itself:\n${errors}`));
    });
  });
}

describe('after kill -9', () => {
  test('everything that was acknowledged is there, in its place, with what was written with it', async () => {
    const folder = temporaryFolder();
    await createStore(folder, { market: MARKET, created: CREATED });
    let known = 0;
    for (const count of [1, 40, 300, 1000, 2500]) {
      const acknowledged = await writeAndKill(folder, count);
      expect(acknowledged.length).toBeGreaterThanOrEqual(count);
      await using parts = await openStore(folder, MARKET);
      const journal = await openJournal(parts);
      const records = await all(journal.records());
      expect(records.length).toBe(journal.end.seq);
      for (const line of acknowledged) {
        const [seq = 0, who, turn] = line.split(' ').map(Number);
        expect(seq).toBeGreaterThan(known);
        const found = records[seq - 1]?.command as { who: number; turn: number; token: string };
        expect(found).toMatchObject({ who, turn });
        expect(await parts.store.get(found.token)).toHaveLength(100);
      }
      known = journal.end.seq;
    }
  });
});
