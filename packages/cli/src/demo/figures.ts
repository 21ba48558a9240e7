import type { MilliCentPerKwh, Money, WattHours } from '@bc4p/protocol/units';

// Figures for a report that people read: rounded, half away from zero. Exact values are in the report's JSON form.

/** `value` / 10^`digits` with `shown` digits after the point. */
function rounded(value: bigint, digits: number, shown: number): string {
  const unit = 10n ** BigInt(digits - shown);
  const size = ((value < 0n ? -value : value) + unit / 2n) / unit;
  const text = size.toString().padStart(shown + 1, '0');
  const point = text.length - shown;
  const sign = value < 0n && size > 0n ? '-' : '';
  return `${sign}${text.slice(0, point)}${shown > 0 ? `.${text.slice(point)}` : ''}`;
}

/** Energy in kWh with one digit: `358.9`. */
export const kwh = (energy: WattHours): string => rounded(BigInt(energy), 3, 1);

/** Energy in kWh with one digit and a sign, unless it rounds to 0.0: `+358.9`. */
export const signedKwh = (energy: WattHours): string => (energy >= 50 ? `+${kwh(energy)}` : kwh(energy));

/** Money in EUR with cents: `12.35`. */
export const eur = (amount: Money): string => rounded(amount, 8, 2);

/** A price in ct/kWh with two digits: `12.35`. */
export const cents = (price: MilliCentPerKwh): string => rounded(BigInt(price), 3, 2);

/** The mean price of some energy in ct/kWh with two digits; `-` if there was none. */
export const meanCents = (amount: Money, energy: WattHours): string =>
  energy === 0 ? '-' : rounded((amount * 100n) / BigInt(energy), 5, 2);

/** A share in percent with one digit; `-` if there is no whole. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

/** A count with its thousands apart: `12,345`. */
export const count = (value: number): string => value.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
