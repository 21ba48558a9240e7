/** A decimal number as people type it: digits with one optional point, an optional sign. */
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads `text` times 10^`digits` as a whole number, exactly, or tells that it has more digits than the unit can hold.
 * No floating point is involved: `0.1` with 3 digits is 100.
 */
export function parseDecimal(text: string, digits: number): bigint | 'not-a-number' | 'too-fine' {
  const match = DECIMAL.exec(text);
  if (!match) return 'not-a-number';
  const [, sign = '', integer = '0', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > digits) return 'too-fine';
  const value = BigInt(integer + kept.padEnd(digits, '0'));
  return sign === '-' ? -value : value;
}

/** Prints `value` / 10^`digits` without trailing zeros, but with at least `least` digits after the point. */
export function printDecimal(value: bigint, digits: number, least = 0): string {
  const sign = value < 0n ? '-' : '';
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const integer = text.slice(0, text.length - digits);
  const fraction = text
    .slice(text.length - digits)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return `${sign}${integer}${fraction ? `.${fraction}` : ''}`;
}
