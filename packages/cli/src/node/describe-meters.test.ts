import type { MeteringStatus } from '@bc4p/node';
import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { describeMeters, meterLines } from './describe-meters.ts';

const METERING: MeteringStatus = {
  meters: [
    {
      meter: 'meter anna',
      point: 'point-1',
      values: 3,
      newest: { counter: 4, at: instant(1_800_000_000) },
      gaps: 1,
      contradictions: 0,
    },
    { meter: 'meter gone', values: 1, newest: { counter: 0, at: instant(1_799_999_100) }, gaps: 0, contradictions: 1 },
  ],
  values: 4,
  newest: 1_800_000_000,
  gaps: 1,
  contradictions: 1,
};

test('node status tells how many meter values there are, what is missing and what contradicts itself', () => {
  expect(meterLines({})).toEqual([]);
  expect(meterLines({ metering: METERING })).toEqual([
    '  meters     2, 4 values, the newest of 2027-01-15T08:00:00Z',
    '  missing    1 range of counters',
    '  conflicts  1 contradiction kept',
  ]);
  const empty = { meters: [], values: 0, gaps: 0, contradictions: 0 };
  expect(meterLines({ metering: empty })).toEqual(['  meters     0, 0 values']);
});

test('node status tells from where a copy comes, and why there is none', () => {
  const empty = { meters: [], values: 0, gaps: 0, contradictions: 0 };
  const url = 'ws://127.0.0.1:8480';
  expect(meterLines({ metering: { ...empty, mirror: { url, isOpen: true, at: 1_800_000_000 } } })).toContain(
    `  copied     from ${url}, read 2027-01-15T08:00:00Z`,
  );
  const cut = meterLines({ metering: { ...empty, mirror: { url, isOpen: false, failure: 'Nobody listens there.' } } });
  expect(cut.slice(1)).toEqual([
    `  copied     from ${url}, no session, not read yet`,
    '             Nobody listens there.',
  ]);
});

test('a metering node lists its meters', () => {
  expect(describeMeters(METERING)).toEqual([
    '',
    'meter       connection point  values  counter  newest                gaps  conflicts',
    'meter anna  point-1                3        4  2027-01-15T08:00:00Z     1          0',
    'meter gone  none                   1        0  2027-01-15T07:45:00Z     0          1',
  ]);
  expect(describeMeters({ ...METERING, meters: [] })).toEqual([]);
});
