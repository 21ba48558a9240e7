import { printDecimal } from './decimal.ts';
import type { MilliCentPerKwh, Money, WattHours, Watts } from './quantity.ts';

/** Prints energy for people, in kWh with all its digits: `3.25 kWh`. */
export const printEnergy = (energy: WattHours): string => `${printDecimal(BigInt(energy), 3)} kWh`;

/** Prints power for people, in kW with all its digits: `11 kW`. */
export const printPower = (power: Watts): string => `${printDecimal(BigInt(power), 3)} kW`;

/** Prints a price for people, in ct/kWh with all its digits: `12.5 ct/kWh`. */
export const printPrice = (price: MilliCentPerKwh): string => `${printDecimal(BigInt(price), 3)} ct/kWh`;

/** Prints money for people, in EUR with all its digits and at least the cents: `1.50 EUR`, `0.00012345 EUR`. */
export const printMoney = (amount: Money): string => `${printDecimal(amount, 8, 2)} EUR`;
