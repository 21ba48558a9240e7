import type { MeterStore } from '../../src/metering/meter-store.ts';
import { openPostgresMeterStore } from '../../src/metering/postgres/postgres-meter-store.ts';
import { meterStoreAcceptance } from '../support/meter-store-acceptance.ts';
import { describeWithPostgres, freshPlace } from '../support/postgres.ts';

describeWithPostgres('with a database', () => {
  const places = new WeakMap<MeterStore, ReturnType<typeof freshPlace>>();
  meterStoreAcceptance(
    'PostgreSQL',
    async () => {
      const place = freshPlace();
      const store = await openPostgresMeterStore(place);
      places.set(store, place);
      return { store };
    },
    (closed) => openPostgresMeterStore(places.get(closed) ?? freshPlace()),
  );
});
