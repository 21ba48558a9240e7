import { endOf, type Instant, instant, type Seconds, slotAt } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { readTime } from './local-time.ts';

/** A time as typed: from and until, or the slot that contains an instant. */
interface TypedTime {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly slot?: string | undefined;
}

const A_DAY = 86_400;

/** The time that is meant, both ends included: the last 24 hours if nothing is said. */
export function wantedTime(
  { from, until, slot }: TypedTime,
  slotLength: Seconds,
  now: Instant,
): { readonly from: Instant; readonly until: Instant } {
  if (slot !== undefined) {
    const wanted = slotAt(readTime('--slot', slot, now), slotLength);
    return { from: wanted.start, until: endOf(wanted) };
  }
  const end = until === undefined ? now : readTime('--until', until, now);
  const begin = from === undefined ? instant(Math.max(0, end - A_DAY)) : readTime('--from', from, now);
  if (begin <= end) return { from: begin, until: end };
  throw new Failure('--from is later than --until.', {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'let --from be the earlier of the two',
  });
}
