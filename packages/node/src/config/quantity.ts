import type { Result } from '@bc4p/protocol';
import { parseDuration, parseEnergy, parsePower, parsePrice } from '@bc4p/protocol/units';
import type { Quantity } from './schema-node.ts';

type Unit = Exclude<Quantity['unit'], 'path'>;
type Parsed = { readonly value: number } | { readonly expected: string };

const fromResult = (result: Result<number>): Parsed =>
  result.ok ? { value: result.value } : { expected: String(result.refusal.facts.expected) };

const SIZES: Readonly<Record<string, number>> = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20 };

function parseSize(text: string): Parsed {
  const [, amount, unit = ''] = /^(\d{1,9})\s*([KM]iB|B)$/.exec(text) ?? [];
  const factor = SIZES[unit];
  if (amount === undefined || factor === undefined)
    return { expected: 'a size with a unit (B, KiB, MiB), such as 64KiB' };
  return { value: Number(amount) * factor };
}

/** A length of time in milliseconds, for what goes faster than the market's seconds. */
function parseInterval(text: string): Parsed {
  const [, amount] = /^(\d{1,9})\s*ms$/.exec(text) ?? [];
  if (amount !== undefined) return { value: Number(amount) };
  const duration = fromResult(parseDuration(text));
  return 'value' in duration ? { value: duration.value * 1000 } : { expected: 'a time such as 50ms or 2s' };
}

/** A share in per mille. */
function parseShare(text: string): Parsed {
  const [, whole, tenth] = /^(\d{1,6})(?:\.(\d))?\s*%$/.exec(text) ?? [];
  if (whole === undefined)
    return { expected: 'a share in percent with at most one digit after the point, such as 70%' };
  return { value: Number(whole) * 10 + Number(tenth ?? 0) };
}

const PARSERS: Readonly<Record<Unit, (text: string) => Parsed>> = {
  duration: (text) => fromResult(parseDuration(text)),
  energy: (text) => fromResult(parseEnergy(text)),
  power: (text) => fromResult(parsePower(text)),
  price: (text) => fromResult(parsePrice(text)),
  interval: parseInterval,
  share: parseShare,
  size: parseSize,
};

const EXAMPLES: Readonly<Record<Unit, string>> = {
  duration: '15m',
  energy: '1kWh',
  power: '160kW',
  price: '2.5ct',
  interval: '50ms',
  share: '70%',
  size: '64KiB',
};

/** A text as one would write a quantity, for messages. */
export const exampleOf = (unit: Unit): string => EXAMPLES[unit];

/**
 * Reads a text with a unit as a number of its smallest unit: s, Wh, W, mct/kWh, ms, per mille or bytes. Otherwise says
 * what is expected instead.
 */
export function parseQuantity(text: string, { unit, least, most }: Quantity & { readonly unit: Unit }): Parsed {
  const parse = PARSERS[unit];
  const parsed = parse(text);
  if ('expected' in parsed) return parsed;
  const bound = (limit: string | undefined, otherwise: number): number => {
    const known = limit === undefined ? undefined : parse(limit);
    return known && 'value' in known ? known.value : otherwise;
  };
  if (parsed.value >= bound(least, Number.NEGATIVE_INFINITY) && parsed.value <= bound(most, Number.POSITIVE_INFINITY))
    return parsed;
  if (least === undefined) return { expected: `at most ${most}` };
  return { expected: most === undefined ? `at least ${least}` : `between ${least} and ${most}` };
}
