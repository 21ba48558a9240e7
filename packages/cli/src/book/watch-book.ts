import { systemClock } from '@bc4p/node/client';
import { instant, type Seconds, type Slot, seconds, slotKey } from '@bc4p/protocol/units';
import { marketFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import type { BookSlot } from './book-view.ts';

/** Why watching ended: its time was over, or the reader had enough. */
export type WatchEnd = 'time' | 'interrupted';

export interface WatchOptions {
  /** Only this slot. */
  readonly slot?: Slot | undefined;
  /** At most so long. */
  readonly time?: Seconds | undefined;
  /** Resolves when the reader has had enough. */
  readonly interrupted: Promise<void>;
  /** Hears of each new book of a slot, with the one before and all that are known now, by their time. */
  readonly onBook: (now: BookSlot, before: BookSlot | undefined, all: readonly BookSlot[]) => void;
}

/** Follows the book until the end of the time, an interruption, or the session's end (which is thrown). */
export async function watchBook(session: MarketSession, options: WatchOptions): Promise<WatchEnd> {
  const { slot, time, interrupted, onBook } = options;
  const known = new Map<string, BookSlot>();
  const wanted = slot && slotKey(slot);
  session.client.onBook = ({ slot: period, asks, bids }) => {
    const key = slotKey({ start: instant(period.start), len: seconds(period.len) });
    if (wanted !== undefined && key !== wanted) return;
    const [before, now] = [known.get(key), { slot: period, asks, bids }];
    // A slot without offers is forgotten: it is over, or nothing is left of it.
    if (asks.length + bids.length > 0) known.set(key, now);
    else known.delete(key);
    onBook(
      now,
      before,
      [...known.values()].sort((a, b) => a.slot.start - b.slot.start),
    );
  };
  let cancel = (): void => undefined;
  const ends: Promise<WatchEnd>[] = [interrupted.then(() => 'interrupted' as const)];
  if (time !== undefined)
    ends.push(
      new Promise((resolve) => {
        cancel = systemClock.after(time * 1000, () => resolve('time'));
      }),
    );
  ends.push(session.client.closed.then((reason) => Promise.reject(marketFailure(reason))));
  try {
    await session.request('book.subscribe', {});
    return await Promise.race(ends);
  } finally {
    cancel();
    session.client.onBook = undefined;
  }
}
