import { milliCentPerKwh, money, wattHours } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { cents, count, eur, kwh, meanCents, percent, signedKwh } from './figures.ts';

test.each([
  [kwh(wattHours(358_949)), '358.9'],
  [kwh(wattHours(50)), '0.1'],
  [kwh(wattHours(-1250)), '-1.3'],
  [kwh(wattHours(-49)), '0.0'],
  [signedKwh(wattHours(1250)), '+1.3'],
  [signedKwh(wattHours(49)), '0.0'],
  [signedKwh(wattHours(-50)), '-0.1'],
  [eur(money(1_234_500_000n)), '12.35'],
  [eur(money(-499_999n)), '0.00'],
  [eur(money(-500_000n)), '-0.01'],
  [eur(money(10n ** 20n)), '1000000000000.00'],
  [cents(milliCentPerKwh(12_345)), '12.35'],
  [meanCents(money(29_500_000n), wattHours(1000)), '29.50'],
  [meanCents(money(-29_500_000n), wattHours(-1000)), '29.50'],
  [meanCents(money(0n), wattHours(0)), '-'],
  [percent(1, 3), '33.3 %'],
  [percent(0, 0), '-'],
  [count(0), '0'],
  [count(1234567), '1,234,567'],
])('%s', (shown, expected) => expect(shown).toBe(expected));
