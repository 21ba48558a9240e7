// Operations on quantities and instants: what people write, what energy costs, what power moves.
import {
  energyAtPower,
  moneyFor,
  parseEnergy,
  parseInstant,
  parseMoney,
  parsePower,
  parsePrice,
} from '@bc4p/protocol/units';
import { refusedAs } from './words.mjs';

const READERS = /** @type {Record<string, (text: string) => any>} */ ({
  energy: parseEnergy,
  power: parsePower,
  price: parsePrice,
  money: parseMoney,
  instant: parseInstant,
});

/** Reads what a person has written. @param {any} input */
export function readQuantity({ quantity, text }) {
  const read = READERS[quantity]?.(text);
  if (!read.ok) return { ...refusedAs(read.refusal), requirement: read.refusal.requirement };
  return { result: 'valid', value: typeof read.value === 'bigint' ? read.value.toString() : read.value };
}

/** @param {any} input */
export const value = ({ energy, price }) => ({ result: 'valid', money: moneyFor(energy, price).toString() });

/** @param {any} input */
export const energyOfPower = ({ power, len }) => ({ result: 'valid', energy: energyAtPower(power, len) });
