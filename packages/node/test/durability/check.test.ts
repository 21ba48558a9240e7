import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MarketCore } from '@bc4p/protocol/market';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/check/check-store.ts';
import { sha256 } from '../../src/journal/record.ts';
import { PUBLISHED_KEY } from '../../src/market/keys.ts';
import type { Store, StoreEntry } from '../../src/ports.ts';
import { prefixRange } from '../../src/store/keys.ts';
import { LevelStore } from '../../src/store/level-store.ts';
import { SettledMarket } from '../support/settled-market.ts';

let folder: string;
let meters: string;
let anchors: Parameters<typeof checkStore>[1];

/** The closed stores of a market in which two trades were made, one slot was settled, and one offer is open. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bc4p-check-test-'));
  const market = await SettledMarket.start();
  const { files } = market;
  const [anna, ben] = [await files.connect('anna'), await files.connect('ben')];
  const { slot } = files;
  await market.trade(anna, ben, slot);
  await market.trade(ben, anna, slot, ['ben', 'anna']);
  market.goAfter(slot);
  for (const [client, name] of [
    [anna, 'anna'],
    [ben, 'ben'],
  ] as const) {
    await market.read(client, name, slot.start, {});
    await market.read(client, name, (slot.start + slot.len) as never, { generation: 900, consumption: 100 });
  }
  await market.settlement.run();
  // What is asked for in turn comes after the statements that are under way.
  await market.settlement.run();
  anchors = { anchors: [files.network.root.chain[0]], market: files.config.market };
  await files.node.stop();
  const kept = files.config.metering?.store as { folder: string };
  cpSync(files.config.dataDir, join(folder, 'data'), { recursive: true });
  cpSync(kept.folder, join(folder, 'meters'), { recursive: true });
  meters = join(folder, 'meters');
  await market[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = async (place: string) => {
  const { parts } = await checkStore(place, anchors);
  return parts.flatMap(({ part, fault }) => (fault ? [{ part, ...fault }] : []));
};

/** Changes a copy of the store behind everybody's back. */
async function tampered(change: (store: Store) => Promise<void>, from = join(folder, 'data')): Promise<string> {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(from, copy, { recursive: true });
  const store = await LevelStore.open(join(copy, 'db'));
  await change(store);
  await store.close();
  return copy;
}

async function first(store: Store, prefix: string, fits: (text: string) => boolean = () => true): Promise<StoreEntry> {
  for await (const entry of store.range(prefixRange(prefix))) if (fits(textOf(entry))) return entry;
  throw new Error(`nothing under ${prefix}`);
}
const textOf = ([, value]: StoreEntry): string => new TextDecoder().decode(value);
const put = (key: string, text: string) => ({ type: 'put', key, value: new TextEncoder().encode(text) }) as const;

const everythingIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(place, name);
      const { isDirectory, mtimeMs } = { isDirectory: statSync(path).isDirectory(), mtimeMs: statSync(path).mtimeMs };
      return `${name} ${mtimeMs} ${isDirectory ? '' : readFileSync(path).toString('hex')}`;
    });

describe('a store as its node left it', () => {
  test('[DUR-020] is sound, with everything counted', async () => {
    const { isSound, parts } = await checkStore(join(folder, 'data'), anchors);
    expect(parts.filter(({ fault }) => fault)).toEqual([]);
    expect(isSound).toBe(true);
    const checked = Object.fromEntries(parts.map(({ part, checked }) => [part, checked]));
    expect(checked).toMatchObject({ identity: 1, anchor: 1, snapshots: 1, statements: expect.any(Number) });
    expect(checked.journal).toBeGreaterThan(5);
    expect(checked.outputs).toBeGreaterThan(20);
    expect(checked.statements).toBeGreaterThan(1);
    expect(await checkStore(meters, anchors)).toMatchObject({ isSound: true, parts: [{}, { checked: 4 }] });
  });

  test('[DUR-021] is not changed by looking at it: not a byte, not a time, no file more', async () => {
    const before = [everythingIn(join(folder, 'data')), everythingIn(meters)];
    await checkStore(join(folder, 'data'), anchors);
    await checkStore(meters, anchors);
    expect([everythingIn(join(folder, 'data')), everythingIn(meters)]).toEqual(before);
  });

  test('belongs to one market', async () => {
    await expect(checkStore(join(folder, 'data'), { market: 'another' })).rejects.toMatchObject({
      code: 'store-identity',
    });
    await expect(checkStore(folder)).rejects.toMatchObject({ code: 'store-missing' });
  });
});

