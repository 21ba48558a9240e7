/** How good a meter's clock was: unknown, informative, synchronised, relative to an informative one. */
export type ClockStatus = 'U' | 'I' | 'S' | 'R';

export interface ReadingTime {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly ms: number;
  readonly clock: ClockStatus;
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)[,.](\d{3})([+-])(\d\d):?(\d\d) ([UISR])$/;

/** Reads a time such as `2018-07-24T13:22:04,000+0200 S`; undefined if it is none. */
export function parseReadingTime(text: string): ReadingTime | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = match.slice(1, 8).map(Number);
  const [offsetHours, offsetMinutes] = [Number(match[9]), Number(match[10])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetMinutes > 59) return undefined;
  const ahead = (offsetHours * 60 + offsetMinutes) * (match[8] === '-' ? -60_000 : 60_000);
  return { ms: Date.UTC(year, month - 1, day, hour, minute, second, ms) - ahead, clock: match[11] as ClockStatus };
}

/** `2018-07-24T11:22:04Z`, with milliseconds where there are some. */
export const printTime = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
