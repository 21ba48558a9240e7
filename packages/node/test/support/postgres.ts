import { randomBytes } from 'node:crypto';
import { describe } from 'vitest';
import type { PostgresOptions } from '../../src/postgres/postgres-options.ts';

/** Where tests find a PostgreSQL database of a role that may make schemas; `npm test` sets it where there is one. */
const URL_OF_TESTS = process.env.BC4P_TEST_POSTGRES;

/** Tests that need PostgreSQL: skipped, by name, where there is none. */
export const describeWithPostgres = describe.skipIf(URL_OF_TESTS === undefined);

/** A store's place in the tests' database that nothing else uses. */
export function freshPlace(changes: Partial<PostgresOptions> = {}): PostgresOptions {
  return {
    url: URL_OF_TESTS ?? '',
    owner: 'quartier7.westnetz.amprion',
    schema: `test_${randomBytes(8).toString('hex')}`,
    timeoutMs: 20_000,
    ...changes,
  };
}
