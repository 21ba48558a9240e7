// Vectors of numbers and times: what people write, what energy costs, and what power moves.
import { areaOf, family, refused, stated } from './case-kit.mjs';

const NOW = 1_800_000_000;

/** @param {string} quantity @param {string} text @param {string | number} value @param {string[]} requirements */
const reads = (quantity, text, value, requirements) =>
  stated(`${quantity}-${slug(text)}`, requirements, `${text}.`, { quantity, text }, { value });
/** @param {string} quantity @param {string} text @param {string} mutation */
const misread = (quantity, text, mutation) =>
  refused(`${quantity}-${slug(text)}`, quantity === 'instant' ? 'TIM-004' : 'NUM-007', 'unit-invalid', mutation, {
    text,
  });

const SIGNS = /** @type {Record<string, string>} */ ({
  '-': 'minus',
  '+': 'plus',
  '.': 'point',
  ',': 'comma',
  ':': '',
});
const slug = (/** @type {string} */ text) =>
  [...text.toLowerCase()]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : ` ${SIGNS[letter] ?? ''} `))
    .join('')
    .trim()
    .replace(/\s+/g, '-');

const readings = [
  family(
    reads('energy', '1.5 kWh', 1500, ['NUM-001', 'NUM-007']),
    misread('energy', '1.5 ct', 'a unit of something else'),
    { ...misread('energy', '1.5 kwh', 'a unit in other letters'), id: 'energy-unit-in-other-letters' },
    misread('energy', '1.0005 kWh', 'half a watt-hour'),
    misread('energy', '1,5 kWh', 'a comma'),
    misread('energy', '1.5', 'no unit'),
    misread('energy', 'kWh', 'no number'),
    misread('energy', '1e3 Wh', 'an exponent'),
  ),
  reads('energy', '1.234 kWh', 1234, ['NUM-001', 'NUM-007']),
  reads('energy', '0.000001 MWh', 1, ['NUM-001', 'NUM-007']),
  family(
    reads('power', '11kW', 11_000, ['NUM-007']),
    misread('power', '11', 'no unit'),
    misread('power', '11 kWh', 'a unit of energy'),
    misread('power', '0.5 W', 'half a watt'),
  ),
  family(
    reads('price', '12.5 ct/kWh', 12_500, ['NUM-002', 'NUM-007']),
    misread('price', '12.5', 'no unit'),
    misread('price', '12.5555 ct/kWh', 'more digits than a mct/kWh'),
  ),
  reads('price', '85 EUR/MWh', 8500, ['NUM-002', 'NUM-007']),
  reads('price', '-0.3 ct/kWh', -300, ['NUM-002', 'NUM-007']),
  family(
    reads('money', '12.5 EUR', '1250000000', ['NUM-003', 'NUM-007']),
    misread('money', '12.5', 'no unit'),
    misread('money', '0.123456789 EUR', 'nine digits after the point'),
  ),
  reads('money', '-0.00000001 EUR', '-1', ['NUM-003', 'NUM-007']),
  family(
    reads('instant', '2026-05-08T12:00:00Z', 1_778_241_600, ['TIM-001', 'TIM-004']),
    misread('instant', '2026-05-08T12:00:00', 'no time zone'),
    misread('instant', '2026-02-30T12:00:00Z', 'a day that does not exist'),
    misread('instant', '2026-05-08T24:00:00Z', 'hour 24'),
    misread('instant', '2026-05-08T12:00:60Z', 'a leap second'),
    misread('instant', '08.05.2026 12:00', 'another order'),
  ),
  reads('instant', '2026-05-08T14:00:00+02:00', 1_778_241_600, ['TIM-001', 'TIM-004']),
  reads('instant', '2024-02-29T00:00:00Z', 1_709_164_800, ['TIM-001', 'TIM-004']),
  reads('instant', '1970-01-01T00:00:00Z', 0, ['TIM-001', 'TIM-004']),
];

/** @param {string} id @param {string} comment @param {number} energy @param {number} price */
const costs = (id, comment, energy, price) =>
  stated(id, ['NUM-004'], comment, { energy, price }, { money: String(BigInt(energy) * BigInt(price)) });

const values = [
  costs('worked-example', '1500 Wh at 12.5 ct/kWh are 0.1875 EUR.', 1500, 12_500),
  costs('nothing', 'No energy costs nothing.', 0, 12_500),
  costs('negative', 'A negative price.', 1500, -300),
  costs('free', 'A price of 0.', 1500, 0),
  costs('least', 'One watt-hour at one mct/kWh.', 1, 1),
  costs('largest-offer', 'The largest offer at the highest price.', 2 ** 30, 2 ** 20),
  costs('largest-odd', 'One less of each: every digit counts.', 2 ** 30 - 1, 2 ** 20 - 1),
  costs('beyond-a-double', 'A product that no double holds.', 9_007_199_254_740_991, 1_048_575),
];

/** @param {string} id @param {string} comment @param {number} power @param {number} len */
const moves = (id, comment, power, len) =>
  stated(id, ['NUM-006'], comment, { power, len }, { energy: Number((BigInt(power) * BigInt(len)) / 3600n) });

const powers = [
  moves('worked-example', '11 kW in a quarter of an hour.', 11_000, 900),
  moves('rounded-down', '3.999… W would be a watt-hour: it is not.', 3, 900),
  moves('just-one', '4 W in a quarter of an hour are 1 Wh.', 4, 900),
  moves('an-hour', 'In an hour as many watt-hours as watts.', 7, 3600),
  moves('five-minutes', '12 W in five minutes are 1 Wh.', 23, 300),
  moves('nothing', 'No power.', 0, 900),
  moves('largest', 'The largest power limit, over a day.', 2 ** 40, 86_400),
  moves('beyond-a-double', 'A product that no double holds, though the energy is one.', 2 ** 40 - 1, 86_399),
];

export const quantities = areaOf('core', 'read-quantity', NOW, readings);
export const valuesOfEnergy = areaOf('core', 'value', NOW, values);
export const energiesOfPower = areaOf('core', 'energy-at-power', NOW, powers);
