import type { Statement } from '@bc4p/protocol/messages';
import { Database, type Query } from '../../postgres/database.ts';
import type { PostgresOptions } from '../../postgres/postgres-options.ts';
import { type KeptAccount, newStatements, numbersByPoint } from '../new-statements.ts';
import { OneByOne } from '../one-by-one.ts';
import type { StatementStore, StoredStatement } from '../statement-store.ts';
import { STATEMENT_TABLES } from './statement-tables.ts';

interface StatementRow {
  readonly id: string;
  readonly token: string;
  readonly content: string;
  readonly evidence: string;
}

const COLUMNS = 'id, token, content, evidence';
const fromRow = ({ id, token, content, evidence }: StatementRow): StoredStatement => ({
  id,
  token,
  statement: JSON.parse(content) as Statement,
  evidence: JSON.parse(evidence) as string[],
});

/** Opens the statements in a PostgreSQL database, whose tables it makes or migrates; throws a `StoreError`. */
export async function openPostgresStatementStore(options: PostgresOptions): Promise<StatementStore> {
  return new PostgresStatementStore(await Database.open(options, STATEMENT_TABLES));
}

/** Statements in PostgreSQL; whoever appends holds the row of each account that it changes. */
class PostgresStatementStore implements StatementStore {
  readonly #database: Database;
  /** Several connections would change the order of appends, and with it what is a gap. */
  readonly #appends = new OneByOne();

  constructor(database: Database) {
    this.#database = database;
  }

  append(statements: readonly StoredStatement[]): Promise<void> {
    return this.#appends.run(() => this.#database.transaction((query) => append(query, statements)));
  }

  async list(point: string, after: number, limit: number): Promise<readonly StoredStatement[]> {
    const rows = await this.#database.query<StatementRow>(
      `SELECT ${COLUMNS} FROM statement WHERE point = $1 AND number > $2 ORDER BY number LIMIT $3`,
      [point, after, limit],
    );
    return rows.map(fromRow);
  }

  async last(point: string): Promise<StoredStatement | undefined> {
    const [row] = await this.#database.query<StatementRow>(
      `SELECT ${COLUMNS} FROM statement WHERE point = $1 ORDER BY number DESC LIMIT 1`,
      [point],
    );
    return row && fromRow(row);
  }

  async get(id: string): Promise<StoredStatement | undefined> {
    const [row] = await this.#database.query<StatementRow>(`SELECT ${COLUMNS} FROM statement WHERE id = $1`, [id]);
    return row && fromRow(row);
  }

  async points(): Promise<readonly string[]> {
    const rows = await this.#database.query<{ point: string }>('SELECT point FROM account ORDER BY point');
    return rows.map(({ point }) => point);
  }

  async close(): Promise<void> {
    await this.#appends.idle();
    await this.#database.close();
  }
}

async function append(query: Query, statements: readonly StoredStatement[]): Promise<void> {
  if (statements.length === 0) return;
  const numbers = numbersByPoint(statements);
  const last = await lockAccounts(query, [...numbers.keys()].sort());
  const ids = await keptIds(query, numbers);
  const fresh = newStatements(
    statements,
    (point): KeptAccount => ({ last: last.get(point) ?? 0, ids: ids.get(point) ?? new Map() }),
  );
  await insert(query, fresh);
}

/** Locks the accounts, made if they are new, in one order for everybody; returns the number of each one's newest. */
async function lockAccounts(query: Query, points: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await query('INSERT INTO account (point) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [points]);
  const rows = await query<{ point: string; last: number }>(
    'SELECT point, last FROM account WHERE point = ANY ($1) ORDER BY point FOR UPDATE',
    [points],
  );
  return new Map(rows.map(({ point, last }) => [point, last]));
}

async function keptIds(
  query: Query,
  numbers: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const asked = [...numbers].flatMap(([point, list]) => list.map((number) => ({ point, number })));
  const rows = await query<{ point: string; number: number; id: string }>(
    `SELECT point, number, id FROM statement
     WHERE (point, number) IN (SELECT * FROM unnest($1::text[], $2::bigint[]))`,
    [asked.map(({ point }) => point), asked.map(({ number }) => number)],
  );
  const found = new Map<string, Map<number, string>>();
  for (const { point, number, id } of rows) found.set(point, (found.get(point) ?? new Map()).set(number, id));
  return found;
}

async function insert(query: Query, fresh: readonly StoredStatement[]): Promise<void> {
  if (fresh.length === 0) return;
  const statements = fresh.map(({ statement }) => statement);
  const [points, numbers] = [statements.map(({ point }) => point), statements.map(({ number }) => number)];
  await query(
    `INSERT INTO statement
       (point, number, id, token, content, evidence, kind, period_from, period_until, opening, closing)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                          $8::bigint[], $9::bigint[], $10::numeric[], $11::numeric[])`,
    [
      points,
      numbers,
      fresh.map(({ id }) => id),
      fresh.map(({ token }) => token),
      statements.map((statement) => JSON.stringify(statement)),
      fresh.map(({ evidence }) => JSON.stringify(evidence)),
      statements.map(({ kind }) => kind),
      statements.map(({ from }) => from),
      statements.map(({ until }) => until),
      statements.map(({ opening }) => opening),
      statements.map(({ closing }) => closing),
    ],
  );
  await insertPostings(query, statements);
  await query(
    `UPDATE account SET last = added.number
     FROM (SELECT point, max(number) AS number FROM unnest($1::text[], $2::bigint[]) AS one (point, number)
           GROUP BY point) AS added
     WHERE account.point = added.point`,
    [points, numbers],
  );
}

async function insertPostings(query: Query, statements: readonly Statement[]): Promise<void> {
  const postings = statements.flatMap(({ point, number, postings }) =>
    postings.map((posting, place) => ({ point, number, place, ...posting })),
  );
  await query(
    `INSERT INTO posting (point, number, place, kind, amount)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::integer[], $4::text[], $5::numeric[])`,
    [
      postings.map(({ point }) => point),
      postings.map(({ number }) => number),
      postings.map(({ place }) => place),
      postings.map(({ kind }) => kind),
      postings.map(({ amount }) => amount),
    ],
  );
}
