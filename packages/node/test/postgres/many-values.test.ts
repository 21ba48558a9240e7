import { instant } from '@bc4p/protocol/units';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { openPostgresMeterStore } from '../../src/metering/postgres/postgres-meter-store.ts';
import { reading } from '../support/meter-store-acceptance.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';

/** A node of a plan as EXPLAIN tells it. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const COUNT = 100_000;

describeWithPostgres('100,000 values of one meter', () => {
  test('are read by range and around an instant through the index of the months that matter', {
    timeout: 120_000,
  }, async () => {
    const place = freshPlace();
    const store = await openPostgresMeterStore(place);
    for (let from = 0; from < COUNT; from += 2000)
      await store.append(
        Array.from({ length: 2000 }, (_, turn) => reading(from + turn)),
        [],
      );
    expect(await store.overview()).toMatchObject([{ values: COUNT, gaps: 0 }]);

    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query(`SET search_path TO ${place.schema}`);
    /** What the tables of values contribute to the statements that `work` sends. */
    const plansOf = async (work: () => Promise<unknown>): Promise<Plan[][]> => {
      const sent = vi.spyOn(pg.Client.prototype, 'query');
      await work();
      const asked = sent.mock.calls.map(([text, values]) => ({ text: String(text), values: values as unknown }));
      sent.mockRestore();
      const plans: Plan[][] = [];
      for (const { text, values } of asked.filter(({ text }) => /^\s*SELECT/.test(text))) {
        const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values as unknown[]);
        const nodes = nodesOf(rows[0]['QUERY PLAN'][0].Plan);
        plans.push(nodes.filter((node) => node['Relation Name']?.startsWith('meter_value')));
      }
      return plans;
    };

    const { at } = reading(50_000);
    const until = instant(at + 86_400);
    const values = await store.read({ meter: 'meter-1', from: at, until, limit: 1000 });
    expect(values.map(({ counter }) => counter)).toEqual(Array.from({ length: 96 }, (_, turn) => 50_000 + turn));
    const [range = []] = await plansOf(() => store.read({ meter: 'meter-1', from: at, until, limit: 1000 }));
    expect(range.map((node) => node['Relation Name'])).toEqual(['meter_value_2028_06']);
    expect(range.map((node) => node['Node Type'])).toEqual([expect.stringMatching(/^(Index|Bitmap Heap) Scan$/)]);

    const around = await plansOf(() => store.around('meter-1', at));
    expect(around).toHaveLength(2);
    for (const node of around.flat()) expect(node['Node Type']).toMatch(/^(Index|Bitmap Heap) Scan$/);

    const append = await plansOf(() => store.append([reading(COUNT)], []));
    expect(append.flat().length).toBeGreaterThan(0);
    for (const node of append.flat()) expect(node['Node Type']).toMatch(/^(Index|Bitmap Heap) Scan$/);
    await client.end();
    await store.close();
  });
});
