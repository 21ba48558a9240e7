import { describe, expect, test } from 'vitest';
import { parseReadingTime, printTime } from './reading-time.ts';

describe('the time of a reading', () => {
  test.each([
    ['2018-07-24T13:22:04,000+0200 S', '2018-07-24T11:22:04Z'],
    ['2019-04-02T17:28:45,867+0200 S', '2019-04-02T15:28:45.867Z'],
    ['2026-03-01T00:30:00,000-0130 R', '2026-03-01T02:00:00Z'],
    ['2024-02-29T23:59:59,999+0000 I', '2024-02-29T23:59:59.999Z'],
  ])('%s is %s', (text, expected) => {
    const time = parseReadingTime(text);
    expect(time && printTime(time.ms)).toBe(expected);
    expect(time?.clock).toBe(text.at(-1));
  });

  test.each([
    '2018-07-24T13:22:04,000+0200',
    '2018-07-24T13:22:04,000+0200 Q',
    '2018-07-24T13:22:04+0200 S',
    '2018-07-24T13:22:04,000 S',
    '2018-07-24 13:22:04,000+0200 S',
    '2023-02-29T13:22:04,000+0200 S',
    '2018-13-24T13:22:04,000+0200 S',
    '2018-07-24T24:00:00,000+0200 S',
    '2018-07-24T13:60:04,000+0200 S',
    '',
  ])('"%s" is none', (text) => {
    expect(parseReadingTime(text)).toBeUndefined();
  });
});
