import type { Statement } from '@bc4p/protocol/messages';
import { endOf, type Instant, instant, type Slot, seconds, slotAt, wattHours } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { ManualClock, silentLog } from '../../src/index.ts';
import type { Journal } from '../../src/journal/index.ts';
import { Archive } from '../../src/market/archive.ts';
import { PUBLISHED_KEY } from '../../src/market/keys.ts';
import { RunningMarket, type Untimed } from '../../src/market/running-market.ts';
import { identityOf } from '../../src/network/index.ts';
import type { KeyRange, Store, StoreEntry, StoreWrite } from '../../src/ports.ts';
import { StatementDesk } from '../../src/settlement/statement-desk.ts';
import { MarketStatementStore, StoreStatementStore } from '../../src/settlement/store-statement-store.ts';
import { MemoryAnchorFile } from '../../src/store/memory-anchor.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { IDENTITY, openJournal, openLog } from '../support/journal.ts';
import { TestMarket } from '../support/test-market.ts';

/** What a power cut leaves: so many writes to any store happen, and nothing after them; the last one perhaps unacknowledged. */
class Power {
  left = Number.POSITIVE_INFINITY;
  /** True if the write during which the power fails is on disk all the same. */
  keepsLast = false;
  writes = 0;

  async write(store: Store, writes: readonly StoreWrite[]): Promise<void> {
    this.writes += 1;
    this.left -= 1;
    if (this.left === -1 && this.keepsLast) await store.write(writes);
    if (this.left < 0) throw new StoreError('store-failed', 'The power is gone.', 'Wait.');
    await store.write(writes);
  }
}

/** A store that takes no more when the power is gone. */
const under = (power: Power, store: Store): Store => ({
  get: (key) => store.get(key),
  range: (range: KeyRange): AsyncIterable<StoreEntry> => store.range(range),
  write: (writes) => power.write(store, writes),
  close: async () => undefined,
});

/** What survives the end of a process. */
class Disk {
  readonly market = new MemoryStore();
  readonly anchor = new MemoryAnchorFile();
  readonly statements: MemoryStore;

  /** `isOne`: statements lie in the market's own store. */
  constructor(isOne: boolean) {
    this.statements = isOne ? this.market : new MemoryStore();
  }
}

type Run = { readonly market: RunningMarket; readonly desk: StatementDesk; readonly core: RunningMarket['core'] };

async function boot(files: TestMarket, disk: Disk, power: Power, clock: ManualClock): Promise<Run> {
  const store = under(power, disk.market);
  const journal: Journal = await openJournal({ store, anchor: disk.anchor, identity: IDENTITY }, { clock });
  const archive = new Archive(store);
  const { service } = files.network.top;
  const identity = () => ({ ...identityOf(service), chain: service.chain.slice(0, -1) });
  const address = files.config.market;
  const kept = await disk.market.get(PUBLISHED_KEY);
  const marketLog = await openLog(store, journal, address);
  const options = { address, journal, marketLog, archive, clock, log: silentLog, identity, snapshotEvery: 3 };
  const market = await RunningMarket.start(
    { ...options, assertInvariants: true, onFault: () => undefined },
    kept ? Number(new TextDecoder().decode(kept)) : 0,
  );
  const Statements = disk.statements === disk.market ? MarketStatementStore : StoreStatementStore;
  const statements = new Statements(under(power, disk.statements));
  const submarketOf = () => undefined;
  const desk = new StatementDesk({
    address,
    store,
    market,
    archive,
    statements,
    clock,
    log: silentLog,
    identity,
    submarketOf,
  });
  return { market, desk, core: market.core };
}

const topUp = (place: number): Untimed => ({
  kind: 'top-up',
  id: `payment-${place}`.padEnd(43, 'x'),
  point: `point-${1 + (place % 2)}`,
  amount: String(1_000_001 * place),
});

const meter = (generation: number) => [
  { meter: 'm', generation: wattHours(generation), consumption: wattHours(0), readings: [] },
];

const settle = (slot: Slot, seen: number): Untimed => ({
  kind: 'settle-slot',
  slot,
  price: 'p'.repeat(43),
  prices: { mode: 'separate', energy: 8000 as never, service: 12_000 as never },
  readings: [{ point: 'point-1', meters: meter(seen) }],
});

