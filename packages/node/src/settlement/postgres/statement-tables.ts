import type { Tables } from '../../postgres/migrate.ts';

/**
 * The statements of every account. What is read back is the text of the statement; beside it stands what a report adds
 * up, as exact numbers: money in 10⁻⁸ EUR, instants in seconds since 1970.
 */
export const STATEMENT_TABLES: Tables = {
  name: 'settlement',
  versions: [
    `
    CREATE TABLE account (
      point text COLLATE "C" PRIMARY KEY,
      last bigint NOT NULL DEFAULT 0
    );

    CREATE TABLE statement (
      point text COLLATE "C" NOT NULL REFERENCES account,
      number bigint NOT NULL CHECK (number > 0),
      id text COLLATE "C" NOT NULL UNIQUE,
      token text NOT NULL,
      content text NOT NULL,
      evidence text NOT NULL,
      kind text NOT NULL,
      period_from bigint NOT NULL,
      period_until bigint NOT NULL,
      opening numeric NOT NULL,
      closing numeric NOT NULL,
      PRIMARY KEY (point, number)
    );

    CREATE TABLE posting (
      point text COLLATE "C" NOT NULL,
      number bigint NOT NULL,
      place integer NOT NULL,
      kind text NOT NULL,
      amount numeric NOT NULL,
      PRIMARY KEY (point, number, place),
      FOREIGN KEY (point, number) REFERENCES statement
    );
    `,
  ],
};
