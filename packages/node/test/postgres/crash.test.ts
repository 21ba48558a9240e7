import { expect, test } from 'vitest';
import { openPostgresMeterStore } from '../../src/metering/postgres/postgres-meter-store.ts';
import { openPostgresStatementStore } from '../../src/settlement/postgres/postgres-statement-store.ts';
import { reading } from '../support/meter-store-acceptance.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { storedStatement } from '../support/statements.ts';

describeWithPostgres('after kill -9 of the server', () => {
  test('everything that was acknowledged is there, and the same stores go on', { timeout: 120_000 }, async () => {
    await using server = await PostgresServer.start();
    const place = freshPlace({ url: server.url });
    const values = await openPostgresMeterStore(place);
    const statements = await openPostgresStatementStore(place);
    await values.append([reading(1), reading(2)], []);
    let counter = 2;
    let number = 0;
    for (const rounds of [1, 20, 60]) {
      const acknowledged = { values: counter, statements: number };
      const before = number;
      let crashed: Promise<void> | undefined;
      const failures: unknown[] = [];
      // Both write until the server is gone; each is killed in the middle of one append.
      const writeValues = async (): Promise<void> => {
        for (;;) {
          await values.append([reading(counter + 1), reading(counter + 2)], []);
          counter += 2;
          acknowledged.values = counter;
        }
      };
      const writeStatements = async (): Promise<void> => {
        for (;;) {
          await statements.append([storedStatement('p-1', number + 1)]);
          number += 1;
          acknowledged.statements = number;
          if (number - before === rounds) crashed = server.crash();
        }
      };
      await Promise.all([writeValues(), writeStatements()].map((work) => work.catch((error) => failures.push(error))));
      await crashed;
      for (const failure of failures)
        expect(failure).toMatchObject({
          name: 'StoreError',
          code: 'store-unreachable',
          hint: expect.stringMatching(/./),
        });
      await server.restart();

      const newest = (await values.newest('meter-1'))?.counter ?? 0;
      expect(newest).toBeGreaterThanOrEqual(acknowledged.values);
      expect(await values.overview()).toMatchObject([{ values: newest, gaps: 0 }]);
      const kept = await statements.list('p-1', 0, 100_000);
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged.statements);
      expect(kept).toEqual(kept.map((_, turn) => storedStatement('p-1', turn + 1)));
      // What was not acknowledged is there or not, but whole; sending it again is harmless.
      expect([0, 2]).toContain(newest - acknowledged.values);
      expect([0, 1]).toContain(kept.length - acknowledged.statements);
      counter = newest;
      number = kept.length;
    }
    await Promise.all([values.close(), statements.close()]);
  });
});
