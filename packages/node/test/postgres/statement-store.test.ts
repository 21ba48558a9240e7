import { openPostgresStatementStore } from '../../src/settlement/postgres/postgres-statement-store.ts';
import type { StatementStore } from '../../src/settlement/statement-store.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';
import { statementStoreAcceptance } from '../support/statement-store-acceptance.ts';

describeWithPostgres('with a database', () => {
  const places = new WeakMap<StatementStore, ReturnType<typeof freshPlace>>();
  statementStoreAcceptance(
    'PostgreSQL',
    async () => {
      const place = freshPlace();
      const store = await openPostgresStatementStore(place);
      places.set(store, place);
      return { store };
    },
    (closed) => openPostgresStatementStore(places.get(closed) ?? freshPlace()),
  );
});
