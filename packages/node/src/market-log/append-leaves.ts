import type { MarketCommand } from '@bc4p/protocol/market';
import { instant } from '@bc4p/protocol/units';
import type { Journal } from '../journal/index.ts';
import type { Store } from '../ports.ts';
import { MarketLog } from './market-log.ts';

/** How many leaves are kept in one write, as a busy market's are. */
const TOGETHER = 100;

/**
 * Appends `count` leaves of ticks with one output each to an empty log, and waits until they are on disk: what a log
 * costs beside everything else. For measurements; the journal stays empty.
 */
export async function appendLeaves(
  { store, journal, market }: { readonly store: Store; readonly journal: Journal; readonly market: string },
  count: number,
): Promise<MarketLog> {
  const log = await MarketLog.open({ market, store, journal, secret: new Uint8Array(32) });
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
  return log;
}
