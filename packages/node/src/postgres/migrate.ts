import { StoreError } from '../store/store-error.ts';
import type { Query } from './database.ts';

/** Tables that belong together, and how they came to be as they are. */
export interface Tables {
  readonly name: 'metering' | 'settlement';
  /** The first makes version 1, each further one the next. One that was ever released is never changed. */
  readonly versions: readonly string[];
}

/** Where the tables are made, for whom, and what to call the place. */
export interface Place {
  readonly schema: string;
  readonly owner: string;
  readonly where: string;
}

const OLDEST_SERVER = 130_000;

/**
 * Makes tables, or brings them to this version, within the transaction of `query`; throws a `StoreError` if they are
 * newer than this version knows, or someone else's. Only one node at a time gets here.
 */
export async function migrate(
  query: Query,
  { name, versions }: Tables,
  { schema, owner, where }: Place,
): Promise<void> {
  await assertServer(query, where);
  await query(`SELECT pg_advisory_xact_lock(hashtextextended('bc4p ' || $1, 0))`, [schema]);
  // Looked for first: `IF NOT EXISTS` demands the right to create also where nothing has to be created.
  const [there] = await query<{ schema: string | null; parts: string | null }>(
    `SELECT to_regnamespace($1)::text AS schema, to_regclass($1 || '.part')::text AS parts`,
    [schema],
  );
  if (!there?.schema) await query(`CREATE SCHEMA ${schema}`);
  if (!there?.parts)
    await query(
      'CREATE TABLE part (name text PRIMARY KEY, version integer NOT NULL, owner text NOT NULL, migrated timestamptz NOT NULL)',
    );
  const [part] = await query<{ version: number; owner: string }>('SELECT version, owner FROM part WHERE name = $1', [
    name,
  ]);
  if (part && part.owner !== owner) throw otherOwner(where, name, part.owner, owner);
  if (part && part.version > versions.length) throw newer(where, name, part.version, versions.length);
  const missing = versions.slice(part?.version ?? 0);
  if (missing.length === 0) return;
  for (const version of missing) await query(version);
  await query(
    `INSERT INTO part (name, version, owner, migrated) VALUES ($1, $2, $3, now())
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, migrated = excluded.migrated`,
    [name, versions.length, owner],
  );
}

async function assertServer(query: Query, where: string): Promise<void> {
  const [server] = await query<{ number: number; version: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS version,
            current_setting('server_encoding') AS encoding`,
  );
  if (!server || server.number < OLDEST_SERVER)
    throw new StoreError(
      'store-format',
      `${where} is version ${server?.version}; 13 or later is needed.`,
      'Upgrade the server, or use another one.',
    );
  if (server.encoding !== 'UTF8')
    throw new StoreError(
      'store-format',
      `${where} has the encoding ${server.encoding}, which cannot hold every text.`,
      'Make the database anew with `createdb --encoding=UTF8 --template=template0 DATABASE`.',
    );
}

function newer(where: string, name: string, version: number, known: number): StoreError {
  return new StoreError(
    'store-format',
    `The tables of ${name} in ${where} have version ${version}; this one knows versions up to ${known}.`,
    'Start the version of BC4P that wrote them, or a later one; nothing was changed.',
  );
}

function otherOwner(where: string, name: string, owner: string, expected: string): StoreError {
  return new StoreError(
    'store-identity',
    `The tables of ${name} in ${where} belong to ${owner}, not to ${expected}.`,
    'Name a database or a schema of its own for each market or metering operator.',
  );
}
