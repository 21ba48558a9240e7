import { expect, test } from 'vitest';
import { describeStatements } from './statement-table.ts';
import type { StatementView } from './statement-view.ts';

const VIEW: StatementView = {
  id: 'A'.repeat(43),
  market: 'quartier7.westnetz',
  point: 'house-7',
  number: 1,
  kind: 'top-up',
  from: '2026-05-08T12:00:00Z',
  until: '2026-05-08T12:00:00Z',
  opening: '0',
  postings: [],
  closing: '1000000000',
  at: '2026-05-08T12:00:00Z',
};

test('statements are a table; what is estimated, or not proven, is marked', () => {
  const lines = describeStatements([
    VIEW,
    {
      ...VIEW,
      number: 2,
      kind: 'slot',
      opening: '1000000000',
      closing: '999500000',
      soldWh: 0,
      boughtWh: 300,
      deviationWh: -20,
      estimated: true,
    },
    {
      ...VIEW,
      number: 3,
      kind: 'correction',
      opening: '999500000',
      unproven: 'settlement-contradiction: it does not follow',
    },
    { ...VIEW, number: 4, kind: 'month', opening: '0' },
  ]);
  expect(lines).toEqual([
    'no  kind          of            sold  bought  deviates     EUR  balance',
    ' 1  top-up        05-08 12:00                           10.000   10.000',
    ' 2  slot *        05-08 12:00  0.000   0.300    -0.020  -0.005    9.995',
    ' 3  correction !  05-08 12:00                            0.005   10.000',
    ' 4  month         2026-05                               10.000   10.000',
    '',
    '* a reading was missing: a correction may follow',
    '! 3 is not proven: settlement-contradiction: it does not follow',
    'energy in kWh; a deviation above 0 was missing in the grid, one below was too much; times are UTC',
  ]);
  expect(describeStatements([])).toEqual(['No statements yet.']);
});
