import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Run, runBc4p } from './support/run-bc4p.ts';

// What an operator types, with the mistakes that operators make.
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-operator-'));
  expect((await bc4p('network', 'init', 'net', '--participants', 'anna')).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, folder);

/** `node init` with the files of the network, and what else is said. */
const initNode = async (to: string, ...more: string[]): Promise<Run> => {
  const config = await readFile(join(folder, 'net', 'market', 'node.yaml'), 'utf8');
  const file = (field: string): string => {
    const [, path = ''] = new RegExp(`^  ${field}: (?:\\[ )?(\\S+)`, 'm').exec(config) ?? [];
    return join('net', 'market', path);
  };
  const key = more.includes('--key') ? [] : ['--key', file('key')];
  return bc4p('node', 'init', to, '--root', file('roots'), '--chain', file('chain'), ...key, ...more);
};

describe('what cannot be understood', () => {
  test.each([
    [['nonsense'], 'Error: There is no command nonsense.\n  next: bc4p --help\n'],
    [['cert', 'root', '--out', 'r.pem', '--foo'], 'Error: Nonexistent flag: --foo\n  next: bc4p cert root --help\n'],
    [['cert', 'root'], 'Error: Missing required flag out\n  next: bc4p cert root --help\n'],
    [
      ['cert', 'root', '--out', 'r.pem', '--path-length', '-1'],
      'Error: Parsing --path-length\n  Expected an integer greater than or equal to 0 but received: -1\n  next: bc4p cert root --help\n',
    ],
    [
      ['cert', 'root', '--out', 'r.pem', '--lifetime', 'P9999999D'],
      'Error: No certificate can be valid after 9999-12-31T23:59:59Z.\n  next: choose a shorter --lifetime\n',
    ],
    [
      ['node', 'status', '--admin', 'nonsense'],
      'Error: --admin "nonsense" is not the address of a web page.\n  next: write an address such as http://127.0.0.1:8471\n',
    ],
  ])('%j', async (args, err) => {
    expect(await bc4p(...args)).toEqual({ code: 2, out: '', err });
  });

  test('a configuration that cannot be read is none to ask by', async () => {
    for (const file of ['nothing.yaml', join('net', 'root.pem')]) {
      const { code, err } = await bc4p('node', 'status', file);
      expect(code).toBe(2);
      expect(err).toContain(file);
      expect(err).toContain('--admin URL');
    }
  });
});

describe('making a node', () => {
  test('listens beyond this machine only with TLS, and writes nothing before that is clear', async () => {
    const open = await initNode('open', '--host', '10.200.1.1');
    expect(open.code).toBe(2);
    expect(open.err).toContain('--tls-certificate');
    expect(existsSync(join(folder, 'open'))).toBe(false);

    const files = ['-keyout', 'tls-key.pem', '-out', 'tls.pem', '-days', '1', '-subj', '/CN=market'];
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    await promisify(execFile)('openssl', ['req', '-x509', ...key, ...files], { cwd: folder });
    const tls = ['--tls-certificate', 'tls.pem', '--tls-key', 'tls-key.pem'];
    expect((await initNode('shut', '--host', '10.200.1.1', '--port', '9000', ...tls)).code).toBe(0);
    expect(await readFile(join(folder, 'shut', 'market.yaml'), 'utf8')).toContain('url: wss://10.200.1.1:9000\n');
    expect(await readFile(join(folder, 'shut', 'node.yaml'), 'utf8')).toMatch(
      /^tls:\n(?: {2}# .*\n)+ {2}certificate: .*tls\.pem$/m,
    );
  });

  test.each([
    ['a key that does not fit', ['--key', join('net', 'participants', 'anna', 'key.pem')], 1, 'is not the one of'],
    ['what is no key', ['--key', join('net', 'root.pem')], 1, 'is not the one of'],
    ['one port for two things', ['--port', '9000', '--admin-port', '9000'], 1, 'admin.port: Participants connect'],
  ])('refuses %s, and writes nothing', async (_, more, code, words) => {
    const made = await initNode('none', ...more);
    expect(made.code).toBe(code);
    expect(made.err).toContain(words);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a network has two ports', async () => {
    const { code, err } = await bc4p('network', 'init', 'other', '--port', '9000', '--admin-port', '9000');
    expect(code).toBe(2);
    expect(err).toContain('--admin-port');
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });
});
