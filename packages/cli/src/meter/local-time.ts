import { type Instant, instant, parseDuration, parseInstant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';

const LOCAL = /^(?:(\d{4})-(\d\d)-(\d\d)[T ])?(\d\d):(\d\d)(?::(\d\d))?$/;
const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

const secondsOf = (date: Date): Instant => instant(Math.floor(date.getTime() / 1000));

/** The instant of a local date and time of day; undefined if this machine's clocks never show it. */
function localInstant(parts: readonly [number, number, number, number, number, number]): Instant | undefined {
  const [year, month, day, hour, minute, second] = parts;
  const date = new Date(year, month - 1, day, hour, minute, second);
  const shown = [
    ...[date.getFullYear(), date.getMonth() + 1, date.getDate()],
    ...[date.getHours(), date.getMinutes(), date.getSeconds()],
  ];
  return shown.every((part, place) => part === parts[place]) ? secondsOf(date) : undefined;
}

/** Reads `2026-05-08 12:00`, `12:00` (of the day of `now`), `today` or `yesterday` in this machine's time zone. */
export function parseLocalTime(text: string, now: Instant): Instant | undefined {
  const date = new Date(now * 1000);
  const shift = Object.hasOwn(DAYS, text) ? DAYS[text] : undefined;
  if (shift !== undefined) return secondsOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + shift));
  const [, year, month, day, ...time] = LOCAL.exec(text) ?? [];
  const [hour, minute, second = 0] = time.flatMap((part) => (part === undefined ? [] : [Number(part)]));
  if (hour === undefined || minute === undefined) return undefined;
  const [y, m, d] = [
    Number(year ?? date.getFullYear()),
    Number(month ?? date.getMonth() + 1),
    Number(day ?? date.getDate()),
  ];
  return localInstant([y, m, d, hour, minute, second]);
}

/** The last second of the year 9999: what messages can say. */
const LAST_INSTANT = 253_402_300_799;

/** What is meant by a time; undefined if it is none. */
function timeFrom(text: string, now: Instant): Instant | undefined {
  if (text === 'now') return now;
  const [, sign, length = ''] = /^([+-])(.+)$/.exec(text) ?? [];
  const shift = sign === undefined ? undefined : parseDuration(length);
  if (shift?.ok) return instant(sign === '+' ? now + shift.value : Math.max(0, now - shift.value));
  const iso = parseInstant(text);
  return iso.ok ? iso.value : parseLocalTime(text, now);
}

/** A point in time as people give it: ISO 8601, a local time, `-2h` ago or `+2h` from now; a usage failure otherwise. */
export function readTime(name: string, text: string, now: Instant): Instant {
  const at = timeFrom(text, now);
  if (at !== undefined && at >= 0 && at <= LAST_INSTANT) return at;
  throw new Failure(`${name} "${text}" cannot be read.`, {
    code: 'unit-invalid',
    exitCode: EXIT.usage,
    hint: 'write a time such as 2026-05-08T12:00:00Z, "2026-05-08 12:00", 12:00, today or -2h',
  });
}

const two = (value: number): string => value.toString().padStart(2, '0');

/** A time as this machine's clocks show it: `2026-05-08 12:15:00`. */
export function printLocalTime(at: Instant): string {
  const date = new Date(at * 1000);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** By how much these clocks differ from UTC at an instant: `+02:00`. */
export function printZone(at: Instant): string {
  const minutes = -new Date(at * 1000).getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
