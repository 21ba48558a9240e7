import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freePorts } from './support/free-ports.ts';
import { type Run, runBc4p, startBc4p } from './support/run-bc4p.ts';

// How somebody comes to run a market behind its own connection point, by hand: a request, a certificate, a node.
let folder = '';
const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, folder);
const path = (...parts: string[]): string => join(folder, ...parts);
const done = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await bc4p(...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
};

/** An operator as `cert issue` takes it. */
const issuedBy = (operator: string): string[] => [
  ...['--issuer', join(operator, 'chain.pem'), '--issuer-key', join(operator, 'key.pem')],
];
const OPERATOR = join('net', 'market-operator');
const ISSUE = ['cert', 'issue', '--role', 'submarket', '--feed-in', '20kW', '--draw', '20kW'];

/**
 * Has somebody ask for a submarket proxy and an operator issue it, and puts all that belongs to it into one folder.
 * Returns what the operator was told.
 */
async function becomeSubmarket(label: string, operator: string, upper: string, ...more: string[]): Promise<string> {
  await mkdir(path(label), { recursive: true });
  const [request, key] = [join(label, 'request.pem'), join(label, 'key.pem')];
  const wish = ['--role', 'submarket', '--market-label', label, '--feed-in', '9kW', '--draw', '9kW'];
  await done('cert', 'request', ...wish, '--out', request, '--key-out', key);
  const place = ['--request', request, '--connection-point', `point-${label}`];
  const out = join(label, 'chain.pem');
  const issued = await done(
    'cert',
    'issue',
    '--role',
    'submarket',
    ...place,
    ...issuedBy(operator),
    ...more,
    '--out',
    out,
  );
  await copyFile(path('net', 'root.pem'), path(label, 'root.pem'));
  await copyFile(path(upper), path(label, 'market.yaml'));
  return issued;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-submarket-'));
  await done('network', 'init', 'net', '--participants', 'anna');
  const told = await becomeSubmarket('house', OPERATOR, join('net', 'participants', 'anna', 'market.yaml'));
  expect(told).toMatch(/bc4p node init DIR --upper market\.yaml --as \S+chain\.pem --key KEY\.pem --root ROOT\.pem/);
});
afterAll(() => rm(folder, { recursive: true }));

const PORTS = ['--port', '0', '--admin-port', '0'];

describe('a market behind a connection point', () => {
  test('is made with a service proxy of its own, below its submarket proxy, and with the market above', async () => {
    const first = await freePorts(2);
    const ports = ['--port', String(first), '--admin-port', String(first + 1)];
    const out = await done('node', 'init', join('house', 'market'), '--as', 'house', '--point', 'flat-3', ...ports);
    expect(out).toContain('house.quartier7.westnetz');
    expect(parse(await readFile(path('house', 'market', 'node.yaml'), 'utf8'))).toMatchObject({
      market: 'house.quartier7.westnetz',
      certificates: {
        roots: ['../root.pem'],
        chain: 'service.pem',
        key: 'service-key.pem',
        operatorChain: '../chain.pem',
        operatorKey: '../key.pem',
      },
      connectionPointSecret: '../connection-points.secret',
      upper: { market: 'quartier7.westnetz', url: 'ws://127.0.0.1:8470', chain: '../chain.pem', key: '../key.pem' },
      points: [{ point: 'flat-3', node: 'busbar' }],
      rules: { slotLength: 'PT15M', gateClosure: 'PT5M' },
    });
    const service = join('house', 'market', 'service.pem');
    const judged = await done('cert', 'verify', service, '--root', join('house', 'root.pem'));
    expect(judged).toMatch(/market.*house\.quartier7\.westnetz/s);
    // Nothing of it is overwritten.
    const again = await bc4p('node', 'init', join('house', 'market'), '--as', 'house', ...PORTS);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('already') });
    const beside = await bc4p('node', 'init', 'house', '--as', 'house', ...PORTS);
    expect(beside).toMatchObject({ code: 2, err: expect.stringContaining('market.yaml is there already') });
  });

  test('starts, and lets in whom its own operator let in', async () => {
    const anna = join('house', 'anna');
    await mkdir(path(anna));
    const files = ['--out', join(anna, 'chain.pem'), '--key-out', join(anna, 'key.pem')];
    const rights = ['--connection-point', 'flat-3', '--feed-in', '5kW', '--draw', '9kW'];
    await done('cert', 'issue', '--role', 'participant', ...rights, ...issuedBy('house'), ...files);
    await copyFile(path('net', 'root.pem'), path(anna, 'root.pem'));
    await copyFile(path('house', 'market', 'market.yaml'), path(anna, 'market.yaml'));
    const node = startBc4p(['node', 'start', join('house', 'market', 'node.yaml'), '--json'], folder);
    await node.printed(/"ready"/);
    const offer = ['--sell', '1kWh', '--price', '12ct', '--slot', '+2h'];
    const sent = JSON.parse(await done('offer', 'send', '--as', anna, ...offer, '--json'));
    const book = JSON.parse(await done('book', 'show', '--as', anna, '--slot', '+2h', '--json'));
    node.signal('SIGTERM');
    const { out } = await node.done;
    expect(JSON.stringify(book)).toContain(sent.id);
    expect(JSON.parse(out).ready.market).toBe('house.quartier7.westnetz');
  });

  test('may have another one below, as far down as path lengths allow', async () => {
    expect(await becomeSubmarket('flat', 'house', join('house', 'market', 'market.yaml'))).toContain('node init');
    const chain = ['--as', join('flat', 'chain.pem'), '--key', join('flat', 'key.pem')];
    const root = ['--root', join('net', 'root.pem')];
    await done('node', 'init', join('flat', 'market'), '--upper', 'ws://127.0.0.1:9470', ...chain, ...root, ...PORTS);
    expect(parse(await readFile(path('flat', 'market', 'node.yaml'), 'utf8'))).toMatchObject({
      market: 'flat.house.quartier7.westnetz',
      upper: { market: 'house.quartier7.westnetz', url: 'ws://127.0.0.1:9470' },
    });
    // The house had room for two more proxies below it, the flat for one: what it issues is the last.
    const told = await becomeSubmarket('room', 'flat', join('flat', 'market', 'market.yaml'));
    expect(told).toContain('Its path length is 0: it takes part in the market');
    expect(told).not.toContain('node init');
    const room = await bc4p('node', 'init', join('room', 'market'), '--as', 'room', ...PORTS);
    expect(room.code).toBe(1);
    expect(room.err).toMatch(/chain\.pem: issue-path-length at \[0\]: .*\[PKI-096\]\n {2}next: .*--path-length 1/s);
  });
});

