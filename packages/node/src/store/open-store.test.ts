import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instant } from '@bc4p/protocol/units';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { createStore, openStore } from './open-store.ts';

const temporaryFolder = temporaryFolders();
const MARKET = 'quartier7.westnetz.amprion';
const CREATED = instant(1_778_241_600);
const WRITER = fileURLToPath(new URL('../../test/store/writer.mjs', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), 'data');
});

const refused = (code: string) => ({ name: 'StoreError', code, hint: expect.stringMatching(/\w{3}/) });

describe('making a store', () => {
  test('makes it once; then it can be opened', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    const { identity, store, close } = await openStore(folder, MARKET);
    expect(identity).toEqual({ format: 2, market: MARKET, created: CREATED });
    expect(await store.get('anything')).toBeUndefined();
    await close();
  });

  test('never touches a folder that has something in it', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    await expect(createStore(folder, { market: MARKET, created: CREATED })).rejects.toMatchObject(
      refused('store-exists'),
    );
    const other = temporaryFolder();
    writeFileSync(join(other, 'precious.txt'), 'precious');
    await expect(createStore(other, { market: MARKET, created: CREATED })).rejects.toMatchObject(
      refused('store-exists'),
    );
    expect(readdirSync(other)).toEqual(['precious.txt']);
  });
});

describe('opening a store', () => {
  test('never makes one', async () => {
    await expect(openStore(folder, MARKET)).rejects.toMatchObject(refused('store-missing'));
    expect(existsSync(folder)).toBe(false);
  });

  test('of another market is refused', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    await expect(openStore(folder, 'quartier8.westnetz.amprion')).rejects.toMatchObject({
      code: 'store-identity',
      message: expect.stringContaining('belongs to the market quartier7.westnetz.amprion, not to quartier8.'),
      hint: expect.stringContaining('Set dataDir'),
    });
  });

  test('of a newer format is refused', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    const path = join(folder, 'identity.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format": 2', '"format": 3'));
    await expect(openStore(folder, MARKET)).rejects.toMatchObject(refused('store-format'));
  });

  test.each(['', '{', 'null', '{"format":1}', '{"format":"1","market":"a","created":1}'])(
    'with the identity %j is refused',
    async (text) => {
      await createStore(folder, { market: MARKET, created: CREATED });
      writeFileSync(join(folder, 'identity.json'), text);
      await expect(openStore(folder, MARKET)).rejects.toMatchObject(refused('store-damaged'));
    },
  );

  test('without its identity, or never finished, is refused', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    rmSync(join(folder, 'identity.json'));
    await expect(openStore(folder, MARKET)).rejects.toMatchObject({
      code: 'store-missing',
      message: expect.stringContaining('has no identity.json'),
      hint: expect.stringContaining('bc4p node init'),
    });
  });

  test('twice in one process is refused, and the first one goes on', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    const first = await openStore(folder, MARKET);
    await expect(openStore(folder, MARKET)).rejects.toMatchObject(refused('store-locked'));
    await first.store.write([{ type: 'put', key: 'a', value: new Uint8Array(1) }]);
    await first.close();
    await (await openStore(folder, MARKET)).close();
  });

  test('held by another process is refused, and that process named', async () => {
    await createStore(folder, { market: MARKET, created: CREATED });
    const child = spawn(process.execPath, [WRITER, folder, MARKET], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await expect(openStore(folder, MARKET)).rejects.toMatchObject({
        code: 'store-locked',
        message: expect.stringContaining(`in use by process ${child.pid} on this machine.`),
        hint: expect.stringContaining('Stop that process'),
      });
    } finally {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    // A lock dies with its process, however it ended.
    await (await openStore(folder, MARKET)).close();
  });
});
