import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDuration, printInstant, printSlot } from './calendar.ts';
import { parseDecimal, printDecimal } from './decimal.ts';
import {
  energyAtPower,
  instant,
  isAligned,
  milliCentPerKwh,
  moneyFor,
  parseDuration,
  parseEnergy,
  parseInstant,
  parseMoney,
  parsePower,
  parsePrice,
  printEnergy,
  printMoney,
  printPrice,
  seconds,
  slotAt,
  wattHours,
  watts,
} from './index.ts';

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T | 'refused' =>
  result.ok ? result.value : 'refused';

describe('[NUM-007] units that people type', () => {
  test.each([
    ['500Wh', 500],
    ['3kWh', 3000],
    ['1.5 MWh', 1_500_000],
    ['0.001kWh', 1],
    ['3', 'refused'],
    ['3kwh', 'refused'],
    ['0.0001kWh', 'refused'],
    ['1e3Wh', 'refused'],
    ['kWh', 'refused'],
    ['', 'refused'],
    ['99999999999999999MWh', 'refused'],
  ])('energy %s is %s', (text, expected) => expect(value(parseEnergy(text))).toBe(expected));

  test.each([
    ['12.5ct', 12_500],
    ['12.5ct/kWh', 12_500],
    ['-0.3ct', -300],
    ['0.125EUR', 12_500],
    ['85 EUR/MWh', 8500],
    ['85.01€/MWh', 8501],
    ['42mct', 42],
    ['1.0001ct', 'refused'],
    ['12,5ct', 'refused'],
    ['12.5', 'refused'],
  ])('price %s is %s', (text, expected) => expect(value(parsePrice(text))).toBe(expected));

  test.each([
    ['11kW', 11_000],
    ['800W', 800],
    ['11kWh', 'refused'],
  ])('power %s is %s', (text, expected) => expect(value(parsePower(text))).toBe(expected));

  test.each([
    ['PT15M', 900],
    ['P1D', 86_400],
    ['P1DT2H3M4S', 93_784],
    ['15m', 900],
    ['24h', 86_400],
    ['P1M', 'refused'],
    ['P', 'refused'],
    ['PT', 'refused'],
    ['15', 'refused'],
    ['-15m', 'refused'],
  ])('duration %s is %s', (text, expected) => expect(value(parseDuration(text))).toBe(expected));

  test.each([
    ['12.50EUR', 1_250_000_000n],
    ['3ct', 3_000_000n],
    ['3', 'refused'],
  ])('money %s is %s', (text, expected) => expect(value(parseMoney(text))).toBe(expected));

  test('a refusal names the text and what was expected', () => {
    const result = parseEnergy('3 bananas');
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unit-invalid', facts: { text: '3 bananas' } } });
  });
});

describe('[TIM-004] instants', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-05-08T12:00:00Z', Date.UTC(2026, 4, 8, 12) / 1000],
    ['2026-05-08T14:00+02:00', Date.UTC(2026, 4, 8, 12) / 1000],
    ['2026-05-08', Date.UTC(2026, 4, 8) / 1000],
    ['2024-02-29', Date.UTC(2024, 1, 29) / 1000],
    ['2026-02-29', 'refused'],
    ['2026-13-01', 'refused'],
    ['2026-05-08T12:00:00', 'refused'],
    ['2026-05-08T24:00:00Z', 'refused'],
    ['08.05.2026', 'refused'],
  ])('%s is %s', (text, expected) => expect(value(parseInstant(text))).toBe(expected));

  test('reading and printing agree with the platform for every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (at) => {
        const printed = printInstant(instant(at));
        expect(printed).toBe(new Date(at * 1000).toISOString().replace('.000Z', 'Z'));
        expect(parseInstant(printed)).toEqual({ ok: true, value: at });
      }),
    );
  });

  test('durations survive printing and reading', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (length) => {
        expect(parseDuration(printDuration(seconds(length)))).toEqual({ ok: true, value: length });
      }),
    );
  });

  test('a slot prints as its interval', () => {
    expect(printSlot(slotAt(instant(Date.UTC(2026, 4, 8, 12, 7) / 1000), seconds(900)))).toBe(
      '2026-05-08T12:00:00Z/12:15:00Z',
    );
  });
});

describe('arithmetic', () => {
  test('money is the exact product of energy and price', () => {
    // 1.5 kWh at 12.5 ct/kWh = 18.75 ct
    expect(printMoney(moneyFor(wattHours(1500), milliCentPerKwh(12_500)))).toBe('0.1875 EUR');
    expect(printMoney(moneyFor(wattHours(1), milliCentPerKwh(-1)))).toBe('-0.00000001 EUR');
  });

  test('energy of a power in a slot never exceeds 3600·E ≤ W·len', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: 86_400 }), (power, length) => {
        const energy = BigInt(energyAtPower(watts(power), seconds(length)));
        expect(3600n * energy <= BigInt(power) * BigInt(length)).toBe(true);
        expect(3600n * (energy + 1n) > BigInt(power) * BigInt(length)).toBe(true);
      }),
    );
  });

  test('energy of a power stays exact where 3600·E passes 2⁵³', () => {
    const power = fc.integer({ min: 2 ** 31, max: 2 ** 48 });
    fc.assert(
      fc.property(power, fc.integer({ min: 1, max: 86_400 }), (power, length) => {
        const expected = (BigInt(power) * BigInt(length)) / 3600n;
        expect(BigInt(energyAtPower(watts(power), seconds(length)))).toBe(expected);
      }),
    );
  });

  test('money stays exact where it passes 2⁵³', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.maxSafeInteger(), (price, energy) => {
        expect(moneyFor(wattHours(energy), milliCentPerKwh(price))).toBe(BigInt(energy) * BigInt(price));
      }),
    );
  });

  test('a slot contains its instant and is aligned', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 4e9 }), (at) => {
        const slot = slotAt(instant(at), seconds(900));
        expect(isAligned(slot)).toBe(true);
        expect(slot.start <= at && at < slot.start + 900).toBe(true);
      }),
    );
  });

  test('decimals survive printing and reading', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(9), (number, digits) => {
        expect(parseDecimal(printDecimal(number, digits), digits)).toBe(number);
      }),
    );
  });

  test('a quantity that is not whole is a fault of ours', () => {
    expect(() => wattHours(1.5)).toThrow('internal error');
  });

  test.each([
    [printEnergy(wattHours(3250)), '3.25 kWh'],
    [printPrice(milliCentPerKwh(-300)), '-0.3 ct/kWh'],
    [printMoney(moneyFor(wattHours(0), milliCentPerKwh(0))), '0.00 EUR'],
  ])('prints %s', (printed, expected) => expect(printed).toBe(expected));
});
