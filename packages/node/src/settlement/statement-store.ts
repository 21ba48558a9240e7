import type { Statement } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';

/** A statement with the token that proves it, and the ids of the messages that it rests on. */
export interface StoredStatement {
  readonly id: string;
  readonly token: string;
  readonly statement: Statement;
  /** Trades, meter values, the balancing price, a top-up: what has to be shown with it. */
  readonly evidence: readonly string[];
}

/**
 * Keeps the statements of accounts. Whatever it throws is a `StoreError`. See `statementStoreAcceptance` for what it must do.
 */
export interface StatementStore {
  /**
   * Keeps statements, all or none. Numbers of an account follow one another without a gap; one that is there already
   * (same account and number) must be the same statement, and is left as it is.
   */
  append(statements: readonly StoredStatement[]): Promise<void>;
  /**
   * Only where statements lie in the market's own store: appends as `append` does, by writes that it hands over to `keep`,
   * which puts them into that store together with others, all or none.
   */
  appendWith?(
    statements: readonly StoredStatement[],
    keep: (writes: readonly StoreWrite[]) => Promise<void>,
  ): Promise<void>;
  /** Statements of an account after number `after`, in their order, at most `limit`. */
  list(point: string, after: number, limit: number): Promise<readonly StoredStatement[]>;
  /** The newest statement of an account. */
  last(point: string): Promise<StoredStatement | undefined>;
  get(id: string): Promise<StoredStatement | undefined>;
  /** Every account that has a statement, in ascending order. */
  points(): Promise<readonly string[]>;
  close(): Promise<void>;
}
