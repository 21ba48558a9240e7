import { instant } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { parseLocalTime, printLocalTime, printZone, readTime } from './local-time.ts';

const NOW = instant(Date.UTC(2026, 4, 8, 10, 30) / 1000);
const utc = (text: string): number => Date.parse(text) / 1000;

const before = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe('a time as people give it', () => {
  test.each([
    ['2026-05-08T12:00:00Z', '2026-05-08T12:00:00Z'],
    ['2026-05-08 12:00', '2026-05-08T10:00:00Z'],
    ['2026-01-08 12:00:30', '2026-01-08T11:00:30Z'],
    ['09:15', '2026-05-08T07:15:00Z'],
    ['today', '2026-05-07T22:00:00Z'],
    ['yesterday', '2026-05-06T22:00:00Z'],
    ['now', '2026-05-08T10:30:00Z'],
    ['-2h', '2026-05-08T08:30:00Z'],
    ['+15m', '2026-05-08T10:45:00Z'],
  ])('%s', (text, expected) => {
    expect(readTime('--from', text, NOW)).toBe(utc(expected));
  });

  test.each(['', 'soon', '25:00', '2026-02-30 12:00', '12', '-', '-x', 'toString'])('"%s" is none', (text) => {
    expect(() => readTime('--from', text, NOW)).toThrow(Failure);
  });

  test('that the clocks skip does not exist', () => {
    expect(parseLocalTime('2026-03-29 02:30', NOW)).toBeUndefined();
  });

  test('is shown as the clocks show it, with the zone', () => {
    expect(printLocalTime(NOW)).toBe('2026-05-08 12:30:00');
    expect(printZone(NOW)).toBe('+02:00');
    expect(printZone(instant(utc('2026-01-01T00:00:00Z')))).toBe('+01:00');
  });
});
