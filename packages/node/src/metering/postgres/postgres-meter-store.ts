import { type Instant, instant } from '@bc4p/protocol/units';
import { Database } from '../../postgres/database.ts';
import type { PostgresOptions } from '../../postgres/postgres-options.ts';
import type {
  AppendOutcome,
  Contradiction,
  MeterChain,
  MeterOverview,
  MeterStore,
  StoredReading,
} from '../meter-store.ts';
import { appendValues } from './append-values.ts';
import { readChain, writeChains } from './chains.ts';
import { METER_TABLES } from './meter-tables.ts';
import { readingFromRow, VALUE_COLUMNS, type ValueRow } from './value-row.ts';

/** Opens the meter values in a PostgreSQL database, whose tables it makes or migrates; throws a `StoreError`. */
export async function openPostgresMeterStore(options: PostgresOptions): Promise<MeterStore> {
  return new PostgresMeterStore(await Database.open(options, METER_TABLES));
}

/** Values of the meter `$1`; the number stands in the query by itself, so that the planner knows it. */
const VALUES = `SELECT ${VALUE_COLUMNS} FROM meter_value AS value JOIN meter ON meter.number = value.meter
  WHERE value.meter = (SELECT number FROM meter WHERE name = $1)`;

/** The newest value of each meter in `meter`: by its highest counter. */
const NEWEST = `LATERAL (
    SELECT counter, at FROM meter_counter AS kept WHERE kept.meter = meter.number ORDER BY counter DESC LIMIT 1
  ) AS newest`;

/** Meter values in PostgreSQL. Any number of nodes may write to it. */
class PostgresMeterStore implements MeterStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  append(values: readonly StoredReading[], chains: readonly MeterChain[]): Promise<readonly AppendOutcome[]> {
    return this.#database.transaction(async (query) => {
      const outcomes = await appendValues(query, values);
      await writeChains(query, chains);
      return outcomes;
    });
  }

  read({ meter, from, until, limit }: Parameters<MeterStore['read']>[0]): Promise<readonly StoredReading[]> {
    return this.#readings(`${VALUES} AND value.at >= $2 AND value.at < $3 ORDER BY value.at LIMIT $4`, [
      meter,
      from,
      until,
      limit,
    ]);
  }

  async around(meter: string, at: Instant): ReturnType<MeterStore['around']> {
    const [[before], [after]] = await Promise.all([
      this.#readings(`${VALUES} AND value.at <= $2 ORDER BY value.at DESC LIMIT 1`, [meter, at]),
      this.#readings(`${VALUES} AND value.at >= $2 ORDER BY value.at LIMIT 1`, [meter, at]),
    ]);
    return { before, after };
  }

  async newest(meter: string): Promise<StoredReading | undefined> {
    const [newest] = await this.#readings(
      `SELECT ${VALUE_COLUMNS} FROM meter, ${NEWEST},
         LATERAL (SELECT * FROM meter_value AS one WHERE one.meter = meter.number AND one.at = newest.at) AS value
       WHERE meter.name = $1`,
      [meter],
    );
    return newest;
  }

  missing(meter: string, limit: number): ReturnType<MeterStore['missing']> {
    return this.#database.query<{ from: number; to: number }>(
      `SELECT first AS from, last AS to FROM meter_gap
       WHERE meter = (SELECT number FROM meter WHERE name = $1) ORDER BY first LIMIT $2`,
      [meter, limit],
    );
  }

  async meters(): Promise<readonly string[]> {
    const rows = await this.#database.query<{ name: string }>('SELECT name FROM meter WHERE stored > 0');
    return rows.map(({ name }) => name).sort();
  }

  async overview(meter?: string): Promise<readonly MeterOverview[]> {
    const rows = await this.#database.query<Figures>(
      `SELECT meter.name, meter.stored, meter.gaps, meter.contradictions, newest.counter, newest.at
       FROM meter, ${NEWEST} WHERE meter.name = $1 OR $1 IS NULL`,
      [meter ?? null],
    );
    return rows.map(overviewFromRow).sort((a, b) => (a.meter < b.meter ? -1 : 1));
  }

  async contradictions(meter?: string): Promise<readonly Contradiction[]> {
    const rows = await this.#database.query<{ name: string; counter: number; first: string; second: string }>(
      `SELECT meter.name, found.counter, found.first, found.second
       FROM meter_contradiction AS found JOIN meter ON meter.number = found.meter
       WHERE meter.name = $1 OR $1 IS NULL ORDER BY found.number`,
      [meter ?? null],
    );
    return rows.map(({ name, counter, first, second }) => ({
      meter: name,
      counter,
      first: JSON.parse(first) as StoredReading,
      second: JSON.parse(second) as StoredReading,
    }));
  }

  chain(kid: string): Promise<readonly Uint8Array[] | undefined> {
    return readChain(this.#database.query, kid);
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #readings(text: string, values: readonly unknown[]): Promise<StoredReading[]> {
    return (await this.#database.query<ValueRow>(text, values)).map(readingFromRow);
  }
}

/** A row of the overview. */
interface Figures {
  readonly name: string;
  readonly stored: number;
  readonly gaps: number;
  readonly contradictions: number;
  readonly counter: number;
  readonly at: number;
}

function overviewFromRow({ name, stored, gaps, contradictions, counter, at }: Figures): MeterOverview {
  return { meter: name, values: stored, newest: { counter, at: instant(at) }, gaps, contradictions };
}
