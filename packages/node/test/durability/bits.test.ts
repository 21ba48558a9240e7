import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as OpenCarefully from '../../src/store/open-carefully.ts';
import { TestMarket } from '../support/test-market.ts';

/** How many bits are flipped, spread over all files; `npm run test:bits` flips one of each `bytes`, or `all`. */
const BITS = process.env.BC4P_BITS ?? '120';
const FLIPPER = fileURLToPath(new URL('./flipper.mjs', import.meta.url));
/** What LevelDB and the node keep for people only. */
const FOR_PEOPLE = /(^|\/)(LOG|LOG\.old|LOCK|holder\.json)$/;

interface Flip {
  readonly file: string;
  readonly byte: number;
  readonly bit: number;
}
interface Fate extends Flip {
  readonly step: 'check' | 'start' | 'done';
  readonly check?: { readonly faults?: readonly string[]; readonly refused?: string; readonly words?: string };
  readonly start?: {
    readonly isSame?: boolean;
    readonly altered?: readonly string[];
    readonly missing?: number;
    readonly refused?: string;
    readonly words?: string;
  };
  /** The signal that ended the process in this step. */
  readonly killed?: string;
}

let folder: string;
let market: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bc4p-bits-'));
  const files = await TestMarket.start({
    adjust: (config) => ({ ...config, journal: { ...config.journal, snapshotEvery: 3 } }),
  });
  market = files.config.market;
  const [anna, ben] = [await files.raw('anna'), await files.raw('ben')];
  const offer = await files.offer('anna', { price: 15_000, lots: 5 });
  await anna.request('offer.submit', { token: offer.token });
  await ben.request('offer.accept', { token: (await files.acceptance('ben', offer.id, { lots: 2 })).token });
  // Opened once more, so that there are tables as well as a log.
  await files.node.stop();
  await files.startNode();
  const again = await files.raw('anna');
  await again.request('offer.submit', { token: (await files.offer('anna')).token });
  await files.node.stop();
  cpSync(files.config.dataDir, join(folder, 'whole'), { recursive: true });
  await files[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every place of the store's files, thinned out to so many. */
function places(): Flip[] {
  const whole = join(folder, 'whole');
  const files = readdirSync(whole, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(whole, name)).isFile() && !FOR_PEOPLE.test(name),
  );
  const bytes = files.flatMap((file) =>
    Array.from({ length: statSync(join(whole, file)).size }, (_, byte) => ({ file, byte })),
  );
  if (BITS === 'all') return bytes.flatMap((at) => Array.from({ length: 8 }, (_, bit) => ({ ...at, bit })));
  const each = BITS === 'bytes' ? 1 : bytes.length / Number(BITS);
  return Array.from({ length: Math.floor(bytes.length / each) }, (_, number) => {
    const at = bytes[Math.floor(number * each)] as (typeof bytes)[number];
    return { ...at, bit: (at.byte * 5 + number) % 8 };
  });
}

/** What becomes of each flip; goes on with another process where one was ended. */
async function fatesOf(flips: readonly Flip[]): Promise<Fate[]> {
  const fates: Fate[] = [];
  while (fates.length < flips.length) {
    const list = join(folder, 'flips.json');
    writeFileSync(list, JSON.stringify(flips.slice(fates.length)));
    const child = spawn(process.execPath, [FLIPPER, join(folder, 'whole'), folder, market, list], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    let last: Fate | undefined;
    for await (const line of createInterface({ input: child.stdout })) {
      last = JSON.parse(line) as Fate;
      if (last.step === 'done') fates.push(last);
    }
    const [code, signal] = await ended;
    if (fates.length === flips.length) break;
    if (!last || last.step === 'done') throw new Error(`the flipper ended by itself (${signal ?? code})`);
    fates.push({ ...last, killed: signal ?? `exit ${code}` });
  }
  return fates;
}

test(
  '[DUR-003] [DUR-004] one flipped bit anywhere is named, or changes nothing that anybody could be told',
  async () => {
    const fates = await fatesOf(places());
    const harmed: Fate[] = [];
    const count = { refused: 0, harmless: 0, killed: 0, foundByCheckOnly: 0 };
    for (const fate of fates) {
      const { check, start, killed } = fate;
      const isFound = (check?.faults?.length ?? 0) > 0 || check?.refused !== undefined;
      if (killed) count.killed += 1;
      else if (start?.refused) {
        count.refused += 1;
        // In words that name the place, never by an assertion of ours or a bare exception.
        if (!/^(store|journal|anchor)-/.test(start.refused) || (start.words ?? '').length < 20) harmed.push(fate);
      } else if (!start?.isSame || start.altered?.length !== 0) harmed.push(fate);
      else if (isFound) count.foundByCheckOnly += 1;
      else count.harmless += 1;
    }
    expect(harmed).toEqual([]);
    expect(count.refused).toBeGreaterThan(fates.length / 3);
    console.log(`${fates.length} flips: ${JSON.stringify(count)}`);
  },
  Number.POSITIVE_INFINITY,
);

test('[DUR-005] a database that ends whoever opens it: the next start says so instead of trying again', async () => {
  // What is built, since it starts a process of its own.
  const { openCarefully } = (await import('../../dist/store/open-carefully.js')) as typeof OpenCarefully;
  const copy = join(folder, 'misdirected');
  cpSync(join(folder, 'whole'), copy, { recursive: true });
  // The note of a process that was ended in the middle of opening it does no harm to a sound store.
  writeFileSync(join(copy, 'opening'), '');
  await (await openCarefully(copy, market, {})).close();
  expect(readdirSync(copy)).not.toContain('opening');

  // The same records twice in the log, as after a misdirected write, end LevelDB's process by an assertion.
  rmSync(copy, { recursive: true });
  cpSync(join(folder, 'whole'), copy, { recursive: true });
  const log = readdirSync(join(copy, 'db')).find((name) => name.endsWith('.log')) ?? 'no log';
  const bytes = readFileSync(join(copy, 'db', log));
  writeFileSync(join(copy, 'db', log), Buffer.concat([bytes, bytes]));
  writeFileSync(join(copy, 'opening'), '');
  await expect(openCarefully(copy, market, {})).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringContaining('ends the process that opens it (SIGABRT'),
  });
});
