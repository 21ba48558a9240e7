import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { instant, wattHours } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import type { AppendOutcome, StoredReading } from '../../src/metering/meter-store.ts';
import { openPostgresMeterStore } from '../../src/metering/postgres/postgres-meter-store.ts';
import type { PostgresOptions } from '../../src/postgres/postgres-options.ts';
import { openPostgresStatementStore } from '../../src/settlement/postgres/postgres-statement-store.ts';
import { reading } from '../support/meter-store-acceptance.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';
import { storedStatement } from '../support/statements.ts';

const RACER = fileURLToPath(new URL('./racer.mjs', import.meta.url));
const COUNTERS = 60;

/** Values under the same counters as another side's, which differ by a Wh. */
const side = (extra: number): StoredReading[] =>
  Array.from({ length: COUNTERS }, (_, counter) => reading(counter, { generation: wattHours(counter * 10 + extra) }));

/** A process of its own that has opened the store, and appends what it is given. */
async function startRacer(place: PostgresOptions): Promise<(values: StoredReading[][]) => Promise<AppendOutcome[]>> {
  const child = spawn(process.execPath, [RACER, JSON.stringify(place)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return async (appends) => {
    child.stdin.end(appends.map((values) => `${JSON.stringify(values)}\n`).join(''));
    const outcomes: AppendOutcome[] = [];
    for (let line = await lines.next(); !line.done; line = await lines.next()) outcomes.push(...JSON.parse(line.value));
    return outcomes;
  };
}

describeWithPostgres('two writers on one database', () => {
  test.each([1, 7])(
    '[MTR-007] of contradicting values of two processes one is stored, whoever comes first (appends of %i)',
    async (size) => {
      const place = freshPlace();
      const racers = await Promise.all([startRacer(place), startRacer(place)]);
      const sides = [side(0), side(1)];
      const batches = (values: StoredReading[]) =>
        Array.from({ length: Math.ceil(COUNTERS / size) }, (_, turn) => values.slice(turn * size, (turn + 1) * size));
      const outcomes = await Promise.all(racers.map((race, who) => race(batches(sides[who] ?? []))));
      const store = await openPostgresMeterStore(place);
      const kept = await store.read({ meter: 'meter-1', from: instant(0), until: instant(3e9), limit: 1000 });
      expect(kept).toHaveLength(COUNTERS);
      for (let counter = 0; counter < COUNTERS; counter += 1) {
        const said = outcomes.map((own) => own[counter]);
        const winner = said.findIndex((outcome) => outcome?.kind === 'stored');
        expect(kept[counter]).toEqual(sides[winner]?.[counter]);
        expect(said[1 - winner]).toMatchObject({ refusal: { code: 'meter-contradiction' } });
      }
      expect(await store.contradictions()).toHaveLength(COUNTERS);
      expect(await store.overview()).toMatchObject([{ values: COUNTERS, gaps: 0, contradictions: COUNTERS }]);
      await store.close();
    },
  );

  test('[REG-001] [MTR-008] values that cannot stand side by side never do, in whatever order two pools bring them', async () => {
    const place = freshPlace();
    const stores = await Promise.all([openPostgresMeterStore(place), openPostgresMeterStore(place)]);
    // One side's register runs ahead of the other's, so that hardly any two neighbours fit.
    const sides = [0, 1].map((who) =>
      Array.from({ length: COUNTERS }, (_, turn) => {
        const counter = 2 * turn + who;
        return reading(counter, { consumption: wattHours(counter * 100 + (1 - who) * 5000) });
      }),
    );
    await Promise.all(sides.flatMap((values, who) => values.map((value) => stores[who]?.append([value], []))));
    const kept = await stores[0]?.read({ meter: 'meter-1', from: instant(0), until: instant(3e9), limit: 1000 });
    expect(kept?.length).toBeGreaterThan(1);
    for (const [turn, value] of (kept ?? []).entries())
      expect(value.consumption).toBeGreaterThanOrEqual(kept?.[turn - 1]?.consumption ?? 0);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a month that both need at once is made once, and nobody waits for ever', async () => {
    const place = freshPlace();
    const stores = await Promise.all([openPostgresMeterStore(place), openPostgresMeterStore(place)]);
    const month = 2900;
    const appends = Array.from({ length: 12 }, (_, turn) => turn).flatMap((turn) =>
      stores.map((store, who) =>
        store.append(
          ['a', 'b'].map((name) => reading(1 + turn * month, { meter: `${name}-${(who + turn) % 3}-${who}` })),
          [],
        ),
      ),
    );
    const outcomes = (await Promise.all(appends)).flat();
    expect(outcomes.every(({ kind }) => kind === 'stored')).toBe(true);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('of two contradictory statements one is kept, and the other refused', async () => {
    const place = freshPlace();
    const stores = await Promise.all([openPostgresStatementStore(place), openPostgresStatementStore(place)]);
    for (let number = 1; number <= 20; number += 1) {
      const pair = [storedStatement('p-1', number), storedStatement('p-1', number, { closing: '7' })];
      const said = await Promise.allSettled(pair.map((kept, who) => stores[who]?.append([kept])));
      expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const winner = said.findIndex(({ status }) => status === 'fulfilled');
      expect(said[1 - winner]).toMatchObject({ reason: { code: 'statement-contradiction' } });
      expect(await stores[0]?.last('p-1')).toEqual(pair[winner]);
    }
    await Promise.all(stores.map((store) => store.close()));
  });
});
