import { endOf, instant, seconds, slotAt, wattHours } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { ManualClock, silentLog } from '../../src/index.ts';
import { Archive } from '../../src/market/archive.ts';
import { RunningMarket, type Untimed } from '../../src/market/running-market.ts';
import { identityOf } from '../../src/network/index.ts';
import { StatementDesk } from '../../src/settlement/statement-desk.ts';
import { StoreStatementStore } from '../../src/settlement/store-statement-store.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { IDENTITY, openJournal, openLog } from '../support/journal.ts';
import { TestMarket } from '../support/test-market.ts';

/** 2026-11-03 */
const START = instant(1_793_664_000);

async function deskOf(files: TestMarket, clock: ManualClock) {
  const store = new MemoryStore();
  const journal = await openJournal({ store, anchor: new MemoryAnchorFile(), identity: IDENTITY }, { clock });
  const archive = new Archive(store);
  const { service } = files.network.top;
  const identity = () => ({ ...identityOf(service), chain: service.chain.slice(0, -1) });
  const address = files.config.market;
  const marketLog = await openLog(store, journal, address);
  const options = { address, journal, marketLog, archive, clock, log: silentLog, identity, snapshotEvery: 1000 };
  const market = await RunningMarket.start({ ...options, assertInvariants: true, onFault: () => undefined }, 0);
  await market.submit({ kind: 'open-market', parameters: files.config.parameters });
  const statements = new StoreStatementStore(new MemoryStore());
  const log = files.log;
  const submarketOf = () => undefined;
  const desk = new StatementDesk({ address, store, market, archive, statements, clock, log, identity, submarketOf });
  return { market, desk, statements };
}

const topUp = (point: string, place: number): Untimed => ({
  kind: 'top-up',
  id: `payment-${place}`.padEnd(43, 'x'),
  point,
  amount: '100',
});

const meters = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    meter: `m ${place}`,
    generation: wattHours(10),
    consumption: wattHours(0),
    readings: [],
  }));

test('[ACT-026] an account whose statement has no room for its meters holds up no other one', async () => {
  const settlement = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct' } as const;
  const clock = new ManualClock(START);
  await using files = await TestMarket.prepare({
    clock,
    groups: { settlement },
    rules: { slotLength: '24h', horizon: '10d' },
  });
  const { market, desk, statements } = await deskOf(files, clock);
  const slot = slotAt(instant(START + 172_800), seconds(86_400));
  await market.submit(topUp('point-1', 1));
  clock.moveTo(instant(endOf(slot) + 1));
  await market.submit({ kind: 'tick' });
  await market.submit({
    kind: 'settle-slot',
    slot,
    price: 'p'.repeat(43),
    prices: { mode: 'separate', energy: 8000 as never, service: 12_000 as never },
    readings: [
      { point: 'point-1', meters: meters(65) },
      { point: 'point-2', meters: meters(64) },
    ],
  });
  // More than are made together wait behind the one that cannot be made.
  for (let place = 2; place < 212; place += 1) await market.submit(topUp('point-1', place));
  await market.submit(topUp('point-2', 212));
  for (let round = 0; round < 2; round += 1) {
    await desk.makeAll();
    const kinds = async (point: string) =>
      (await statements.list(point, 0, 300)).map(({ statement }) => statement.kind);
    expect(await kinds('point-1')).toEqual(['top-up']);
    expect(await kinds('point-2')).toEqual(['slot', 'top-up']);
    expect(await desk.waiting()).toBe(211);
    expect([...desk.faults]).toEqual([['point-1', expect.stringContaining('/delivery/meters')]]);
  }
  // What does not change is told once.
  expect(files.log.lines.filter(({ level }) => level === 'error')).toMatchObject([{ fields: { point: 'point-1' } }]);
});
