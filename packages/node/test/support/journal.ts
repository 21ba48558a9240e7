import { instant } from '@bc4p/protocol/units';
import { systemClock } from '../../src/clock.ts';
import { Journal, type JournalOptions } from '../../src/journal/journal.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { MarketLog } from '../../src/market-log/market-log.ts';
import type { Store } from '../../src/ports.ts';
import type { OpenStore } from '../../src/store/open-store.ts';

export const MARKET = 'quartier7.westnetz.amprion';
export const CREATED = instant(1_778_241_600);
export const IDENTITY = { format: 1, market: MARKET, created: CREATED };
export const LIMITS = { queue: 10_000, batch: 100, batchBytes: 1 << 20 };

/** Opens the journal of a store with usual limits. */
export function openJournal(
  parts: Pick<OpenStore, 'store' | 'anchor' | 'identity'>,
  options: Partial<JournalOptions> = {},
): Promise<Journal> {
  return Journal.open({ ...parts, limits: LIMITS, clock: systemClock, stateFormat: 1, ...options });
}

/** Opens the log beside a journal. */
export const openLog = (store: Store, journal: Journal, market = MARKET): Promise<MarketLog> =>
  MarketLog.open({ market, store, journal, secret: new Uint8Array(32) });

/** The command that tests append as number `place`. */
export const command = (place: number) => ({ kind: 'test', place, filler: 'x'.repeat(40) });

/** Appends commands `from` to `to`, waiting for the disk after each `together`. */
export async function fill(journal: Journal, from: number, to: number, together = 1): Promise<void> {
  for (let place = from; place <= to; place += together) {
    const batch = Array.from({ length: Math.min(together, to - place + 1) }, (_, more) => place + more);
    await Promise.all(batch.map((number) => journal.append(instant(CREATED + number), command(number))));
  }
}

/** All that an iteration gives. */
export async function all(records: AsyncIterable<JournalRecord>): Promise<JournalRecord[]> {
  const found: JournalRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}
