import type { MarketCommand } from '@bc4p/protocol/market';
import { instant } from '@bc4p/protocol/units';
import { systemClock } from '../clock.ts';
import { Journal } from '../journal/index.ts';
import { STATE_FORMAT } from '../market/running-market.ts';
import { MarketLog } from '../market-log/market-log.ts';
import { openStore } from '../store/open-store.ts';

/** How many leaves are kept in one write, as a busy market's are. */
const TOGETHER = 100;
const LIMITS = { queue: 1000, batch: 1000, batchBytes: 1 << 20 };

/**
 * Appends `count` leaves of ticks with one output each to the log of the new store in `folder`, each portion on disk
 * before the next: what a log costs beside everything else. For measurements; the journal stays empty.
 */
export async function appendLeaves(folder: string, market: string, count: number): Promise<void> {
  await using parts = await openStore(folder, market);
  const { store, logSecret: secret } = parts;
  const journal = await Journal.open({ ...parts, limits: LIMITS, clock: systemClock, stateFormat: STATE_FORMAT });
  const log = await MarketLog.open({ market, store, journal, secret });
  for (let number = 1; number <= count; ) {
    const end = Math.min(count, number + TOGETHER - 1);
    const writes = [];
    for (; number <= end; number += 1) {
      const command: MarketCommand = { kind: 'tick', at: instant(1_800_000_000 + number) };
      const id = String(number).padStart(43, 'x');
      const outcome = { points: ['point'], outputs: [[id, `answer/${id}`] as const] };
      writes.push(...log.append({ number, command, atMs: 0, point: 'point', outcome }));
    }
    await journal.keep(writes);
    log.settled(end);
  }
  await journal.close();
}