describe('what cannot run a market below another', () => {
  const init = (...args: string[]) => bc4p('node', 'init', 'none', ...PORTS, ...args);
  const participant = join('net', 'participants', 'anna');
  const house = ['--as', 'house'];

  test.each<[string, string[], number, RegExp]>([
    [
      'a participant',
      ['--as', participant],
      1,
      /anna\/chain\.pem: issue-role at \[0\]: .*issuerRole participant\) \[PKI-064\]\n {2}next: .*cert request --role submarket/s,
    ],
    ['the key of another', [...house, '--key', join(participant, 'key.pem')], 1, /key\.pem is not the one of/],
    [
      'another upper market',
      [...house, '--upper', 'other.yaml'],
      1,
      /wrong-market at \[0\]: .*market quartier7\.westnetz, expected other\.westnetz\) \[WS-033\]\n {2}next: .*instead of other\.yaml/s,
    ],
    ['another root', [...house, '--root', 'other-root.pem'], 1, /is not good now: .*\n {2}next: .*bc4p cert verify/s],
    ['an upper market at a web page', [...house, '--upper', 'https://a.example'], 2, /next: .*wss:\/\/market\.example/],
    ['an upper market at no address', [...house, '--upper', 'wss://a.example:84700'], 2, /no address/],
    [
      'no upper market',
      ['--as', join('house', 'chain.pem'), '--root', join('net', 'root.pem')],
      2,
      /--upper is missing/,
    ],
    ['no root', ['--as', join('house', 'chain.pem'), '--upper', 'other.yaml'], 2, /--root is missing/],
    ['no file', ['--as', 'nobody', '--upper', 'other.yaml', '--root', 'other-root.pem'], 2, /nobody/],
    ['--upper alone', ['--upper', 'other.yaml'], 2, /--as/],
    ['two ways to say who', [...house, '--chain', 'x.pem'], 2, /--chain/],
    ['plaintext to another machine', [...house, '--upper', 'ws://10.1.2.3:8470'], 1, /upper\.url: .*Write wss:/],
  ])('%s', async (_, args, code, words) => {
    await writeFile(path('other.yaml'), 'market: other.westnetz\nurl: ws://127.0.0.1:1\n');
    if (!existsSync(path('other-root.pem'))) await done('cert', 'root', '--out', 'other-root.pem');
    const made = await init(...args);
    expect(made.err).toMatch(words);
    expect(made.code).toBe(code);
    expect(existsSync(path('none'))).toBe(false);
  });

  test('a proxy that has ended', async () => {
    const begin = new Date(Date.now() - 200_000).toISOString().replace(/\.\d+/, '');
    const past = ['--not-before', begin, '--lifetime', '100s'];
    const shed = ['--market-label', 'shed', '--connection-point', 'shed', ...issuedBy(OPERATOR)];
    await done(...ISSUE, ...shed, ...past, '--out', 'shed.pem');
    const files = ['--as', 'shed.pem', '--root', join('net', 'root.pem'), '--upper', join('house', 'market.yaml')];
    const { code, err } = await init(...files);
    expect(err).toMatch(
      /certificate-expired at \[0\]\.validity: .*\[PKI-025\]\n {2}next: have it renewed with `bc4p cert renew`/s,
    );
    expect(code).toBe(1);
    expect(existsSync(path('none'))).toBe(false);
  });

  test('a chain of a submarket is none of a service, and the way out is named', async () => {
    const chain = ['--chain', join('house', 'chain.pem'), '--key', join('house', 'key.pem')];
    const { code, err } = await init('--root', join('net', 'root.pem'), ...chain);
    expect(code).toBe(1);
    expect(err).toContain('next: have the service proxy issued below it: bc4p node init --upper');
  });
});

test('a connection point is not called like a link', async () => {
  const named = ['--market-label', 'x', '--connection-point', '@upper', ...issuedBy(OPERATOR), '--out', 'x.pem'];
  const { code, err } = await bc4p(...ISSUE, ...named);
  expect(code).toBe(2);
  expect(err).toContain('does not begin with @');
  expect(existsSync(path('x.pem'))).toBe(false);
});
