import { instant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { germanDate, germanMidnight, germanOffset, germanTime, parseGermanTime } from './wall-time.ts';

const utc = (text: string) => instant(Date.parse(text) / 1000);

describe('German wall time', () => {
  test.each([
    ['01.01.2016 00:00', '2015-12-31T23:00:00Z'],
    ['27.03.2016 01:45', '2016-03-27T00:45:00Z'],
    ['27.03.2016 03:00', '2016-03-27T01:00:00Z'],
    ['08.05.2016 12:15', '2016-05-08T10:15:00Z'],
    ['30.10.2016 03:00', '2016-10-30T02:00:00Z'],
    ['29.02.2016 00:00', '2016-02-28T23:00:00Z'],
  ])('%s is %s', (text, expected) => expect(parseGermanTime(text)).toBe(utc(expected)));

  test.each(['27.03.2016 02:30', '29.02.2015 00:00', '08.05.2016 24:00', '8.5.2016 00:00', '2016-05-08 00:00', ''])(
    '"%s" does not exist',
    (text) => expect(parseGermanTime(text)).toBeUndefined(),
  );

  test('the hour that comes twice in October is told apart by what came before', () => {
    const first = parseGermanTime('30.10.2016 02:15');
    expect(first).toBe(utc('2016-10-30T00:15:00Z'));
    expect(parseGermanTime('30.10.2016 02:00', first)).toBe(utc('2016-10-30T01:00:00Z'));
    expect(parseGermanTime('30.10.2016 02:30', first)).toBe(utc('2016-10-30T00:30:00Z'));
  });

  test('agrees with the platform about every hour of ten years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let at = Date.UTC(2015, 0) / 1000; at < Date.UTC(2025, 0) / 1000; at += 3600) {
      const printed = `${germanDate(instant(at))} ${germanTime(instant(at))}`;
      if (printed !== format.format(at * 1000)) expect(printed).toBe(format.format(at * 1000));
    }
    expect(germanOffset(utc('2016-07-01T00:00:00Z'))).toBe(7200);
  });

  test('a day begins at midnight on German clocks', () => {
    expect(germanMidnight('2016-05-08')).toBe(utc('2016-05-07T22:00:00Z'));
    expect(germanMidnight('2016-13-08')).toBeUndefined();
  });
});
