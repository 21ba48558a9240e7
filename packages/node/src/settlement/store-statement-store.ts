import { assert } from '@bc4p/protocol';
import type { Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { type KeptAccount, newStatements, numbersByPoint } from './new-statements.ts';
import { OneByOne } from './one-by-one.ts';
import type { StatementStore, StoredStatement } from './statement-store.ts';

const ACCOUNTS = 'statement-account/';
const accountKey = (point: string): string => `${ACCOUNTS}${encodeURIComponent(point)}`;
const statementPrefix = (point: string): string => `statement/${encodeURIComponent(point)}/`;
/** Numbers are padded, so that keys sort like numbers. */
const statementKey = (point: string, number: number): string =>
  `${statementPrefix(point)}${String(number).padStart(16, '0')}`;
/** Under the id of a statement: the key that it lies under. */
const idKey = (id: string): string => `statement-id/${id}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const put = (key: string, text: string): StoreWrite => ({ type: 'put', key, value: encoder.encode(text) });
const read = (value: Uint8Array): StoredStatement => JSON.parse(decoder.decode(value)) as StoredStatement;

/** Statements in an ordered key-value store (LevelDB, memory), which no one else writes these keys of. */
export class StoreStatementStore implements StatementStore {
  readonly #store: Store;
  /** The numbers of the newest statements of accounts that were appended to. */
  readonly #newest = new Map<string, number>();
  /** Each append judges what the ones before have left. */
  readonly #appends = new OneByOne();

  /** Takes `store` over: closing the statements closes it. */
  constructor(store: Store) {
    this.#store = store;
  }

  append(statements: readonly StoredStatement[]): Promise<void> {
    return this.appendBy(statements, (writes) => this.#store.write(writes));
  }

  /** Appends by writes that `keep` puts into the store. */
  protected appendBy(
    statements: readonly StoredStatement[],
    keep: (writes: readonly StoreWrite[]) => Promise<void>,
  ): Promise<void> {
    return this.#appends.run(() => this.#append(statements, keep));
  }

  async #append(
    statements: readonly StoredStatement[],
    keep: (writes: readonly StoreWrite[]) => Promise<void>,
  ): Promise<void> {
    const kept = new Map<string, KeptAccount>();
    for (const [point, numbers] of numbersByPoint(statements)) kept.set(point, await this.#kept(point, numbers));
    const fresh = newStatements(statements, (point) => {
      const account = kept.get(point);
      assert(account !== undefined, () => `the account ${point} was not looked at`);
      return account;
    });
    try {
      await keep(fresh.flatMap(writesOf));
    } catch (error) {
      // Whether they are on disk, only the disk knows.
      this.#newest.clear();
      throw error;
    }
    for (const { statement } of fresh) this.#newest.set(statement.point, statement.number);
  }

  async #kept(point: string, numbers: readonly number[]): Promise<KeptAccount> {
    const last = this.#newest.get(point) ?? (await this.last(point))?.statement.number ?? 0;
    const ids = new Map<number, string>();
    for (const number of numbers.filter((known) => known <= last)) {
      const value = await this.#store.get(statementKey(point, number));
      if (value) ids.set(number, read(value).id);
    }
    return { last, ids };
  }

  async list(point: string, after: number, limit: number): Promise<readonly StoredStatement[]> {
    const { to } = prefixRange(statementPrefix(point));
    const found: StoredStatement[] = [];
    for await (const [, value] of this.#store.range({ from: statementKey(point, after + 1), to, limit }))
      found.push(read(value));
    return found;
  }

  async last(point: string): Promise<StoredStatement | undefined> {
    const range = { ...prefixRange(statementPrefix(point)), reverse: true, limit: 1 };
    for await (const [, value] of this.#store.range(range)) return read(value);
    return undefined;
  }

  async get(id: string): Promise<StoredStatement | undefined> {
    const key = await this.#store.get(idKey(id));
    const value = key && (await this.#store.get(decoder.decode(key)));
    return value && read(value);
  }

  async points(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const [key] of this.#store.range(prefixRange(ACCOUNTS)))
      found.push(decodeURIComponent(key.slice(ACCOUNTS.length)));
    // Escaped they are in another order.
    return found.sort();
  }

  async close(): Promise<void> {
    await this.#appends.idle();
    await this.#store.close();
  }
}

/** Statements in the store of their market itself: they go there in one write with whatever belongs to them. */
export class MarketStatementStore extends StoreStatementStore {
  appendWith(
    statements: readonly StoredStatement[],
    keep: (writes: readonly StoreWrite[]) => Promise<void>,
  ): Promise<void> {
    return this.appendBy(statements, keep);
  }
}

function writesOf(stored: StoredStatement): readonly StoreWrite[] {
  const { point, number } = stored.statement;
  const key = statementKey(point, number);
  return [put(key, JSON.stringify(stored)), put(idKey(stored.id), key), put(accountKey(point), '')];
}
