import type { Query } from '../../postgres/database.ts';

/** A month of UTC: the partition of its values, with its first instant and the first one after it. */
interface Month {
  readonly partition: string;
  readonly from: number;
  readonly until: number;
}

/** The month that an instant lies in. */
export function monthOf(at: number): Month {
  const date = new Date(at * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const digits = `${String(year).padStart(4, '0')}_${String(month + 1).padStart(2, '0')}`;
  const start = (place: number): number => Date.UTC(year, place) / 1000;
  return { partition: `meter_value_${digits}`, from: start(month), until: start(month + 1) };
}

/** Makes the partitions that values of these instants need, in the transaction that stores them. */
export async function ensureMonths(query: Query, instants: readonly number[]): Promise<void> {
  const months = new Map(instants.map(monthOf).map((month) => [month.partition, month]));
  if ((await missingOf(query, months)).length === 0) return;
  // One at a time, and only now, when all other locks are held: nobody who waits here is waited for.
  await query(`SELECT pg_advisory_xact_lock(hashtextextended('bc4p months ' || current_schema(), 0))`);
  for (const { partition, from, until } of await missingOf(query, months)) {
    // Attaching, unlike making a partition in place, lets others read and write the values meanwhile.
    await query(`CREATE TABLE ${partition} (LIKE meter_value INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
    await query(`ALTER TABLE meter_value ATTACH PARTITION ${partition} FOR VALUES FROM (${from}) TO (${until})`);
  }
}

/** Which of the partitions are not there; asks the catalog itself, since shorter ways answer from a cache. */
async function missingOf(query: Query, months: ReadonlyMap<string, Month>): Promise<readonly Month[]> {
  const rows = await query<{ partition: string }>(
    `SELECT partition FROM unnest($1::text[]) AS partition
     WHERE NOT EXISTS (
       SELECT FROM pg_class WHERE relname = partition AND relnamespace = current_schema()::regnamespace
     )`,
    [[...months.keys()].sort()],
  );
  return rows.flatMap(({ partition }) => months.get(partition) ?? []);
}
