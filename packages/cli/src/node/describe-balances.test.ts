import { instant, seconds } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { describeBalances } from './describe-balances.ts';

const slot = (hour: number) => ({ start: instant(1_800_000_000 + 3600 * hour), len: seconds(900) });

test('a market without neighbours has no balances to show', () => {
  expect(describeBalances({ market: 'top', balance: { submarkets: [] } })).toEqual([]);
});

test('what is missing or differs is told, slot by slot, and who is suspended for it', () => {
  const mismatch = { market: 'flat.house.top', member: 'exported', reported: 2000, booked: 2500 };
  const lines = describeBalances({
    market: 'house.top',
    balance: {
      own: {
        open: 2,
        agreed: slot(1),
        refused: [{ slot: slot(0), code: 'balance-violated', facts: { left: 100, right: 90 } }],
      },
      submarkets: [
        {
          market: 'flat.house.top',
          suspended: true,
          agreed: slot(0),
          waiting: 1,
          faulty: 5,
          inRow: 5,
          faults: [
            { slot: slot(5), code: 'missing', facts: {} },
            { slot: slot(4), code: 'balance-mismatch', facts: mismatch },
            { slot: slot(3), code: 'balance-violated', facts: { left: 1, right: 2 } },
            { slot: slot(2), code: 'missing', facts: {} },
          ],
        },
        { market: 'loft.house.top', suspended: false, waiting: 0, faulty: 0, inRow: 0, faults: [] },
      ],
    },
  });
  expect(lines.map((line) => line.trimEnd())).toEqual([
    'own balance agreed up to 01-15 09:00, 2 without an answer',
    '  01-15 08:00: 0.100 kWh came in, 0.090 kWh went out',
    'balance of  agreed       waiting  faulty',
    '↓ flat      01-15 08:00        1       5  suspended',
    '↓ loft      none yet           0       0',
    '↓ flat does not balance',
    '  01-15 13:00: no report',
    '  01-15 12:00: exported 2.000 kWh, booked 2.500 kWh',
    '  01-15 11:00: 0.001 kWh came in, 0.002 kWh went out',
    '  … 1 more (--json has them)',
  ]);
});
