import { assert } from '@bc4p/protocol';
import type { Pool } from 'pg';
import { StoreError } from '../store/store-error.ts';
import { migrate, type Tables } from './migrate.ts';
import { storeErrorFromPostgres } from './postgres-errors.ts';
import { describeDatabase, POSTGRES_DEFAULTS, type PostgresOptions, SCHEMA_NAME } from './postgres-options.ts';

/** Runs one statement and returns its rows: BIGINT as a number that is exact, NUMERIC as text. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** How much longer than the server the client waits for an answer, before it gives the connection up. */
const GRACE_MS = 5000;
const IDLE_MS = 30_000;

/** A PostgreSQL database with the tables that one store needs. Whatever it throws is a `StoreError`. */
export class Database {
  readonly #pool: Pool;
  /** Calls that may be under way or wait. */
  readonly #room: number;
  #calls = 0;
  /** What it is called in messages. */
  readonly #where: string;
  #closed: Promise<void> | undefined;

  private constructor(pool: Pool, room: number, where: string) {
    this.#pool = pool;
    this.#room = room;
    this.#where = where;
  }

  /** Connects, and makes or migrates `tables`. */
  static async open(options: PostgresOptions, tables: Tables): Promise<Database> {
    const { url, owner, schema, queue, ...rest } = { ...POSTGRES_DEFAULTS, ...options };
    assert(SCHEMA_NAME.test(schema), `${JSON.stringify(schema)} is not a name for a schema`);
    const where = describeDatabase(url);
    const database = new Database(await createPool(url, schema, rest, where), rest.connections + queue, where);
    try {
      await database.transaction((query) => migrate(query, tables, { schema, owner, where }));
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  /** Runs one statement by itself. */
  query: Query = (text, values) => this.#withClient((query) => query(text, values));

  /** Runs `work` in one transaction: all of it, or nothing; once it resolves it survives a power cut of the server. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.#withClient(async (query) => {
      await query('BEGIN ISOLATION LEVEL READ COMMITTED');
      const done = await work(query);
      await query('COMMIT');
      return done;
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    return this.#closed;
  }

  async #withClient<T>(work: (query: Query) => Promise<T>): Promise<T> {
    if (this.#calls >= this.#room) throw crowded(this.#where, this.#room);
    this.#calls += 1;
    try {
      return await this.#useClient(work);
    } finally {
      this.#calls -= 1;
    }
  }

  async #useClient<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const client = await orStoreError(this.#where, () => this.#pool.connect());
    const query = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      const { rows } = await orStoreError(this.#where, () => client.query<Row>(text, [...values]));
      return rows;
    };
    try {
      const done = await work(query);
      client.release();
      return done;
    } catch (error) {
      // Whatever state it is in: when a connection ends the server rolls back what was not committed.
      client.release(true);
      throw error;
    }
  }
}

async function orStoreError<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorFromPostgres(error, where);
  }
}

async function createPool(
  url: string,
  schema: string,
  limits: { readonly connections: number; readonly timeoutMs: number; readonly connectTimeoutMs: number },
  where: string,
): Promise<Pool> {
  // Only who keeps something in PostgreSQL loads its client.
  const { Pool, types } = await import('pg');
  const getTypeParser = (oid: number): ((text: string) => unknown) =>
    oid === types.builtins.INT8 ? wholeNumber : types.getTypeParser(oid, 'text');
  try {
    const pool = new Pool({
      connectionString: url,
      application_name: 'bc4p',
      max: limits.connections,
      connectionTimeoutMillis: limits.connectTimeoutMs,
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
      statement_timeout: limits.timeoutMs,
      lock_timeout: limits.timeoutMs,
      idle_in_transaction_session_timeout: limits.timeoutMs,
      query_timeout: limits.timeoutMs + GRACE_MS,
      types: { getTypeParser },
      // What role or database may have set otherwise must not weaken what a write promises.
      onConnect: async (client) => {
        await client.query(`SET search_path TO ${schema}; SET synchronous_commit TO on; SET TimeZone TO 'UTC'`);
      },
    });
    // A connection that breaks while nobody uses it is replaced by the next call; one in use tells its user.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  } catch (error) {
    throw storeErrorFromPostgres(error, where);
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `${text} is not a number that is exact`);
  return value;
}

function crowded(where: string, room: number): StoreError {
  return new StoreError(
    'store-busy',
    `${room} calls are under way to ${where} already.`,
    'Try again later; if this happens often, the database is too slow for what is asked of it.',
  );
}