describe('[DUR-020] what is not as the journal says', () => {
  const changed = (text: string, from: RegExp, to: string): string => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };
  const cases: [what: string, part: string, words: RegExp, change: (store: Store) => Promise<void>][] = [
    [
      'a record is missing',
      'journal',
      /Record 4 of the journal is missing/,
      (store) => store.write([{ type: 'del', key: 'journal/0000000000000004' }]),
    ],
    [
      'a trade is missing',
      'outputs',
      /^trade\/.* is missing, which record \d+ /,
      async (store) => store.write([{ type: 'del', key: (await first(store, 'trade/'))[0] }]),
    ],
    [
      'a trade is another one',
      'outputs',
      /^trade\/.* is not what record \d+ /,
      async (store) => {
        const [key, value] = await first(store, 'trade/');
        const [, other] = await first(store, 'trade/', (text) => text !== textOf([key, value]));
        await store.write([{ type: 'put', key, value: other }]);
      },
    ],
    [
      'a signature is another one',
      'outputs',
      /trade\/.* is not what this market signed \(signature-invalid\)/,
      async (store) => {
        const entry = await first(store, 'trade/');
        const [head, body] = textOf(entry).split('.');
        await store.write([put(entry[0], `${head}.${body}.${'A'.repeat(85)}A`)]);
      },
    ],
    [
      'an answer says something else',
      'outputs',
      /^answer\/.* is not what record \d+ /,
      async (store) => {
        const entry = await first(store, 'answer/');
        await store.write([put(entry[0], changed(textOf(entry), /"point":"[^"]*"/, '"point":"another"'))]);
      },
    ],
    [
      'an own event is missing',
      'outputs',
      /^event\/.* is missing/,
      async (store) => store.write([{ type: 'del', key: (await first(store, 'event/'))[0] }]),
    ],
    [
      'an own trade is another one',
      'outputs',
      /^own-trade\/.* is not what record/,
      async (store) => store.write([put((await first(store, 'own-trade/'))[0], 'nothing')]),
    ],
    [
      'a settlement says something else',
      'outputs',
      /^settlement\/.* is not what record/,
      async (store) => {
        const entry = await first(store, 'settlement/');
        await store.write([put(entry[0], changed(textOf(entry), /"closing":"(-?)/, '"closing":"$19'))]);
      },
    ],
    [
      'more is said to be kept than there are records',
      'outputs',
      /said to be kept, but the journal ends/,
      (store) => store.write([put(PUBLISHED_KEY, '1000')]),
    ],
    [
      'a statement is missing',
      'statements',
      /Statement 1 of the account .* is missing|has no statement, though one was made/,
      async (store) => store.write([{ type: 'del', key: (await first(store, 'statement/'))[0] }]),
    ],
    [
      'a statement says something else',
      'statements',
      /is not the one that was signed/,
      async (store) => {
        const entry = await first(store, 'statement/');
        await store.write([put(entry[0], changed(textOf(entry), /"closing":"(-?)/, '"closing":"$19'))]);
      },
    ],
  ];
  test.each(cases)('%s', async (_, part, words, change) => {
    const [fault] = await faultsOf(await tampered(change));
    expect(fault).toMatchObject({ part, hint: expect.stringContaining('backup') });
    expect(fault?.message).toMatch(words);
  });

  test('a snapshot that is intact, but of another state', async () => {
    const copy = await tampered(async (store) => {
      const [key, value] = await first(store, 'snapshot/');
      const kept = JSON.parse(textOf([key, value]).slice(44)) as object;
      const body = JSON.stringify({ ...kept, state: new MarketCore({ assertInvariants: false }).snapshot() });
      await store.write([put(key, `${sha256(body)} ${body}`)]);
    });
    expect(await faultsOf(copy)).toMatchObject([{ part: 'snapshots' }]);
  });

  test.each([
    [
      'a value says something else',
      /says something else|not what the meter signed/,
      async (store: Store) => {
        const entry = await first(store, 'value/');
        await store.write([put(entry[0], changed(textOf(entry), /"consumption":\d+/, '"consumption":77'))]);
      },
    ],
    [
      'a value is missing',
      /values and \d+ gaps are kept|has no value under its counter/,
      async (store: Store) => store.write([{ type: 'del', key: (await first(store, 'value/'))[0] }]),
    ],
    [
      'a counter leads nowhere',
      /not found by its counter/,
      async (store: Store) => store.write([{ type: 'del', key: (await first(store, 'counter/'))[0] }]),
    ],
  ])('meter values: %s', async (_, words, change) => {
    const [fault] = await faultsOf(await tampered(change, meters));
    expect(fault).toMatchObject({ part: 'meter values' });
    expect(fault?.message).toMatch(words);
  });
});
