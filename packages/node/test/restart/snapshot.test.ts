import { expect, test } from 'vitest';
import { Archive } from '../../src/market/archive.ts';
import { offerFields } from '../../src/market/order-fields.ts';
import { RunningMarket } from '../../src/market/running-market.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { FaultyStore } from '../support/faulty-store.ts';
import { IDENTITY, openJournal, openLog } from '../support/journal.ts';
import { TestMarket } from '../support/test-market.ts';

test('no snapshot lies before what is not signed and kept yet: the next start would never look at it', async () => {
  await using files = await TestMarket.prepare();
  const store = new FaultyStore(new MemoryStore());
  const journal = await openJournal({ store, anchor: new MemoryAnchorFile(), identity: IDENTITY });
  const { key, chain } = files.network.top.service;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = { algorithm: key.algorithm, sign: (bytes: Uint8Array) => released.then(() => key.sign(bytes)) };
  const market = await RunningMarket.start(
    {
      address: files.config.market,
      journal,
      archive: new Archive(store),
      marketLog: await openLog(store, journal),
      clock: files.clock,
      log: files.log,
      identity: () => ({ kid: chain[0].kid, signer: slow }),
      snapshotEvery: 1,
      assertInvariants: true,
      onFault: (fault) => {
        throw fault;
      },
    },
    0,
  );
  await market.submit({ kind: 'open-market', parameters: files.config.parameters });
  const { id, message } = await files.offer('anna');
  const { feedIn, draw, point } = files.participant('anna').plan;
  const [{ kid: certificate, notAfter: until }] = files.participant('anna').chain;
  const party = { point, node: 'station', feedIn, draw, until, certificate };
  const submitted = market.submit({ kind: 'submit-offer', id, offer: offerFields(message), party });
  const snapshots = () => store.batches.flat().filter((name) => /^snapshot\/0*2(\/|$)/.test(name));
  await expect.poll(() => market.appliedSeq).toBe(2);
  // Whatever else the journal is given now has its turn after a snapshot that was asked for before.
  await journal.keep([{ type: 'put', key: 'marker', value: new Uint8Array(1) }]);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  expect(snapshots()).toEqual([]);
  release();
  await submitted;
  await expect.poll(snapshots).not.toEqual([]);
  const flat = store.batches.flat();
  expect(flat.indexOf(`answer/${id}`)).toBeLessThan(flat.indexOf(snapshots()[0] ?? ''));
  await market.idle();
  await journal.close();
});
