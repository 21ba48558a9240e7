import { assert } from '@bc4p/protocol';
import type { Query } from '../../postgres/database.ts';
import type { AppendOutcome, Contradiction, StoredReading } from '../meter-store.ts';
import { JudgedValues } from './judged-values.ts';
import { readingFromRow, VALUE_COLUMNS, type ValueRow } from './value-row.ts';
import { writeChanges } from './write-changes.ts';

/**
 * Judges values and writes what is new, in the transaction of `query`. From the first line on it holds the rows of the
 * meters: whoever else has values of one of them, in this process or another, waits for the end and sees its outcome.
 */
export async function appendValues(query: Query, values: readonly StoredReading[]): Promise<readonly AppendOutcome[]> {
  if (values.length === 0) return [];
  const numbers = await lockMeters(query, [...new Set(values.map(({ meter }) => meter))].sort());
  const kept = await readNeighbours(query, values, numbers);
  const contradictions: Contradiction[] = [];
  const judged = new Map(
    [...kept].map(([name, readings]) => [name, new JudgedValues(readings, (found) => contradictions.push(found))]),
  );
  const outcomes = values.map((value) => {
    const meter = judged.get(value.meter);
    assert(meter !== undefined, () => `the meter ${value.meter} was not looked at`);
    return meter.add(value);
  });
  await writeChanges(query, numbers, judged, contradictions);
  return outcomes;
}

/** Locks the rows of meters, made if they are new, in one order for everybody; returns the number of each. */
async function lockMeters(query: Query, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  // Those that are there are left out first: each row that is tried uses up a number.
  await query(
    `INSERT INTO meter (name)
     SELECT wanted FROM unnest($1::text[]) AS wanted WHERE wanted NOT IN (SELECT name FROM meter WHERE name = ANY ($1))
     ON CONFLICT DO NOTHING`,
    [names],
  );
  const rows = await query<{ name: string; number: number }>(
    'SELECT name, number FROM meter WHERE name = ANY ($1) ORDER BY name FOR UPDATE',
    [names],
  );
  return new Map(rows.map(({ name, number }) => [name, number]));
}

/** What is kept around each value: found by counter, so that only the partitions with the neighbours are read. */
const NEIGHBOURS = `
  SELECT ${VALUE_COLUMNS}
  FROM (
    SELECT DISTINCT found.meter, found.at
    FROM unnest($1::integer[], $2::bigint[]) AS asked (meter, counter), LATERAL (
      (SELECT meter, at FROM meter_counter AS kept
       WHERE kept.meter = asked.meter AND kept.counter = asked.counter)
      UNION ALL
      (SELECT meter, at FROM meter_counter AS kept
       WHERE kept.meter = asked.meter AND kept.counter < asked.counter ORDER BY kept.counter DESC LIMIT 1)
      UNION ALL
      (SELECT meter, at FROM meter_counter AS kept
       WHERE kept.meter = asked.meter AND kept.counter > asked.counter ORDER BY kept.counter LIMIT 1)
    ) AS found
  ) AS place
  JOIN meter ON meter.number = place.meter
  -- OFFSET 0 keeps the planner from reading whole partitions to look up a few values.
  CROSS JOIN LATERAL (
    SELECT * FROM meter_value AS one WHERE one.meter = place.meter AND one.at = place.at OFFSET 0
  ) AS value`;

/** What is kept around the counters of values, of each meter. */
async function readNeighbours(
  query: Query,
  values: readonly StoredReading[],
  numbers: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly StoredReading[]>> {
  const rows = await query<ValueRow>(NEIGHBOURS, [
    values.map(({ meter }) => numbers.get(meter)),
    values.map(({ counter }) => counter),
  ]);
  const kept = new Map<string, StoredReading[]>([...numbers.keys()].map((name) => [name, []]));
  for (const row of rows) kept.get(row.name)?.push(readingFromRow(row));
  return kept;
}
