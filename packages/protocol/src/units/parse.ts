import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { parseDecimal } from './decimal.ts';
import {
  type MilliCentPerKwh,
  type Money,
  milliCentPerKwh,
  money,
  type Seconds,
  seconds,
  type WattHours,
  type Watts,
  wattHours,
  watts,
} from './quantity.ts';

/** Unit names as typed, each with the power of ten that it is above the smallest unit. */
type Scale = Readonly<Record<string, number>>;

const ENERGY: Scale = { Wh: 0, kWh: 3, MWh: 6 };
const POWER: Scale = { W: 0, kW: 3, MW: 6 };
// 1 EUR/MWh = 0.1 ct/kWh = 100 mct/kWh.
const PRICE: Scale = {
  'mct/kWh': 0,
  mct: 0,
  'EUR/MWh': 2,
  '€/MWh': 2,
  ct: 3,
  'ct/kWh': 3,
  EUR: 5,
  '€': 5,
  'EUR/kWh': 5,
  '€/kWh': 5,
};
const MONEY: Scale = { ct: 6, EUR: 8, '€': 8 };

const TEXT = /^([+-]?[\d.]+)\s*(\S+)$/;

function wrong(text: string, expected: string): { readonly ok: false; readonly refusal: Refusal } {
  return refused(refusal('unit-invalid', 'NUM-007', { text, expected }));
}

function parseScaled(text: string, scale: Scale, example: string): Result<bigint> {
  const units = Object.keys(scale);
  const [, number = '', name = ''] = TEXT.exec(text.trim()) ?? [];
  const digits = units.includes(name) ? scale[name] : undefined;
  if (digits === undefined) return wrong(text, `a number with a unit (${units.join(', ')}), such as ${example}`);
  const value = parseDecimal(number, digits);
  if (value === 'not-a-number') return wrong(text, `a decimal number before ${name}, such as ${example}`);
  if (value === 'too-fine') return wrong(text, `at most ${digits} digits after the point for ${name}`);
  return accepted(value);
}

function parseQuantity<Q>(text: string, scale: Scale, example: string, make: (value: number) => Q): Result<Q> {
  const parsed = parseScaled(text, scale, example);
  if (!parsed.ok) return parsed;
  const value = Number(parsed.value);
  if (!Number.isSafeInteger(value)) return wrong(text, `a smaller number, such as ${example}`);
  return accepted(make(value));
}

/** Reads energy as people write it: `500Wh`, `3kWh`, `1.5 MWh`. */
export const parseEnergy = (text: string): Result<WattHours> => parseQuantity(text, ENERGY, '3kWh', wattHours);

/** Reads power as people write it: `800W`, `11kW`. */
export const parsePower = (text: string): Result<Watts> => parseQuantity(text, POWER, '11kW', watts);

/** Reads a price as people write it: `12.5ct` (per kWh), `0.125EUR`, `85 EUR/MWh`, `-300mct`. */
export const parsePrice = (text: string): Result<MilliCentPerKwh> =>
  parseQuantity(text, PRICE, '12.5ct', milliCentPerKwh);

/** Reads an amount of money as people write it: `12.50EUR`, `3ct`. */
export function parseMoney(text: string): Result<Money> {
  const parsed = parseScaled(text, MONEY, '12.50EUR');
  return parsed.ok ? accepted(money(parsed.value)) : parsed;
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SHORT_DURATION = /^(\d+)([smhd])$/;
const SHORT_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Reads a length of time: ISO 8601 (`PT15M`, `P1D`) or short (`15m`, `24h`). Months and years have no fixed length. */
export function parseDuration(text: string): Result<Seconds> {
  const expected = 'a duration such as PT15M, 15m or P1D';
  const [, amount, name] = SHORT_DURATION.exec(text) ?? [];
  const [, days, hours, minutes, rest] = DURATION.exec(text) ?? [];
  if (amount === undefined && [days, hours, minutes, rest].every((part) => part === undefined))
    return wrong(text, expected);
  const total =
    amount === undefined
      ? Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0)
      : Number(amount) * (SHORT_SECONDS[name ?? ''] ?? 0);
  return Number.isSafeInteger(total) ? accepted(seconds(total)) : wrong(text, expected);
}