/** Everything that is to happen, taken up wherever it was left: two payments, a slot, its correction, the end of a month. */
async function work({ market, desk, core }: Run, files: TestMarket, clock: ManualClock, slot: Slot): Promise<void> {
  if (!core.isOpen) await market.submit({ kind: 'open-market', parameters: files.config.parameters });
  for (const place of [1, 2]) await market.submit(topUp(place));
  await desk.makeAll();
  const forward = (at: number): void => clock.moveTo(instant(Math.max(at, clock.now())));
  forward(endOf(slot) + 1);
  await market.submit({ kind: 'tick' });
  const isOwed = core.unsettled().some(({ start }) => start === slot.start);
  if (isOwed) await market.submit(settle(slot, 100));
  await desk.makeAll();
  if (core.settlement(slot)?.revision === 0) await market.submit(settle(slot, 300));
  await desk.makeAll();
  forward(slot.start + 40 * 86_400);
  await desk.makeAll();
  await market.submit(topUp(3));
  await desk.makeAll();
}

/** All statements of the market's accounts, and the news of them. */
async function told(disk: Disk): Promise<{ statements: Statement[]; news: string[]; ids: string[] }> {
  const store = new StoreStatementStore(disk.statements);
  const archive = new Archive(disk.market);
  const statements: Statement[] = [];
  const [news, ids]: [string[], string[]] = [[], []];
  for (const point of ['point-1', 'point-2', 'point-3']) {
    const listed = await store.list(point, 0, 100);
    statements.push(...listed.map(({ statement }) => statement));
    ids.push(...listed.map(({ id }) => id));
    for await (const [, { subject }] of archive.events(point, 0)) news.push(subject);
  }
  return { statements, news, ids };
}

const gist = ({ point, number, kind, opening, closing, postings, cents, carried }: Statement) => ({
  ...{ point, number, kind, opening, closing, postings },
  ...(cents === undefined ? {} : { cents, carried }),
});

describe('statements', () => {
  /** 2026-11-03: all of it but the last payment lies in one month. */
  const START = instant(1_793_664_000);
  const begin = (at: Instant): ManualClock => new ManualClock(at);

  test.each([
    { where: 'a store of their own', isOne: false, least: 15 },
    { where: 'the market’s own store', isOne: true, least: 12 },
  ])(
    '[ACT-020] [ACT-030] [ACT-031] are made once each, whenever the power fails: in $where',
    async ({ isOne, least }) => {
      const settlement = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct' } as const;
      await using files = await TestMarket.prepare({
        clock: begin(START),
        groups: { settlement },
        rules: { slotLength: '24h', horizon: '10d' },
      });
      const start = START;
      const slot = slotAt(instant(start + 172_800), seconds(86_400));
      const whole = { disk: new Disk(isOne), power: new Power(), clock: begin(start) };
      await work(await boot(files, whole.disk, whole.power, whole.clock), files, whole.clock, slot);
      const expected = await told(whole.disk);
      expect(expected.statements.map(({ point, kind }) => `${point} ${kind}`)).toEqual([
        'point-1 top-up',
        'point-1 slot',
        'point-1 correction',
        'point-1 month',
        'point-2 top-up',
        'point-2 month',
        'point-2 top-up',
      ]);
      expect(expected.news).toEqual(expected.ids);
      expect(whole.power.writes).toBeGreaterThan(least);

      for (const keepsLast of [false, true]) {
        for (let writes = 0; writes < whole.power.writes; writes += 1) {
          const disk = new Disk(isOne);
          const clock = begin(start);
          const power = Object.assign(new Power(), { left: writes, keepsLast });
          // The process may already die while it starts.
          const dying = async () => work(await boot(files, disk, power, clock), files, clock, slot);
          await expect(dying()).rejects.toThrow();
          await work(await boot(files, disk, new Power(), clock), files, clock, slot);
          const found = await told(disk);
          expect(found.statements.map(gist)).toEqual(expected.statements.map(gist));
          expect(found.news).toEqual(found.ids);
        }
      }
    },
    60_000,
  );
});
