import { parseDecimal, printDecimal } from '@bc4p/protocol/units';

declare const unit: unique symbol;
/** Energy in 10⁻¹⁵ Wh, so that whatever a meter signs is a whole number. */
export type ExactEnergy = bigint & { readonly [unit]: '1e-15 Wh' };

const DIGITS = 15;
/** By how many digits the point of each unit of energy stands further to the right. */
const SHIFT: ReadonlyMap<string, number> = new Map([
  ['Wh', 0],
  ['kWh', 3],
]);

/** True for the units that are energy in OCMF. */
export const isEnergyUnit = (name: string): boolean => SHIFT.has(name);

/** As JSON writes numbers, and as some meters write them in strings: with leading zeros. */
const NUMBER = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** The number without its exponent, or undefined if it is none. */
function plainNumber(text: string): string | undefined {
  const [, sign, integer, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (sign === undefined || integer === undefined) return undefined;
  const shift = Number(exponent);
  const digits =
    shift < 0 ? integer.padStart(1 - shift + integer.length, '0') + fraction : integer + fraction.padEnd(shift, '0');
  const point = shift < 0 ? digits.length - fraction.length + shift : integer.length + shift;
  const rest = digits.slice(point);
  return `${sign}${digits.slice(0, point)}${rest === '' ? '' : `.${rest}`}`;
}

/** True if a text is a number. */
export const isNumber = (text: string): boolean => plainNumber(text) !== undefined;

/** The energy that a reading says, exactly; undefined if the unit is not energy or the number finer than 10⁻¹⁵ Wh. */
export function exactEnergy(value: string, unitName: string): ExactEnergy | undefined {
  const [plain, shift] = [plainNumber(value), SHIFT.get(unitName)];
  if (plain === undefined || shift === undefined) return undefined;
  const parsed = parseDecimal(plain, DIGITS + shift);
  return typeof parsed === 'bigint' ? (parsed as ExactEnergy) : undefined;
}

export const difference = (later: ExactEnergy, earlier: ExactEnergy): ExactEnergy => (later - earlier) as ExactEnergy;

/** As decimal Wh with all its digits: `259.6`. */
export const printWh = (energy: ExactEnergy): string => printDecimal(energy, DIGITS);

/** As decimal kWh with all its digits: `0.2596`. */
export const printKwh = (energy: ExactEnergy): string => printDecimal(energy, DIGITS + 3);
