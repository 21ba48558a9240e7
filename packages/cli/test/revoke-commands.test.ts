import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from './support/free-ports.ts';
import { type Run, type RunningCommand, runBc4p, startBc4p } from './support/run-bc4p.ts';

// An operator loses trust in a participant, and in a market operator.
let folder = '';
let files: Record<'root' | 'operator' | 'operatorKey' | 'anna' | 'ben', string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-revoke-'));
  const made = await bc4p('network', 'init', 'net', '--participants', 'anna,ben', '--json');
  expect(made.code, made.err).toBe(0);
  const at = (...path: string[]) => join('net', ...path);
  files = {
    root: at('root.pem'),
    operator: at('market-operator', 'chain.pem'),
    operatorKey: at('market-operator', 'key.pem'),
    anna: at('participants', 'anna', 'chain.pem'),
    ben: at('participants', 'ben', 'chain.pem'),
  };
});
afterAll(() => rm(folder, { recursive: true }));

const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, folder);
const revoke = (list: string, ...args: string[]) =>
  bc4p('cert', 'revoke', ...args, '--issuer', files.operator, '--issuer-key', files.operatorKey, '--list', list);
const verify = (chain: string, ...args: string[]) => bc4p('cert', 'verify', chain, '--root', files.root, ...args);

describe('bc4p cert revoke', () => {
  test('writes a deny list, makes it longer, and signs it anew', async () => {
    const first = await revoke('a.json', files.anna, '--reason', 'key-compromise', '--json');
    expect(first.code, first.err).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({
      revoked: { reason: 'key-compromise' },
      list: { kind: 'deny-list', file: 'a.json', number: '1', entries: 1 },
    });
    const second = await revoke('a.json', files.ben, '--subtree');
    expect(second.out).toMatch(/^Revoked .*\nDeny list 2 of market-operator of .*: 2 in it/);
    expect((await revoke('a.json', '--good-for', 'PT1H')).out).toMatch(/^Deny list 3 .*: 2 in it/);
    for (const chain of [files.anna, files.ben]) {
      const judged = await verify(chain, '--deny-list', 'a.json');
      expect([judged.code, judged.out]).toEqual([1, expect.stringContaining('certificate-denied [PKI-058]')]);
    }
    expect((await verify(files.operator, '--deny-list', 'a.json')).code).toBe(0);
  });

  test('by an instant, which decides', async () => {
    const since = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, 'Z');
    expect((await revoke('since.json', files.anna, '--since', since)).code).toBe(0);
    const before = new Date(Date.now() - 120_000).toISOString().replace(/\.\d+Z/, 'Z');
    expect((await verify(files.anna, '--deny-list', 'since.json')).code).toBe(1);
    expect((await verify(files.anna, '--deny-list', 'since.json', '--at', before)).code).toBe(0);
  });

  test('says what is wrong, and what to do next', async () => {
    expect((await revoke('b.json', files.anna)).code).toBe(0);
    const twice = await revoke('b.json', files.anna);
    expect([twice.code, twice.err]).toEqual([1, expect.stringMatching(/^Error: .* is revoked since .*\n {2}next: /)]);
    const above = await revoke('b.json', files.operator);
    expect([above.code, above.err]).toEqual([
      1,
      expect.stringMatching(/^Error: .* it does not lie below it\.\n {2}next: /),
    ]);
    const missing = await revoke('b.json', 'nobody.pem');
    expect([missing.code, missing.err]).toEqual([2, expect.stringMatching(/^Error: There is no .*nobody\.pem/)]);
    const noList = await revoke(files.root, files.ben);
    expect([noList.code, noList.err]).toEqual([2, expect.stringContaining('is not a deny list that counts')]);
    const future = await revoke('b.json', files.ben, '--since', '2099-01-01T00:00:00Z');
    expect([future.code, future.err]).toEqual([2, expect.stringContaining('is to come')]);
    const otherKey = await bc4p(
      'cert',
      'revoke',
      files.ben,
      '--issuer',
      files.operator,
      '--issuer-key',
      join('net', 'participants', 'anna', 'key.pem'),
      '--list',
      'b.json',
    );
    expect([otherKey.code, otherKey.err]).toEqual([2, expect.stringContaining('is not the one of')]);
    const noOperator = await bc4p(
      'cert',
      'revoke',
      files.ben,
      '--issuer',
      files.anna,
      '--issuer-key',
      join('net', 'participants', 'anna', 'key.pem'),
      '--list',
      'c.json',
    );
    expect([noOperator.code, noOperator.err]).toEqual([2, expect.stringContaining('operates no market')]);
    expect(JSON.parse(await readFile(join(folder, 'b.json'), 'utf8'))).toMatchObject({ type: 'bc4p-evidence' });
  });

  test('writes the revocation list of a CA, for what it has issued itself', async () => {
    const ca = ['--issuer', 'ca.pem', '--issuer-key', 'ca-key.pem', '--list', 'ca.crl.pem'];
    const root = await bc4p('cert', 'root', '--name', 'Root', '--out', 'r.pem');
    expect(root.code, root.err).toBe(0);
    const issue = (...args: string[]) => bc4p('cert', 'issue', ...args);
    await issue(
      '--role',
      'grid-operator',
      '--name',
      'grid',
      '--market-label',
      'amprion',
      '--issuer',
      'r.pem',
      '--issuer-key',
      'r-key.pem',
      '--out',
      'ca.pem',
    );
    const by = ['--issuer', 'ca.pem', '--issuer-key', 'ca-key.pem'];
    const issued = await issue('--role', 'market-operator', '--name', 'operator', ...by, '--out', 'mo.pem');
    expect(issued.code, issued.err).toBe(0);
    const judge = (...args: string[]) => bc4p('cert', 'verify', 'mo.pem', '--root', 'r.pem', ...args);
    const empty = await bc4p('cert', 'revoke', ...ca);
    expect([empty.code, empty.out]).toEqual([0, expect.stringContaining('Revocation list 1 of')]);
    expect((await judge('--crl', 'ca.crl.pem')).code).toBe(0);
    expect((await bc4p('cert', 'revoke', 'mo.pem', ...ca, '--reason', 'cessation')).out).toContain(
      'Revocation list 2 of',
    );
    expect((await judge('--crl', 'ca.crl.pem')).out).toContain('certificate-revoked [PKI-057]');
    const twice = await bc4p('cert', 'revoke', 'mo.pem', ...ca);
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('is revoked since')]);
    const proxy = await bc4p('cert', 'revoke', files.anna, ...ca);
    expect([proxy.code, proxy.err]).toEqual([1, expect.stringContaining('cannot be revoked by this issuer')]);
    expect((await bc4p('cert', 'revoke', ...ca, '--json')).out).toContain('"number": "3"');
    expect((await judge('--crl', 'ca.crl.pem')).out).toContain('certificate-revoked [PKI-057]');
  });
});

