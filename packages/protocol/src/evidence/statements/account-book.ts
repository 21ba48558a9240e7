import type { Statement } from '../../generated/statement.ts';
import { guard } from '../../guard.ts';
import { type Refusal, refusal } from '../../refusal.ts';
import type { StatementMessage } from './statement-parts.ts';

/** The statements of one account that evidence holds, by number. */
export type AccountBook = ReadonlyMap<number, StatementMessage>;

const nameOf = ({ market, point }: Pick<Statement, 'market' | 'point'>): string => `${market} ${point}`;

/** Statements by the accounts that they are about, each number once. [ACT-055] */
export class AccountBooks {
  readonly #books = new Map<string, Map<number, StatementMessage>>();

  /** Takes a statement in; refused if there is another one of its account under its number. */
  add(entry: StatementMessage): Refusal | undefined {
    const name = nameOf(entry.message);
    const book = this.#books.get(name) ?? new Map<number, StatementMessage>();
    this.#books.set(name, book);
    const known = book.get(entry.message.number);
    if (!guard('ACT-055', known === undefined || known.id === entry.id)) {
      const rule = 'an account has one statement under each number';
      return refusal('settlement-contradiction', 'ACT-055', { rule }, `${entry.path}/number`);
    }
    book.set(entry.message.number, entry);
    return undefined;
  }

  of(statement: Statement): AccountBook {
    return this.#books.get(nameOf(statement)) ?? new Map();
  }

  /** All statements: account by account, each in the order of numbers. */
  all(): readonly StatementMessage[] {
    return [...this.#books]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, book]) => [...book.values()].sort((a, b) => a.message.number - b.message.number));
  }
}
