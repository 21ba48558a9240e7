import { readFile } from 'node:fs/promises';
import { assert } from '@bc4p/protocol';
import type { SettlementConfig } from '../config/index.ts';
import type { Store } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import type { StatementStore } from './statement-store.ts';
import { MarketStatementStore } from './store-statement-store.ts';

/** Opens the statements of a market where its configuration wants them: in its own store, or in PostgreSQL. */
export async function openStatementStore(
  { statements, postgres }: SettlementConfig,
  market: string,
  store: Store,
): Promise<StatementStore> {
  if (statements === 'store') return new MarketStatementStore(withoutClose(store));
  assert(postgres !== undefined, 'the configuration names the database');
  // Loaded where it is used: most nodes need no database.
  const { openPostgresStatementStore } = await import('./postgres/postgres-statement-store.ts');
  return openPostgresStatementStore({ url: await addressIn(postgres), owner: market });
}

/** The address of a database stands in a file of its own, since it may hold a password. */
async function addressIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const hint = 'Write the address of the database into it: postgresql://bc4p@db.example/statements.';
    throw new StoreError('store-missing', `${file} cannot be read (${code}).`, hint, cause);
  }
}

/** The market's store is closed with the market. */
const withoutClose = (store: Store): Store => ({
  get: (key) => store.get(key),
  range: (range) => store.range(range),
  write: (writes) => store.write(writes),
  close: async () => undefined,
});
