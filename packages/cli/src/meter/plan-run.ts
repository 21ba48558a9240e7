import type { Clock } from '@bc4p/node';
import { type Instant, instant, type Seconds, seconds } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { readDuration } from '../terminal/read-input.ts';
import { readTime } from './local-time.ts';
import type { MemoryEntry } from './memory-entry.ts';
import { fastTime, type MeterTime, realTime } from './meter-time.ts';
import type { Meter } from './open-meter.ts';

/** When a meter is to run, as typed. */
interface TypedRun {
  readonly interval?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly speed?: number | undefined;
}

/** When a meter measures. */
export interface RunPlan {
  readonly interval: Seconds;
  readonly from: Instant;
  readonly until?: Instant;
  readonly time: MeterTime;
}

/** Slots where nothing says how long they are. */
const USUAL_INTERVAL = seconds(900);

export const intervalFrom = (typed: TypedRun, { place }: Pick<Meter, 'place'>): Seconds =>
  typed.interval === undefined
    ? (place.slots?.slotLength ?? USUAL_INTERVAL)
    : readDuration('--interval', typed.interval);

/** Reads when a meter runs; time that goes faster goes on from the last value, if that is later than --from. */
export function planRun(typed: TypedRun, interval: Seconds, last: MemoryEntry | undefined, clock: Clock): RunPlan {
  const now = clock.now();
  const from =
    typed.from === undefined ? instant(Math.floor(now / interval) * interval) : readTime('--from', typed.from, now);
  const until = typed.until === undefined ? undefined : readTime('--until', typed.until, now);
  if (until !== undefined && until < from)
    throw new Failure('--until is earlier than the first value.', {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'let --until be later than --from',
    });
  const begin = instant(Math.max(from, last?.at ?? from));
  const time = typed.speed === undefined ? realTime(clock) : fastTime(clock, begin, typed.speed);
  return { interval, from, ...(until === undefined ? {} : { until }), time };
}