describe('bc4p node reload', () => {
  let node: RunningCommand | undefined;
  let config = '';
  let url = '';
  beforeAll(async () => {
    config = join(folder, 'net', 'market', 'node.yaml');
    const listen = await freePorts(2);
    const admin = listen + 1;
    url = `ws://127.0.0.1:${listen}`;
    const text = await readFile(config, 'utf8');
    await writeFile(config, text.replace(/port: 8470/, `port: ${listen}`).replace(/port: 8471/, `port: ${admin}`));
    node = startBc4p(['node', 'start', config], folder);
    await node.printed(/is open at/);
  });
  afterAll(async () => {
    node?.signal('SIGTERM');
    await node?.done;
  });

  test('a trade is judged by deny lists as of when it was made', async () => {
    const send = (name: string, ...offer: string[]) =>
      bc4p('offer', 'send', '--as', join('net', 'participants', name), '--url', url, '--slot', '+1h', ...offer);
    expect((await send('anna', '--sell', '1kWh', '--price', '12ct')).code).toBe(0);
    const traded = await send('ben', '--buy', '1kWh', '--price', '15ct', '--wait');
    expect(traded.code, traded.err).toBe(0);
    const ben = ['--as', join('net', 'participants', 'ben'), '--url', url];
    expect((await bc4p('trade', 'list', ...ben, '--evidence', 'trades.json')).code).toBe(0);
    const judge = (list: string) =>
      bc4p('trade', 'verify', 'trades.json', '--root', files.root, '--deny-list', list, '--json');

    // Of these two lists the one says that the key was lost a minute ago, the other that it is lost from now on.
    const minuteAgo = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, 'Z');
    expect((await revoke('lost-before.json', files.anna, '--since', minuteAgo)).code).toBe(0);
    const denied = await judge('lost-before.json');
    expect(denied.code).toBe(1);
    expect(JSON.parse(denied.out)).toMatchObject({ error: { code: 'certificate-denied', requirement: 'PKI-058' } });
    // Instants are whole seconds: the trade is older than the next one.
    await setTimeout(1100);
    expect((await revoke('lost-after.json', files.anna)).code).toBe(0);
    expect(JSON.parse((await judge('lost-after.json')).out)).toMatchObject({ verified: true, trades: [{}] });
  });

  test('applies what was put into the folder; what is no list is named', async () => {
    const lists = join(folder, 'net', 'market', 'revocation');
    await mkdir(lists);
    expect((await revoke('n.json', files.anna)).code).toBe(0);
    await cp(join(folder, 'n.json'), join(lists, 'n.json'));
    const applied = await bc4p('node', 'reload', '--node', config);
    expect([applied.code, applied.out]).toEqual([
      0,
      expect.stringMatching(/^Applied\.\n {2}denied {5}1 and 0 subtrees by the market-operator of /),
    ]);
    expect((await bc4p('node', 'status', config)).out).toMatch(/denied {5}1 and 0 subtrees/);
    await writeFile(join(lists, 'x.json'), '{}');
    const broken = await bc4p('node', 'reload', '--node', config, '--json');
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      denyLists: [{ number: 1 }],
      faults: [{ file: join(lists, 'x.json') }],
    });
  });
});
