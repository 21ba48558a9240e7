/** An exact number: registers add up shares of quarter hours for years, and nothing may drift. */
export interface Fraction {
  readonly num: bigint;
  /** Above 0. */
  readonly den: bigint;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a < 0n ? -a : a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

/** A fraction in its lowest terms. */
export function fraction(num: bigint, den = 1n): Fraction {
  const divisor = commonDivisor(num, den);
  return divisor === 0n ? { num: 0n, den: 1n } : { num: num / divisor, den: den / divisor };
}

export const NOTHING: Fraction = fraction(0n);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den);

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);

/** The whole part of what is not negative, and what is left over. */
export function split({ num, den }: Fraction): { readonly whole: bigint; readonly rest: Fraction } {
  return { whole: num / den, rest: fraction(num % den, den) };
}

/** `7/9`, or `0` as `0/1`. */
export const printFraction = ({ num, den }: Fraction): string => `${num}/${den}`;

/** Reads what `printFraction` wrote; undefined if it is none between 0 and 1. */
export function parseRest(text: string): Fraction | undefined {
  const [, num = '', den = ''] = /^(\d{1,400})\/([1-9]\d{0,400})$/.exec(text) ?? [];
  if (den === '') return undefined;
  const rest = fraction(BigInt(num), BigInt(den));
  return rest.num < rest.den ? rest : undefined;
}
