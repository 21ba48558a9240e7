import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../../node/test/support/folder.ts';
import { runBc4p } from './support/run-bc4p.ts';

const newFolder = temporaryFolders();

// The real binary looks at its own client, and at one that is wrong by design.
const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const SMALL = fileURLToPath(new URL('../../../conformance/test/clients/small-client.mjs', import.meta.url));

test('the own client passes what is selected, with its twin, and reports are written', async () => {
  const folder = newFolder();
  const cmd = `${process.execPath} ${BIN} conformance client {url}`;
  const args = ['conformance', 'participant', '--cmd', cmd, '--only', 'client/offer-refused', '--report', 'report'];
  const { code, out } = await runBc4p(args, folder);
  expect(out).toContain('All 2 checks passed.');
  expect(code).toBe(0);
  const results = JSON.parse(await readFile(join(folder, 'report', 'results.json'), 'utf8'));
  expect(results).toMatchObject({ kind: 'participant', counts: { pass: 2 } });
});

test('a client that goes to any market fails, and is told how to see it again', async () => {
  const folder = newFolder();
  const cmd = `${process.execPath} ${SMALL} {url} any-address`;
  const only = 'client/address-not-of-chain';
  const { code, out } = await runBc4p(['conformance', 'participant', '--cmd', cmd, '--only', only], folder);
  expect(code).toBe(1);
  expect(out).toContain('it took for good what it must refuse');
  expect(out).toContain('WS-032');
  expect(out).toMatch(/bc4p conformance replay client\/address-not-of-chain --cmd .*any-address/);
});

test('a client that nobody has started to test says what it is for', async () => {
  const { code, err } = await runBc4p(['conformance', 'client', 'ws://127.0.0.1:1'], '.');
  expect([code, err]).toEqual([2, expect.stringContaining('bc4p conformance participant --cmd')]);
});
