import { StoreError } from '../store/store-error.ts';
import type { StoredStatement } from './statement-store.ts';

/** What is kept of one account: the number of its newest statement (0: none), and the ids of those asked for. */
export interface KeptAccount {
  readonly last: number;
  readonly ids: ReadonlyMap<number, string>;
}

/** The numbers that `statements` name, by account. */
export function numbersByPoint(statements: readonly StoredStatement[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { statement } of statements) {
    const numbers = found.get(statement.point);
    if (numbers) numbers.push(statement.number);
    else found.set(statement.point, [statement.number]);
  }
  return found;
}

/**
 * Which of `statements` an account does not have yet, in their order; throws a `StoreError` if one leaves out a number,
 * or is another one than is kept under its number. `kept` tells of every account and number that `statements` name.
 */
export function newStatements(
  statements: readonly StoredStatement[],
  kept: (point: string) => KeptAccount,
): readonly StoredStatement[] {
  const fresh: StoredStatement[] = [];
  const newest = new Map<string, number>();
  const added = new Map<string, string>();
  for (const stored of statements) {
    const { point, number } = stored.statement;
    const { last, ids } = kept(point);
    const reached = newest.get(point) ?? last;
    if (number > reached + 1) throw gap(point, number, reached);
    if (number === reached + 1) {
      fresh.push(stored);
      newest.set(point, number);
      added.set(`${point} ${number}`, stored.id);
    } else {
      const known = added.get(`${point} ${number}`) ?? ids.get(number);
      if (known !== stored.id) throw contradiction(point, number, known);
    }
  }
  return fresh;
}

function gap(point: string, number: number, newest: number): StoreError {
  return new StoreError(
    'statement-gap',
    `Statement ${number} of the account ${point} comes too early: ${newest === 0 ? 'it has none yet' : `its newest is ${newest}`}.`,
    'Statements are missing: if this store was restored from a backup that is older than the journal, restore both of one time.',
  );
}

function contradiction(point: string, number: number, known: string | undefined): StoreError {
  return new StoreError(
    'statement-contradiction',
    `The account ${point} has another statement ${number} (${known}).`,
    'Two markets, or a market and a copy of it, write into one store: stop one of them and give each a store of its own.',
  );
}
