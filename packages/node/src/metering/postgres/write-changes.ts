import { assert } from '@bc4p/protocol';
import type { Query } from '../../postgres/database.ts';
import type { Contradiction } from '../meter-store.ts';
import type { MeterChanges } from './judged-values.ts';
import { ensureMonths } from './months.ts';

/** What is to be written of a meter, and its number. */
interface NumberedChanges extends Pick<MeterChanges, 'fresh' | 'gaps' | 'moreGaps'> {
  readonly number: number;
}

/** Writes what has become of meters whose rows the transaction holds: of each table all rows at once. */
export async function writeChanges(
  query: Query,
  numbers: ReadonlyMap<string, number>,
  changed: ReadonlyMap<string, MeterChanges>,
  contradictions: readonly Contradiction[],
): Promise<void> {
  const changes = [...changed].map(
    ([name, { fresh, gaps, moreGaps }]): NumberedChanges => ({
      number: numberOf(numbers, name),
      fresh,
      gaps,
      moreGaps,
    }),
  );
  const contradicted = await writeContradictions(query, numbers, contradictions);
  await writeValues(query, changes);
  await writeGaps(query, changes);
  const counted = changes.map(({ number, fresh, moreGaps }) => ({
    number,
    stored: fresh.length,
    gaps: moreGaps,
    contradictions: contradicted.get(number) ?? 0,
  }));
  await query(
    `UPDATE meter SET stored = meter.stored + more.stored, gaps = meter.gaps + more.gaps,
                      contradictions = meter.contradictions + more.contradictions
     FROM unnest($1::integer[], $2::bigint[], $3::bigint[], $4::bigint[]) AS more (number, stored, gaps, contradictions)
     WHERE meter.number = more.number AND (more.stored, more.gaps, more.contradictions) <> (0, 0, 0)`,
    [
      counted.map(({ number }) => number),
      counted.map(({ stored }) => stored),
      counted.map(({ gaps }) => gaps),
      counted.map(({ contradictions }) => contradictions),
    ],
  );
}

async function writeValues(query: Query, changes: readonly NumberedChanges[]): Promise<void> {
  const rows = changes.flatMap(({ number, fresh }) => fresh.map((value) => ({ number, value })));
  if (rows.length === 0) return;
  const [meters, instants] = [rows.map(({ number }) => number), rows.map(({ value }) => value.at)];
  const counters = rows.map(({ value }) => value.counter);
  await query(
    'INSERT INTO meter_counter (meter, counter, at) SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[])',
    [meters, counters, instants],
  );
  await ensureMonths(query, instants);
  await query(
    `INSERT INTO meter_value (meter, at, counter, generation, consumption, beneficial, adverse, frequency, id, signer, token)
     SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                          $8::bigint[], $9::text[], $10::text[], $11::text[])`,
    [
      meters,
      instants,
      counters,
      rows.map(({ value }) => value.generation),
      rows.map(({ value }) => value.consumption),
      rows.map(({ value }) => value.beneficial ?? null),
      rows.map(({ value }) => value.adverse ?? null),
      rows.map(({ value }) => value.frequency ?? null),
      rows.map(({ value }) => value.id),
      rows.map(({ value }) => value.signer),
      rows.map(({ value }) => value.token),
    ],
  );
}

async function writeGaps(query: Query, changes: readonly NumberedChanges[]): Promise<void> {
  const rows = changes.flatMap(({ number, gaps }) => [...gaps].map(([first, last]) => ({ number, first, last })));
  if (rows.length === 0) return;
  const [gone, there] = [rows.filter(({ last }) => last === undefined), rows.filter(({ last }) => last !== undefined)];
  await query('DELETE FROM meter_gap WHERE (meter, first) IN (SELECT * FROM unnest($1::integer[], $2::bigint[]))', [
    gone.map(({ number }) => number),
    gone.map(({ first }) => first),
  ]);
  await query(
    `INSERT INTO meter_gap (meter, first, last) SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[])
     ON CONFLICT (meter, first) DO UPDATE SET last = excluded.last`,
    [there.map(({ number }) => number), there.map(({ first }) => first), there.map(({ last }) => last)],
  );
}

/** Keeps contradictions that are not kept yet; returns how many there were of each meter. */
async function writeContradictions(
  query: Query,
  numbers: ReadonlyMap<string, number>,
  contradictions: readonly Contradiction[],
): Promise<ReadonlyMap<number, number>> {
  const rows = contradictions.map((found) => ({ number: numberOf(numbers, found.meter), ...found }));
  if (rows.length === 0) return new Map();
  const written = await query<{ meter: number }>(
    `INSERT INTO meter_contradiction (meter, counter, first, second, second_id)
     SELECT * FROM unnest($1::integer[], $2::bigint[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT (second_id) DO NOTHING RETURNING meter`,
    [
      rows.map(({ number }) => number),
      rows.map(({ counter }) => counter),
      rows.map(({ first }) => JSON.stringify(first)),
      rows.map(({ second }) => JSON.stringify(second)),
      rows.map(({ second }) => second.id),
    ],
  );
  const counted = new Map<number, number>();
  for (const { meter } of written) counted.set(meter, (counted.get(meter) ?? 0) + 1);
  return counted;
}

function numberOf(numbers: ReadonlyMap<string, number>, meter: string): number {
  const number = numbers.get(meter);
  assert(number !== undefined, () => `the meter ${meter} has no number`);
  return number;
}
