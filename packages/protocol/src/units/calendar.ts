import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Instant, instant, type Seconds } from './quantity.ts';
import { endOf, type Slot } from './slot.ts';

// Civil dates as whole days since 1970-01-01, in the proleptic Gregorian calendar. The protocol package knows no
// ambient clock and therefore does not use `Date` either.
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Leap days in the years 1 to `year`. */
const leapDays = (year: number): number => Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** Days from 1970-01-01 to the given date. */
function daysFromDate(year: number, month: number, day: number): number {
  const beforeYear = (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969);
  return beforeYear + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
}

function dateFromDays(days: number): { year: number; month: number; day: number } {
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysFromDate(year, 1, 1) > days) year -= 1;
  while (daysFromDate(year + 1, 1, 1) <= days) year += 1;
  let month = 12;
  while (daysFromDate(year, month, 1) > days) month -= 1;
  return { year, month, day: days - daysFromDate(year, month, 1) + 1 };
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads an ISO 8601 instant: `2026-05-08T12:00:00Z`, `2026-05-08T14:00+02:00`, or a date alone (midnight UTC).
 * A time of day without a zone is refused: it would mean different instants on different machines.
 */
export function parseInstant(text: string): Result<Instant> {
  const wrong = (expected: string): Result<Instant> => refused(refusal('unit-invalid', 'TIM-004', { text, expected }));
  const match = ISO.exec(text.trim());
  if (!match) return wrong('an instant such as 2026-05-08T12:00:00Z');
  const [, y, mo, d, h, mi, s, zone] = match;
  const [year, month, day, hour, minute, second] = [y, mo, d, h ?? 0, mi ?? 0, s ?? 0].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (h !== undefined && zone === undefined) return wrong('a time zone after the time of day: Z or +02:00');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return wrong('a date that exists');
  if (hour > 23 || minute > 59 || second > 59) return wrong('a time of day from 00:00:00 to 23:59:59');
  const [zoneHour, zoneMinute] =
    zone === undefined || zone === 'Z' ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (zoneHour > 14 || zoneMinute > 59) return wrong('a time zone from -14:00 to +14:00');
  const offset = (zone?.startsWith('-') ? -1 : 1) * (zoneHour * 3600 + zoneMinute * 60);
  return accepted(instant(daysFromDate(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset));
}

const two = (value: number): string => value.toString().padStart(2, '0');

/** Prints an instant as ISO 8601 in UTC: `2026-05-08T12:00:00Z`. */
export function printInstant(at: Instant): string {
  const { year, month, day } = dateFromDays(Math.floor(at / 86_400));
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}T${printTimeOfDay(at)}Z`;
}

function printTimeOfDay(at: Instant): string {
  const second = ((at % 86_400) + 86_400) % 86_400;
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** Prints a length of time as ISO 8601: `PT15M`. */
export function printDuration(length: Seconds): string {
  const parts = [
    [Math.floor(length / 86_400), 'D'],
    [Math.floor(length / 3600) % 24, 'H'],
    [Math.floor(length / 60) % 60, 'M'],
    [length % 60, 'S'],
  ] as const;
  const [days, ...time] = parts.map(([amount, name]) => (amount > 0 ? `${amount}${name}` : ''));
  const clock = time.join('');
  return days || clock ? `P${days}${clock ? `T${clock}` : ''}` : 'PT0S';
}

/** Prints a slot as the interval that it is: `2026-05-08T12:00:00Z/12:15:00Z`. */
export function printSlot(slot: Slot): string {
  return `${printInstant(slot.start)}/${printTimeOfDay(endOf(slot))}Z`;
}
