import { type CounterRange, missingBetween } from '@bc4p/protocol/metering';
import type { Instant } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import { assertFollows, readingOfShown } from './assert-follows.ts';
import { claimedValue } from './claimed-value.ts';
import { printLocalTime } from './local-time.ts';
import { entryOf, type MemoryEntry, NO_RESTS } from './memory-entry.ts';
import type { MeterMemory } from './meter-memory.ts';
import { assertSignable, type Meter } from './open-meter.ts';
import { readShown } from './read-shown.ts';
import type { TypedShown } from './shown-flags.ts';
import { type Shown, signValue } from './signed-value.ts';
import { readValueFiles } from './value-files.ts';

/** The last value in a file of the meter's own values. */
async function lastIn(file: string, meter: string) {
  const read = await readValueFiles([file]);
  if (!read.ok) throw new Failure(`${file} holds no meter value: ${read.refusal.code}.`, wrongAfter(read.refusal.code));
  const values = read.value.tokens.map((token) => {
    const claimed = claimedValue(token);
    if (claimed.ok && claimed.value.meter === meter) return claimed.value;
    const what = claimed.ok ? `of the meter ${claimed.value.meter}` : claimed.refusal.code;
    throw new Failure(`${file} holds something else than values of ${meter}: ${what}.`, wrongAfter('meter-mismatch'));
  });
  return values.reduce((last, value) => (value.counter > last.counter ? value : last));
}

const wrongAfter = (code: string) => ({ code, hint: 'name a file of this meter’s own values with --after' });

const isSame = (a: Shown, b: Shown): boolean =>
  a.counter === b.counter &&
  a.at === b.at &&
  a.generation === b.generation &&
  a.consumption === b.consumption &&
  JSON.stringify(a.balancing) === JSON.stringify(b.balancing);

/** A value that a meter has signed, and whether that was before. */
export interface SignedShown {
  readonly entry: MemoryEntry;
  readonly isKnown: boolean;
  /** Counters that are left out before it: the market asks for them. */
  readonly skipped: readonly CounterRange[];
}

/**
 * Signs what somebody says that a meter shows, and remembers it first. The value that was signed last is handed out
 * again where the same is asked for; under its counter nothing else ever is.
 */
export async function signShown(
  typed: TypedShown,
  { meter, memory, after, now }: { meter: Meter; memory: MeterMemory; after: string | undefined; now: Instant },
): Promise<SignedShown> {
  const { last } = memory;
  const other = after === undefined ? undefined : await lastIn(after, meter.name);
  const newest = [last, other].reduce((a, b) => (a && b ? (b.counter > a.counter ? b : a) : (a ?? b)), undefined);
  const shown = readShown(typed, newest, now);
  if (last && isSame(shown, last)) return { entry: last, isKnown: true, skipped: [] };
  assertSignable(meter, shown.at, printLocalTime(shown.at));
  if (last) assertFollows(shown, readingOfShown(last, last.meter, last.id), 'meter.state.json');
  if (other) assertFollows(shown, other, after ?? '');
  const entry = entryOf(await signValue(meter, shown), shown, NO_RESTS);
  await memory.keep(entry);
  return { entry, isKnown: false, skipped: missingBetween(newest?.counter, shown.counter) };
}
