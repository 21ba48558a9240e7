import { accepted, type Result, refusal, refused } from '@bc4p/protocol';
import { parseDecimal } from '@bc4p/protocol/units';

const FREQUENCY = /^([\d.]+)\s*(Hz|mHz)$/;
/** As much as a message can say. */
const MOST_MILLIHERTZ = 1_000_000n;

/** Reads a frequency in whole mHz: `50.02Hz`, `49990mHz`. */
export function parseFrequency(text: string): Result<number> {
  const wrong = (expected: string): Result<number> => refused(refusal('unit-invalid', 'NUM-007', { text, expected }));
  const [, number = '', unit] = FREQUENCY.exec(text.trim()) ?? [];
  const value = unit === undefined ? 'not-a-number' : parseDecimal(number, unit === 'Hz' ? 3 : 0);
  if (value === 'not-a-number') return wrong('a frequency such as 50.02Hz or 49990mHz');
  if (value === 'too-fine') return wrong('whole millihertz');
  return value <= MOST_MILLIHERTZ ? accepted(Number(value)) : wrong('at most 1000Hz');
}
