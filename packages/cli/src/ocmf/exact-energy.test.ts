import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, exactEnergy, isNumber, printKwh, printWh } from './exact-energy.ts';

const inWh = (value: string, unit: string): string | undefined => {
  const energy = exactEnergy(value, unit);
  return energy === undefined ? undefined : printWh(energy);
};

describe('the energy of a reading', () => {
  test.each([
    ['1.101', 'kWh', '1101'],
    ['0.2596', 'kWh', '259.6'],
    ['62500.2031', 'kWh', '62500203.1'],
    ['7753', 'Wh', '7753'],
    ['00000000.000', 'kWh', '0'],
    ['1.5e3', 'Wh', '1500'],
    ['15E-1', 'Wh', '1.5'],
    ['2e-3', 'kWh', '2'],
    ['-0.001', 'kWh', '-1'],
    // Binary floating point says 100.10000000000001 and 4.35 · 1000 = 4350.000000000001.
    ['0.1001', 'kWh', '100.1'],
    ['4.35', 'kWh', '4350'],
    ['9007199254740993', 'Wh', '9007199254740993'],
  ])('%s %s is %s Wh, exactly', (value, unit, expected) => {
    expect(inWh(value, unit)).toBe(expected);
  });

  test.each(['', '.5', '1.', '1,5', '0x10', 'NaN', '1e', '--1', '+1', '1e100'])('"%s" is no number', (value) => {
    expect(isNumber(value)).toBe(false);
    expect(inWh(value, 'kWh')).toBeUndefined();
  });

  test('finer than 10⁻¹⁵ Wh is not taken, rather than rounded', () => {
    expect(inWh('0.000000000000000001', 'kWh')).toBe('0.000000000000001');
    expect(inWh('0.0000000000000000001', 'kWh')).toBeUndefined();
  });

  test('other units are no energy', () => {
    expect(inWh('30', 'sec')).toBeUndefined();
    expect(inWh('30', 'toString')).toBeUndefined();
  });

  test('kWh say the same as a thousand times Wh, and whatever is printed is read as the same', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.nat({ max: 12 }), (digits, shift) => {
        const plain = exactEnergy(`${digits}e-${shift}`, 'kWh')!;
        expect(exactEnergy(`${digits}e${3 - shift}`, 'Wh')).toBe(plain);
        expect(exactEnergy(printWh(plain), 'Wh')).toBe(plain);
        expect(exactEnergy(printKwh(plain), 'kWh')).toBe(plain);
      }),
    );
  });

  test('a difference loses nothing', () => {
    const [earlier, later] = [exactEnergy('0.2596', 'kWh')!, exactEnergy('0.2597', 'kWh')!];
    expect(printKwh(difference(later, earlier))).toBe('0.0001');
  });
});
