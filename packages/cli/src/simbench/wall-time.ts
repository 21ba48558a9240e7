import { type Instant, instant } from '@bc4p/protocol/units';

// SimBench's `time` is German wall time with daylight saving: the hour from 02:00 is missing on 27.03.2016 and occurs
// twice on 30.10.2016. Central European Summer Time holds from the last Sunday of March to the last Sunday of October,
// 01:00 UTC both (Directive 2000/84/EC).
const WINTER = 3600;
const SUMMER = 7200;

/** Seconds by which German wall time is ahead of UTC at an instant. */
export function germanOffset(at: Instant): number {
  const year = new Date(at * 1000).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? SUMMER : WINTER;
}

/** 01:00 UTC on the last Sunday of a month that has 31 days; January is 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() / 1000 - last.getUTCDay() * 86_400;
}

/** The instants at which German clocks show the given time: one, none (skipped in March) or two (in October). */
function instantsAt(wall: number): readonly Instant[] {
  return [SUMMER, WINTER].map((offset) => instant(wall - offset)).filter((at) => germanOffset(at) === wall - at);
}

const TIME = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d)$/;

/**
 * Reads a time such as `08.05.2016 12:15`; undefined if it does not exist. `after` tells the two passes through a
 * repeated hour apart: the answer is the first instant later than it, if there is one.
 */
export function parseGermanTime(text: string, after?: Instant): Instant | undefined {
  const [, day, month, year, hour, minute] = (TIME.exec(text) ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const candidates = instantsAt(date.getTime() / 1000 + hour * 3600 + minute * 60);
  return candidates.find((at) => after === undefined || at > after) ?? candidates.at(-1);
}

/** The German calendar date at an instant: `2016-05-08`. */
export const germanDate = (at: Instant): string => german(at).slice(0, 10);

/** The time on German clocks at an instant: `12:15`. */
export const germanTime = (at: Instant): string => german(at).slice(11, 16);

const german = (at: Instant): string => new Date((at + germanOffset(at)) * 1000).toISOString();

/** Midnight on German clocks at the beginning of a date `YYYY-MM-DD`; undefined if there is no such date. */
export function germanMidnight(date: string): Instant | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return parseGermanTime(`${day}.${month}.${year} 00:00`);
}
