/** Where a store in PostgreSQL lies, and how long it waits for what. */
export interface PostgresOptions {
  /**
   * `postgresql://role@host:5432/database?sslmode=verify-full&sslrootcert=/etc/…/ca.pem`. The password is better left
   * out: it is then taken from PGPASSWORD, or from the file that PGPASSFILE names (~/.pgpass).
   */
  readonly url: string;
  /** Whose store it is, such as the address of the market; noted when the tables are made, and checked ever after. */
  readonly owner: string;
  /** The schema that holds the tables, made if it is missing: lower-case letters, digits and underscores. */
  readonly schema?: string;
  /** Connections that are open at most. */
  readonly connections?: number;
  /** Calls that may wait for a connection; one more is refused as `store-busy`. */
  readonly queue?: number;
  /** How long a statement may take, and how long one may wait for a lock, in milliseconds. */
  readonly timeoutMs?: number;
  /** How long connecting, or waiting for a free connection, may take, in milliseconds. */
  readonly connectTimeoutMs?: number;
}

/** What is taken where an option is left out. */
export const POSTGRES_DEFAULTS = {
  schema: 'bc4p',
  connections: 4,
  queue: 1000,
  timeoutMs: 30_000,
  connectTimeoutMs: 10_000,
} as const satisfies Omit<Required<PostgresOptions>, 'url' | 'owner'>;

/** The name of a schema that needs no quoting anywhere. */
export const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** Where the database is, for people: without a password. */
export function describeDatabase(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `PostgreSQL ${host}${pathname}`;
  } catch {
    return 'PostgreSQL';
  }
}
