import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elsewhere } from './support/elsewhere.ts';

const run = promisify(execFile);
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
let folder: string;

/** npm as the one that runs the tests, or the one on the path. */
function npm(args: readonly string[], cwd: string) {
  const { npm_execpath: cli, NODE_ENV: _, ...env } = process.env;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return run(command, [...first, ...args], { cwd, env, maxBuffer: 2 ** 26 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-packed-'));
  for (const name of ['protocol', 'node', 'cli']) {
    await npm(['pack', '--silent', '--pack-destination', folder], join(root, 'packages', name));
  }
  await npm(['pack', '--silent', '--pack-destination', folder], join(root, 'conformance'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'elsewhere', private: true, type: 'module' }));
  const tarballs = (await readdir(folder)).filter((file) => file.endsWith('.tgz')).map((file) => `./${file}`);
  expect(tarballs).toHaveLength(4);
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], folder);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const bc4p = (...args: readonly string[]) =>
  run(join(folder, 'node_modules', '.bin', 'bc4p'), args, { cwd: folder, maxBuffer: 2 ** 26 });

describe('the packages, packed and installed together into an empty folder', () => {
  test('bring the command line along', async () => {
    expect((await bc4p('--version')).stdout).toMatch(/^bc4p \d+\.\d+\.\d+ node-v/);
    expect((await bc4p('--help')).stdout).toContain('demo');
  });

  test('match a file of orders', async () => {
    await writeFile(join(folder, 'orders.csv'), 'id,side,price,lots\ns1,sell,8000,3\nb1,buy,12000,2\n');
    const { stdout } = await bc4p('market', 'clear', 'orders.csv', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ orders: 2, trades: 1, energyWh: 2, value: '16000' });
  });

  test('look at an implementation, with the drivers that they bring along', async () => {
    const driver = 'node node_modules/@bc4p/conformance/drivers/javascript/driver.mjs';
    const { stdout } = await bc4p('conformance', 'lib', '--driver', driver, '--only', 'log/*', '--report', 'report');
    expect(stdout).toMatch(/All \d+ checks passed/);
  });

  test('make and verify a network of certificates', async () => {
    await bc4p('network', 'init', 'net', '--port', '0', '--admin-port', '0');
    const { stdout } = await bc4p(
      'cert',
      'verify',
      'net/participants/anna/chain.pem',
      '--root',
      'net/root.pem',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ accepted: true });
  });

  test.each([
    '@bc4p/protocol',
    '@bc4p/protocol/units',
    '@bc4p/protocol/messages',
    '@bc4p/protocol/certificates',
    '@bc4p/protocol/issue',
    '@bc4p/protocol/market',
    '@bc4p/protocol/evidence',
    '@bc4p/protocol/crypto',
    '@bc4p/conformance',
    '@bc4p/node',
    '@bc4p/node/client',
    '@bc4p/node/config',
    '@bc4p/node/crypto',
    '@bc4p/node/network',
  ])('offer %s to other programs', async (name) => {
    const script = `const names = Object.keys(await import(${JSON.stringify(name)})); if (names.length === 0) process.exit(1);`;
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  });

  test('look at a market at another address, of which they know nothing but its URL', {
    timeout: 300_000,
  }, async () => {
    await bc4p('conformance', 'material', 'material', '--host', '0.0.0.0', '--port', '8470');
    using far = elsewhere();
    const [command = '', ...prefix] = [...far.prefix, join(folder, 'node_modules', '.bin', 'bc4p')];
    const target = spawn(command, [...prefix, 'conformance', 'target', 'material/main/target.json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(target, 'exit');
    try {
      const failed = ended.then(([status]) => Promise.reject(new Error(`the market ended with status ${status}`)));
      const lines = once(createInterface({ input: target.stdout }), 'line');
      const [line] = (await Promise.race([lines, failed])) as [string];
      expect(JSON.parse(line)).toMatchObject({ ready: { url: expect.stringContaining(':8470') } });
      const url = `ws://${far.address}:8470`;
      const only = ['--only', 'session/*', '--only', 'offers/*', '--only', 'trading/*'];
      const looked = await bc4p('conformance', 'market', '--material', 'material', '--url', url, ...only, '--json');
      const { counts, kind } = JSON.parse(looked.stdout);
      expect({ kind, ...counts }).toMatchObject({ kind: 'market', fail: 0, hang: 0, crash: 0, error: 0 });
      expect(counts.pass).toBeGreaterThan(80);
    } finally {
      target.kill('SIGTERM');
      await ended;
    }
  });
});
