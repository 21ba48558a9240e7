import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openPostgresMeterStore } from '../../src/metering/postgres/postgres-meter-store.ts';
import { Database } from '../../src/postgres/database.ts';
import type { Tables } from '../../src/postgres/migrate.ts';
import type { PostgresOptions } from '../../src/postgres/postgres-options.ts';
import { openPostgresStatementStore } from '../../src/settlement/postgres/postgres-statement-store.ts';
import { reading } from '../support/meter-store-acceptance.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';

const FIRST = 'CREATE TABLE thing (name text PRIMARY KEY)';
const tables = (...versions: string[]): Tables => ({ name: 'metering', versions });
const failure = (code: string, message = '') => ({
  name: 'StoreError',
  code,
  message: expect.stringContaining(message),
  hint: expect.stringMatching(/\w\.$/),
});

/** Connections that a test opened; all are closed after it. */
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function open(place: PostgresOptions, made: Tables): Promise<Database> {
  const database = await Database.open(place, made);
  opened.push(database);
  return database;
}

/** A connection beside the store's: another program at the same database. */
async function connect({ url, schema }: PostgresOptions): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET search_path TO ${schema}`);
  opened.push({ close: () => client.end() });
  return client;
}

const withPart = (url: string, part: (parts: URL) => void): string => {
  const parts = new URL(url);
  part(parts);
  return parts.href;
};

describeWithPostgres('the tables of a store', () => {
  test('are brought from version to version, and what is in them stays', async () => {
    const place = freshPlace();
    const before = await open(place, tables(FIRST));
    await before.query("INSERT INTO thing VALUES ('a')");
    const after = await open(place, tables(FIRST, 'ALTER TABLE thing ADD COLUMN size bigint NOT NULL DEFAULT 7'));
    expect(await after.query('SELECT name, size FROM thing')).toEqual([{ name: 'a', size: 7 }]);
    expect(await after.query('SELECT version FROM part')).toEqual([{ version: 2 }]);
  });

  test('that are newer than this version knows are refused and left alone', async () => {
    const place = freshPlace();
    await open(place, tables(FIRST, 'CREATE TABLE later ()'));
    await expect(Database.open(place, tables(FIRST))).rejects.toMatchObject(failure('store-format', 'have version 2'));
    const again = await open(place, tables(FIRST, 'CREATE TABLE later ()'));
    expect(await again.query('SELECT version FROM part')).toEqual([{ version: 2 }]);
  });

  test('that belong to another market are refused, while both stores of one market share a schema', async () => {
    const place = freshPlace();
    opened.push(await openPostgresMeterStore(place), await openPostgresStatementStore(place));
    const stranger = { ...place, owner: 'quartier8.westnetz.amprion' };
    await expect(openPostgresStatementStore(stranger)).rejects.toMatchObject(
      failure('store-identity', 'belong to quartier7.westnetz.amprion, not to quartier8.westnetz.amprion'),
    );
  });

  test('are made all or not at all', async () => {
    const place = freshPlace();
    await expect(Database.open(place, tables(FIRST, 'CREATE TABLE thing ()'))).rejects.toMatchObject(
      failure('store-failed', 'already exists'),
    );
    const { rows } = await (await connect(place)).query('SELECT to_regnamespace($1) AS found', [place.schema]);
    expect(rows).toEqual([{ found: null }]);
  });

  test('are made once, by whichever of many nodes comes first', async () => {
    const place = freshPlace();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgresMeterStore(place)));
    opened.push(...stores);
    expect(await stores[7]?.append([reading(1)], [])).toEqual([{ kind: 'stored' }]);
  });

  test('may lie in a schema that is there already', async () => {
    const place = freshPlace();
    await (await connect(place)).query(`CREATE SCHEMA ${place.schema}`);
    const store = await openPostgresMeterStore(place);
    opened.push(store);
    expect(await store.meters()).toEqual([]);
  });
});

describeWithPostgres('a database that does not answer as it should', () => {
  const { url } = freshPlace();
  test.each([
    ['store-forbidden', 'password', (parts: URL) => Object.assign(parts, { password: 'wrong' })],
    ['store-forbidden', 'password', (parts: URL) => Object.assign(parts, { password: '' })],
    ['store-missing', 'nowhere', (parts: URL) => Object.assign(parts, { pathname: '/nowhere' })],
    ['store-unreachable', 'ENOENT', (parts: URL) => Object.assign(parts, { port: '1' })],
  ])('fails with %s when the store is opened', async (code, message, spoil) => {
    const spoilt = withPart(url, spoil);
    await expect(openPostgresMeterStore(freshPlace({ url: spoilt }))).rejects.toMatchObject(failure(code, message));
  });

  test('loses every connection: the call under way fails, the next ones go on', async () => {
    const place = freshPlace({
      url: withPart(url, ({ searchParams }) => searchParams.set('application_name', 'lost')),
    });
    const store = await openPostgresMeterStore(place);
    opened.push(store);
    await store.append([reading(1)], []);
    const other = await connect(freshPlace());
    await other.query(`BEGIN; SELECT * FROM ${place.schema}.meter FOR UPDATE`);
    const waiting = store.append([reading(2)], []);
    const failed = expect(waiting).rejects.toMatchObject(failure('store-unreachable', 'terminating connection'));
    const END = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'lost' AND wait_event_type = 'Lock'`;
    while ((await other.query(END)).rowCount === 0);
    await failed;
    await other.query('COMMIT');
    expect(await store.append([reading(2)], [])).toEqual([{ kind: 'stored' }]);
  });

  test('keeps a meter locked: an append gives up after its time, and leaves nothing behind', async () => {
    const place = freshPlace({ timeoutMs: 1_500 });
    const store = await openPostgresMeterStore(place);
    opened.push(store);
    await store.append([reading(1)], []);
    const other = await connect(place);
    await other.query('BEGIN; SELECT * FROM meter FOR UPDATE');
    await expect(store.append([reading(2)], [])).rejects.toMatchObject(failure('store-busy', 'timeout'));
    await other.query('COMMIT');
    expect(await store.append([reading(2)], [])).toEqual([{ kind: 'stored' }]);
  });

  test('makes calls wait, but not more than its queue holds', async () => {
    const place = freshPlace({ connections: 1, queue: 2 });
    const database = await open(place, tables(FIRST));
    const calls = Array.from({ length: 4 }, (_, turn) =>
      database.query<{ turn: number }>('SELECT $1::int AS turn', [turn]),
    );
    const said = await Promise.allSettled(calls);
    expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(said[3]).toMatchObject({ reason: failure('store-busy', '3 calls are under way') });
  });

  test('is written durably even where the role does not ask for it', async () => {
    const place = freshPlace({
      url: withPart(url, ({ searchParams }) => searchParams.set('options', '-c synchronous_commit=off')),
    });
    const database = await open(place, tables(FIRST));
    expect(await database.query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });
});

test('a node that keeps nothing in PostgreSQL does not load its client', () => {
  const program = (work: string): string => `
    import { createRequire } from 'node:module';
    const { cache } = createRequire(import.meta.url);
    const { openPostgresMeterStore } = await import('./dist/metering/postgres/postgres-meter-store.js');
    ${work}
    console.log(Object.keys(cache).some((path) => path.includes('/node_modules/pg/')));`;
  const run = (work: string): string =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program(work)], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    }).stdout.trim();
  expect(run('')).toBe('false');
  expect(run(`await openPostgresMeterStore({ url: 'postgresql://localhost:1/x', owner: 'x' }).catch(() => {});`)).toBe(
    'true',
  );
});
