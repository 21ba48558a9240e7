import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { Archive } from '../../src/market/archive.ts';
import { offerFields } from '../../src/market/order-fields.ts';
import { RunningMarket } from '../../src/market/running-market.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { StoreError, type StoreErrorCode } from '../../src/store/store-error.ts';
import { IDENTITY, openJournal, openLog } from '../support/journal.ts';
import { ShiftedClock, TestMarket } from '../support/test-market.ts';

/** A market with one offer, whose journal refuses whatever it is given with the code that `refuse` sets. */
async function marketWithOffer(files: TestMarket, clock: ShiftedClock) {
  const store = new MemoryStore();
  const journal = await openJournal({ store, anchor: new MemoryAnchorFile(), identity: IDENTITY });
  const append = journal.append.bind(journal);
  let code: StoreErrorCode | undefined;
  let asked = 0;
  journal.append = (...parameters) => {
    asked += 1;
    return code ? Promise.reject(new StoreError(code, 'No.', 'Wait.')) : append(...parameters);
  };
  const { key, chain } = files.network.top.service;
  const market = await RunningMarket.start(
    {
      address: files.config.market,
      journal,
      archive: new Archive(store),
      marketLog: await openLog(store, journal),
      clock,
      log: files.log,
      identity: () => ({ kid: chain[0].kid, signer: key }),
      snapshotEvery: 1000,
      assertInvariants: true,
      onFault: (fault) => {
        throw fault;
      },
    },
    0,
  );
  await market.submit({ kind: 'open-market', parameters: files.config.parameters });
  const { id, message } = await files.offer('anna', { validUntil: clock.now() + 60 });
  const { feedIn, draw, point } = files.participant('anna').plan;
  const party = { point, node: 'station', feedIn, draw, until: instant(2 ** 40), certificate: 'c' };
  await market.submit({ kind: 'submit-offer', id, offer: offerFields(message), party });
  asked = 0;
  const refuse = (now?: StoreErrorCode): void => {
    code = now;
  };
  return { market, id, refuse, asked: () => asked };
}

test('[MKT-005] an offer ends although the journal was busy when its time had come', async () => {
  const clock = new ShiftedClock();
  await using files = await TestMarket.prepare({ clock });
  const { market, id, refuse } = await marketWithOffer(files, clock);
  clock.shiftMs = 61_000;
  refuse('journal-busy');
  market.tick();
  await new Promise(setImmediate);
  expect(market.core.offer(id)).toMatchObject({ open: 10 });
  refuse();
  market.tick();
  await market.idle();
  expect(market.core.offer(id)).toMatchObject({ open: 0, endReason: 'expired' });
});

test('a journal that has stopped is not asked again for each tick', async () => {
  const clock = new ShiftedClock();
  await using files = await TestMarket.prepare({ clock });
  const { market, refuse, asked } = await marketWithOffer(files, clock);
  clock.shiftMs = 61_000;
  refuse('journal-stopped');
  for (let turn = 0; turn < 3; turn += 1) {
    market.tick();
    await new Promise(setImmediate);
  }
  expect(asked()).toBe(1);
});
