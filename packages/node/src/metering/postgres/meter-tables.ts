import type { Tables } from '../../postgres/migrate.ts';

/**
 * Meter values by meter and time, in one partition a month, made when its first value comes. A unique index over all
 * partitions has to contain the instant; that a counter is used once is what the table of counters is for, which also
 * leads from a counter to the partition. Instants in seconds since 1970, registers in Wh: both below 2⁵³.
 */
export const METER_TABLES: Tables = {
  name: 'metering',
  versions: [
    `
    CREATE TABLE meter (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL UNIQUE,
      stored bigint NOT NULL DEFAULT 0,
      gaps bigint NOT NULL DEFAULT 0,
      contradictions bigint NOT NULL DEFAULT 0
    );

    CREATE TABLE meter_counter (
      meter integer NOT NULL REFERENCES meter,
      counter bigint NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (meter, counter) INCLUDE (at)
    );

    CREATE TABLE meter_value (
      meter integer NOT NULL,
      at bigint NOT NULL,
      counter bigint NOT NULL,
      generation bigint NOT NULL,
      consumption bigint NOT NULL,
      beneficial bigint,
      adverse bigint,
      frequency bigint,
      id text NOT NULL,
      signer text NOT NULL,
      token text NOT NULL,
      PRIMARY KEY (meter, at)
    ) PARTITION BY RANGE (at);

    CREATE TABLE meter_gap (
      meter integer NOT NULL REFERENCES meter,
      first bigint NOT NULL,
      last bigint NOT NULL,
      PRIMARY KEY (meter, first)
    );

    CREATE TABLE meter_contradiction (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meter integer NOT NULL REFERENCES meter,
      counter bigint NOT NULL,
      first text NOT NULL,
      second text NOT NULL,
      second_id text NOT NULL UNIQUE
    );
    CREATE INDEX ON meter_contradiction (meter, number);

    CREATE TABLE certificate (
      kid text COLLATE "C" PRIMARY KEY,
      der bytea NOT NULL
    );

    CREATE TABLE chain (
      kid text COLLATE "C" PRIMARY KEY,
      certificates text[] NOT NULL
    );
    `,
  ],
};
