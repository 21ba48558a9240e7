import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../../node/test/support/folder.ts';
import { freePorts } from './support/free-ports.ts';
import { type RunningCommand, runBc4p, startBc4p } from './support/run-bc4p.ts';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const COMMAND = `${process.execPath} ${BIN} conformance target {config}`;
const temporaryFolder = temporaryFolders();

interface Results {
  readonly kind: string;
  readonly target: { readonly name: string; readonly attachment: string };
  readonly checks: readonly { readonly id: string; readonly verdict: string; readonly message?: string }[];
}

test('a market that is started is looked at, and the report says how it went', async () => {
  const folder = temporaryFolder();
  const only = ['--only', 'session/proof-*', '--only', 'OFR-014'];
  const run = await runBc4p(['conformance', 'market', '--cmd', COMMAND, ...only, '--report', 'report'], folder);
  expect(run).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^BC4P reference node [\s\S]*All \d+ checks passed\./),
  });
  const results = JSON.parse(await readFile(join(folder, 'report', 'results.json'), 'utf8')) as Results;
  expect(results).toMatchObject({ kind: 'market', target: { name: 'BC4P reference node', attachment: COMMAND } });
  expect(results.checks.map(({ id }) => id)).toContain('session/proof-exporter');
}, 60_000);

test('a market that cannot be started is no verdict', async () => {
  const run = await runBc4p(['conformance', 'market', '--cmd', 'echo not today >&2; false'], temporaryFolder());
  expect(run).toMatchObject({ code: 2, err: expect.stringMatching(/ended before it was ready[\s\S]*not today/) });
}, 60_000);

test('a market that nobody reaches is no verdict', async () => {
  const folder = temporaryFolder();
  await runBc4p(['conformance', 'material', 'material'], folder);
  const port = await freePorts(1);
  const url = `ws://127.0.0.1:${port}`;
  const run = await runBc4p(['conformance', 'market', '--url', url, '--material', 'material'], folder);
  expect(run).toMatchObject({ code: 2, err: expect.stringContaining(`nobody listens at ${url}`) });
}, 60_000);

test('what to look at has to be said', async () => {
  const folder = temporaryFolder();
  expect(await runBc4p(['conformance', 'market'], folder)).toMatchObject({ code: 3 });
  const wrong = await runBc4p(['conformance', 'market', '--url', 'http://x', '--material', 'm'], folder);
  expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('http://x is not where a market listens') });
  const missing = await runBc4p(['conformance', 'market', '--url', 'ws://x', '--material', 'm'], folder);
  expect(missing).toMatchObject({ code: 3, err: expect.stringContaining('bc4p conformance material') });
}, 60_000);

/** Starts the reference from a file of the material, with the changes that its operator makes. */
async function operate(
  folder: string,
  setting: string,
  changes: object,
): Promise<{ readonly market: RunningCommand; readonly url: string }> {
  const file = join(folder, 'material', setting, 'target.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...config, listen: { host: '127.0.0.1', port: 0 }, ...changes }));
  const market = startBc4p(['conformance', 'target', file], folder);
  await market.printed(/ready/);
  market.signal('SIGTERM');
  const { out } = await market.done;
  expect(out).toContain('"name":"BC4P reference node"');
  // At the same address as before: the state stays.
  const { url } = (JSON.parse(out) as { ready: { url: string } }).ready;
  const listen = { host: '127.0.0.1', port: Number(new URL(url).port) };
  await writeFile(file, JSON.stringify({ ...config, ...changes, listen }));
  const again = startBc4p(['conformance', 'target', file], folder);
  await again.printed(/ready/);
  return { market: again, url };
}

test('a market elsewhere is looked at with nothing but its address and the material, over TLS as well', async () => {
  const folder = temporaryFolder();
  const material = await runBc4p(['conformance', 'material', 'material', '--json'], folder);
  const { settings } = JSON.parse(material.out) as { settings: readonly { setting: string }[] };
  expect(settings.map(({ setting }) => setting)).toEqual(expect.arrayContaining(['main', 'limits', 'durable']));
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', [...request, ...names, '-keyout', 'tls-key.pem', '-out', 'tls.pem'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const [certificate, key] = await Promise.all(
    ['tls.pem', 'tls-key.pem'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  const { market, url } = await operate(folder, 'main', { tls: { certificate, key } });
  expect(url).toMatch(/^wss:/);
  const where = ['--material', 'material', '--url', url, '--ca', 'tls.pem'];
  const only = ['--only', 'session/*', '--only', 'trading/matched', '--only', 'durability/*'];
  const run = await runBc4p(['conformance', 'market', ...where, ...only, '--json'], folder);
  market.signal('SIGTERM');
  await market.done;
  const { checks } = JSON.parse(run.out) as Results;
  expect(run.code, run.err).toBe(0);
  const bad = checks.filter(({ verdict, id }) => verdict !== (id.startsWith('durability/') ? 'skip' : 'pass'));
  expect(bad).toEqual([]);
}, 90_000);
