import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../../node/src/index.ts';
import { TestMarket } from '../../node/test/support/test-market.ts';
import { type Run, runBc4p, startBc4p } from './support/run-bc4p.ts';

// The real binary against a real market on loopback: what a participant, an operator and an auditor do with its log.
let market: TestMarket;

beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market[Symbol.asyncDispose]());

const as = (name: string): string[] => ['--as', join('participants', name), '--url', market.node.url];
const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, market.folder);
const verify = (...files: string[]): Promise<Run> => bc4p('log', 'verify', ...files, '--root', 'root.pem');

/** Anna makes so many offers; the ids. */
async function offers(many: number): Promise<string[]> {
  const client = await market.connect('anna');
  const ids: string[] = [];
  for (let place = 0; place < many; place += 1) {
    const { id, token } = await market.offer('anna', { price: 20_000 + place, lots: 1 });
    await client.request('offer.submit', { token });
    ids.push(id);
  }
  return ids;
}

describe('a participant', () => {
  test('sees the newest head, and watches that nothing before it changes', async () => {
    await offers(1);
    const head = await bc4p('log', 'head', ...as('anna'));
    expect(head).toMatchObject({ code: 0, err: '' });
    expect(head.out).toMatch(/quartier7\.westnetz has \d+ leaves\n {2}root {7}[\w-]{43}\n/);
    expect(head.out).toContain('by nobody');
    const first = await bc4p('log', 'watch', '--once', ...as('anna'));
    expect(first.out).toMatch(/remembered from now on/);
    await offers(2);
    const watching = startBc4p(['log', 'watch', '--every', '1s', ...as('anna')], market.folder);
    await watching.printed(/the first \d+ are the same/);
    watching.signal('SIGINT');
    expect((await watching.done).code).toBe(0);
    const json = await bc4p('log', 'watch', '--once', '--json', ...as('anna'));
    expect(JSON.parse(json.out)).toMatchObject({ market: 'quartier7.westnetz', looks: 1 });
  });

  test('proves what became of its own message to anybody, and gets nothing of others', async () => {
    const [id = ''] = await offers(1);
    const proved = await bc4p('log', 'prove', id, '--out', 'proof.json', ...as('anna'));
    expect(proved).toMatchObject({ code: 0, err: '' });
    const verified = await verify('proof.json');
    expect(verified.code).toBe(0);
    expect(verified.out).toMatch(
      /Proven: leaf \d+ of quartier7\.westnetz, .*: submit-offer; the market signed [\w-]{43}/,
    );
    const { leaf } = JSON.parse(await readFile(join(market.folder, 'proof.json'), 'utf8')) as {
      leaf: { number: number };
    };
    const other = await bc4p('log', 'prove', String(leaf.number), '--out', 'other.json', ...as('ben'));
    expect(other.code).toBe(1);
    expect(other.err).toContain('log-closed');
  });

  test.each([
    ['the command', (proof: string) => proof.replace('\\"lots\\":1,', '\\"lots\\":2,')],
    ['the leaf', (proof: string) => proof.replace(/"atMs": \d+/, '"atMs": 1000').replace('1000', '999')],
    ['a hash of the path', (proof: string) => proof.replace(/("path": \[\s*")../, '$1__')],
    ['an id of the outcome', (proof: string) => proof.replace(/("ids": \[\s*")../, '$1__')],
    ['the head', (proof: string) => proof.replace(/("head": "[^.]+\.[^.]{20})./, '$1_')],
  ])('whoever gets a proof in which %s was changed is told so', async (_, change) => {
    const [id = ''] = await offers(1);
    await bc4p('log', 'prove', id, '--out', 'proof.json', ...as('anna'));
    const proof = await readFile(join(market.folder, 'proof.json'), 'utf8');
    const changed = change(proof);
    expect(changed).not.toBe(proof);
    await writeFile(join(market.folder, 'changed.json'), changed);
    expect((await verify('changed.json')).code).toBe(1);
  });

  test('is told what is no such file', async () => {
    await writeFile(join(market.folder, 'nothing.json'), '{}');
    expect((await verify('nothing.json')).code).toBe(2);
    expect((await verify('missing.json')).code).toBe(2);
  });
});

describe('an operator', () => {
  test('exports the log of a stopped node, with and without what it commits to', async () => {
    await offers(1);
    const inUse = await bc4p('log', 'export', 'market', '--out', 'in-use.ndjson');
    expect(inUse.code).toBe(1);
    expect(inUse.err).toContain('in use');
    await market.node.stop();
    for (const [file, opening] of [
      ['bare.ndjson', []],
      ['open.ndjson', ['--opening']],
    ] as const) {
      const exported = await bc4p('log', 'export', 'market', '--out', file, ...opening);
      expect(exported).toMatchObject({ code: 0, err: '' });
      const verified = await verify(file);
      expect(verified.out).toMatch(/Proven: the whole log of quartier7\.westnetz: \d+ leaves/);
      expect(verified.code).toBe(0);
    }
    expect((await bc4p('log', 'export', 'market', '--out', 'bare.ndjson')).err).toContain('is there already');
    const none = await bc4p('log', 'evidence', 'market', '--out', 'evidence');
    expect(none).toMatchObject({ out: expect.stringContaining('No submarket'), err: '' });
    await market.startNode();
  });

  test('[LOG-007] [LOG-021] that begins its history anew is found out by whoever watches, who can show it to all', async () => {
    await bc4p('log', 'watch', '--once', ...as('anna'));
    const memory = join(market.folder, 'participants', 'anna', 'log-head.json');
    await copyFile(memory, `${memory}.copy`);
    const { size } = market.node.status().log;
    await market.node.stop();
    const { dataDir, market: address } = market.config;
    await rm(dataDir, { recursive: true });
    await createStore(dataDir, { market: address, created: market.clock.now() });
    await market.startNode();
    const shorter = await bc4p('log', 'watch', '--once', ...as('anna'));
    expect(shorter.code).toBe(1);
    expect(shorter.err).toContain(`and had ${size}`);
    await offers(size + 3);
    // A market signs no more than one head a second by itself.
    await market.node.merkle.heads.seal();
    const caught = await bc4p('log', 'watch', '--once', ...as('anna'));
    expect(caught.code).toBe(1);
    expect(caught.err).toContain('HAS CHANGED ITS HISTORY');
    const evidence = join('participants', 'anna', 'log-evidence.json');
    const verified = await verify(evidence);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('has changed its history');
    // The honest head stays the one that is remembered.
    expect(await readFile(memory, 'utf8')).toBe(await readFile(`${memory}.copy`, 'utf8'));
  });
});
