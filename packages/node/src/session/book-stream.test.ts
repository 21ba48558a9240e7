import { instant, seconds } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { ManualClock } from '../manual-clock.ts';
import { BookStream } from './book-stream.ts';
import type { MarketContext, SessionClient } from './context.ts';

test('a book that cannot be read ends the session, not the node', () => {
  const clock = new ManualClock(instant(0));
  const broken = new Error('no such node');
  const core = {
    slots: () => [{ start: instant(900), len: seconds(900) }],
    parameters: { depth: 1 },
    book: () => {
      throw broken;
    },
  };
  const tree = { book: { slots: () => [], seen: () => [] } };
  const context = { clock, market: { core }, tree, party: { node: 'a' }, address: 'm', limits: { bookIntervalMs: 50 } };
  const failures: unknown[] = [];
  new BookStream(context as unknown as MarketContext & SessionClient, {
    send: () => expect.unreachable(),
    bufferedBytes: () => 0,
    fail: (error) => failures.push(error),
  });
  clock.moveBy(100);
  expect(failures).toEqual([broken]);
});
