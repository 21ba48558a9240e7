import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from './support/free-ports.ts';
import { type Run, type RunningCommand, runBc4p, startBc4p } from './support/run-bc4p.ts';

// What an operator types to look after a market's store: check, backup, restore.
let folder = '';
let node: RunningCommand | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bc4p-check-'));
  const port = await freePorts(2);
  const ports = ['--port', String(port), '--admin-port', String(port + 1)];
  expect(await bc4p('network', 'init', 'net', '--participants', 'anna,ben', ...ports)).toMatchObject({ code: 0 });
  node = startBc4p(['node', 'start', 'net/market/node.yaml'], folder);
  await node.printed(/is open/);
  const send = ['offer', 'send', '--as', 'net/participants/anna', '--sell', '2kWh', '--price', '12ct', '--slot', '+1h'];
  expect(await bc4p(...send)).toMatchObject({ code: 0 });
}, 60_000);
afterAll(async () => {
  node?.signal('SIGKILL');
  await node?.done;
  rmSync(folder, { recursive: true, force: true });
});

const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, folder);

test('[DUR-005] [DUR-011] [DUR-020] an operator checks, backs up, restores, and is told what is wrong', async () => {
  const inUse = await bc4p('node', 'check', 'net/market');
  expect(inUse).toMatchObject({ code: 1, out: '' });
  expect(inUse.err).toMatch(/is in use[\s\S]*bc4p node backup/);

  const backup = await bc4p('node', 'backup', 'net/market', '--out', 'backup');
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(backup.out).toMatch(
    /Copied \d+ entries up to record 2[\s\S]*journal +ok +2 records[\s\S]*log +ok +2 leaves[\s\S]*Sound\./,
  );
  const twice = await bc4p('node', 'backup', 'net/market', '--out', 'backup');
  expect(twice.code).toBe(1);
  expect(twice.err).toContain('there already');

  const exported = await bc4p('log', 'export', 'backup', '--out', 'log.ndjson', '--opening');
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(exported.out).toContain('2 leaves, all opened');
  const audited = await bc4p('audit', 'log.ndjson', '--root', 'net/root.pem', '--json');
  expect(audited.code).toBe(0);

  node?.signal('SIGTERM');
  await node?.done;
  const sound = await bc4p('node', 'check', 'net/market', '--json');
  expect(sound.code).toBe(0);
  expect(JSON.parse(sound.out)).toMatchObject({ sound: true, stores: [{ isSound: true }, { isSound: true }] });
  const nobody = await bc4p('node', 'backup', 'net/market', '--out', 'other');
  expect(nobody.code).toBe(1);
  expect(nobody.err).toMatch(/No node runs from/);

  // The disk is lost; the copy takes its place.
  rmSync(join(folder, 'net/market/data'), { recursive: true });
  cpSync(join(folder, 'backup/data'), join(folder, 'net/market/data'), { recursive: true });
  const refused = await bc4p('node', 'start', 'net/market/node.yaml');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/is a backup up to record 2, taken at [\s\S]*--restored/);
  node = startBc4p(['node', 'start', 'net/market/node.yaml', '--restored'], folder);
  await node.printed(/is open/);
  expect(await bc4p('book', 'show', '--as', 'net/participants/ben', '--slot', '+1h')).toMatchObject({ code: 0 });
  node.signal('SIGTERM');
  expect((await node.done).code).toBe(0);

  // A bit of the journal flips.
  const database = join(folder, 'net/market/data/db');
  const table = readdirSync(database).find((name) => name.endsWith('.ldb')) ?? 'no table';
  const bytes = readFileSync(join(database, table));
  bytes[100] = (bytes[100] ?? 0) ^ 4;
  writeFileSync(join(database, table), bytes);
  const wrong = await bc4p('node', 'check', 'net/market');
  expect(wrong.code).toBe(1);
  expect(`${wrong.out}${wrong.err}`).toMatch(/(Not sound|Error)[\s\S]*next: .*backup/);
}, 120_000);

test('what holds no store', async () => {
  expect(await bc4p('node', 'check', 'net/participants')).toMatchObject({
    code: 2,
    err: expect.stringContaining('holds neither node.yaml nor a store'),
  });
  expect(await bc4p('node', 'check', 'nowhere')).toMatchObject({ code: 2 });
});
