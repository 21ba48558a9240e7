import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runDay } from '../bench/day/day.ts';
import { describeDay } from '../bench/day/print-day.ts';
import { WholeStreet } from '../bench/day/street.ts';
import { OWN_GRID } from '../src/demo/own-grid.ts';

// `runDay` itself throws if accounts do not sum to 0, a statement is missing, or one of the sample is not proven.
test('the benchmark of a day trades, meters, settles and states for everybody', async () => {
  const [households, slots, sample] = [10, 8, 2];
  const folder = fileURLToPath(OWN_GRID);
  const day = await runDay(new WholeStreet(), { folder, households, slots, sample, isOneProcess: true });
  const everybody = households + 1;
  expect(day).toMatchObject({
    households,
    withPlant: 3,
    slots,
    statements: everybody * slots,
    meterValues: everybody * (slots + 1),
    proof: { statements: sample * slots },
  });
  expect(day.trades).toBeGreaterThanOrEqual(households * slots - slots);
  expect(day.signatures.checked).toBeGreaterThanOrEqual(day.offers + day.meterValues);
  // A trade and a receipt by the market, an offer, a value and a statement each.
  const { offers, trades, meterValues, statements } = day;
  expect(day.signatures.made).toBeGreaterThanOrEqual(2 * offers + trades + meterValues + statements);
  expect(describeDay(day).join('\n')).toContain('10 households (3 with a 5 kW plant) and a supplier, 8 quarter hours.');
});
