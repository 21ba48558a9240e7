import { type Instant, instant, seconds } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { germanMidnight } from '../../../simbench/wall-time.ts';
import { spanOfDay, timeTicks } from './time-axis.ts';

const dayOf = (date: string, hours: number) => {
  const first: Instant = germanMidnight(date) ?? instant(0);
  const slots = Array.from({ length: hours * 4 }, (_, index) => instant(first + index * 900));
  return { slots, slotLength: seconds(900) };
};
const labels = (date: string, hours: number) => timeTicks(dayOf(date, hours)).map(({ label }) => label);

test('a day is labelled every three hours, up to 24:00', () => {
  expect(labels('2016-05-08', 24)).toEqual([
    '00:00',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
    '24:00',
  ]);
});

test('so is a day of 23 or 25 hours, by the clocks on the wall', () => {
  for (const [date, hours] of [
    ['2016-03-27', 23],
    ['2016-10-30', 25],
  ] as const) {
    expect(labels(date, hours)).toEqual(labels('2016-05-08', 24));
    const [first, end] = spanOfDay(dayOf(date, hours));
    expect(end - first).toBe(hours * 3600);
  }
});

test('a short day has finer labels, and no day none', () => {
  expect(labels('2016-05-08', 1)).toEqual(['00:00', '00:15', '00:30', '00:45', '01:00']);
  const [noon = instant(0)] = dayOf('2016-05-08', 24).slots.slice(49);
  expect(timeTicks({ slots: [noon], slotLength: seconds(900) }).map(({ label }) => label)).toEqual(['12:15', '12:30']);
  expect(timeTicks({ slots: [], slotLength: seconds(900) })).toHaveLength(1);
});
