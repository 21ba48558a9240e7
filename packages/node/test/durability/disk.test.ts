import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/check/check-store.ts';
import { Disks, replaceByDisk } from '../support/disks.ts';
import { type AnyFrame, RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

const BC4P = fileURLToPath(new URL('../../../cli/bin/run.js', import.meta.url));
const noDisks = Disks.impossible;
const noStrace =
  spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0 ? undefined : 'strace does not run';
for (const [what, why] of [
  ['a full disk', noDisks],
  ['a failing fsync', noStrace],
])
  if (why)
    console.warn(`NOT TESTED with the real thing: ${what}, since ${why}. The fault-injecting store stands in for it.`);

const market = { current: undefined as TestMarket | undefined };
const disks = { current: undefined as Disks | undefined };
const running = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  disks.current?.[Symbol.dispose]();
  disks.current = undefined;
  await market.current?.[Symbol.asyncDispose]();
  market.current = undefined;
});

async function prepared(): Promise<TestMarket> {
  const made = await TestMarket.prepare({
    limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000, ratePerSubtree: 100_000, burstPerSubtree: 100_000 },
  });
  market.current = made;
  return made;
}

/** `bc4p node start`, as people run it. */
async function start(of: TestMarket) {
  const child = spawn(process.execPath, [BC4P, 'node', 'start', of.config.source.file, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  let url: string | undefined;
  let said = '';
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said: `${said}${errors}` }));
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said += `${line}\n`;
      if (line.includes('"ready"')) url = (JSON.parse(line) as { ready: { url: string } }).ready.url;
      if (url) resolve();
    });
    void ended.then(() => resolve());
  });
  await ready;
  return { child, url, ended };
}

/** Leaves no byte free. */
const fill = (folder: string): void => {
  spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=4k', 'oflag=append', 'conv=notrunc']);
};

type Kept = { readonly token: string; readonly answer: AnyFrame };

/** Sends offers until the market takes no more; returns what it acknowledged. */
async function offerUntilRefused(of: TestMarket, url: string, most: number): Promise<Kept[]> {
  const client = await RawClient.greeted(url, of.identity('anna'));
  const kept: Kept[] = [];
  for (let number = 0; number < most; number += 1) {
    of.nextSlot(60);
    const { token } = await of.offer('anna', { lot: 1, lots: 1 });
    const answer = await client.request('offer.submit', { token }).catch(() => undefined);
    if (answer?.type !== 'ok') break;
    kept.push({ token, answer });
  }
  await client.close();
  return kept;
}

async function expectKept(of: TestMarket, url: string, kept: readonly Kept[]): Promise<void> {
  const client = await RawClient.greeted(url, of.identity('anna'));
  for (const { token, answer } of kept) {
    const { re: _, ...known } = answer;
    expect(await client.request('offer.submit', { token })).toMatchObject({ ...known, dup: true });
  }
  await client.close();
}

test.skipIf(noDisks)(
  '[DUR-006] [DUR-007] a full disk: the node stops, says what to do, and comes back with all it acknowledged',
  async () => {
    const of = await prepared();
    disks.current = new Disks();
    const { dataDir } = of.config;
    replaceByDisk(dataDir, (place) => disks.current?.mountMemory(48, place));
    const first = await start(of);
    const kept = await offerUntilRefused(of, first.url ?? '', 20);
    expect(kept).toHaveLength(20);
    fill(dataDir);
    // What has room in the last pages is taken yet.
    kept.push(...(await offerUntilRefused(of, first.url ?? '', 1000)));
    const { code, said } = await first.ended;
    expect(code).toBe(1);
    expect(said).toMatch(/disk is full/);

    // Not even opening it goes without room.
    fill(dataDir);
    const again = await start(of);
    expect(again.url).toBeUndefined();
    const refused = await again.ended;
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/full[\s\S]*ballast/);

    rmSync(join(dataDir, 'ballast'));
    const last = await start(of);
    await expectKept(of, last.url ?? '', kept);
    last.child.kill('SIGTERM');
    await last.ended;
    rmSync(join(dataDir, 'filler'));
    expect((await checkStore(dataDir)).parts.filter(({ fault }) => fault)).toEqual([]);
  },
  120_000,
);

describe.skipIf(noStrace)('a disk that does not sync any more', () => {
  test('[DUR-006] the node takes nothing more and ends with an error; what it acknowledged is there', async () => {
    const of = await prepared();
    const first = await start(of);
    const before = await offerUntilRefused(of, first.url ?? '', 10);
    expect(before).toHaveLength(10);
    const inject = ['-e', 'trace=fdatasync,fsync', '-e', 'inject=fdatasync,fsync:error=EIO'];
    const strace = spawn('strace', ['-f', '-p', String(first.child.pid), '-o', '/dev/null', ...inject], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.add(strace);
    // It says that it is attached; where that is forbidden, it ends.
    const [attached] = (await Promise.race([once(strace.stderr, 'data'), once(strace, 'exit')])) as [unknown];
    expect(String(attached)).toContain('attached');
    const during = await offerUntilRefused(of, first.url ?? '', 10);
    expect(during).toEqual([]);
    const { code, said } = await first.ended;
    expect(code).toBe(1);
    expect(said).toMatch(/The disk failed[\s\S]*nothing that was acknowledged is lost/);
    expect(existsSync(join(of.config.dataDir, 'db', 'CURRENT'))).toBe(true);

    const last = await start(of);
    await expectKept(of, last.url ?? '', before);
    last.child.kill('SIGTERM');
    expect((await last.ended).code).toBe(0);
    expect((await checkStore(of.config.dataDir)).parts.filter(({ fault }) => fault)).toEqual([]);
  }, 120_000);
});
