import { printDecimal } from '@bc4p/protocol/units';

/** How many digits after the point an amount needs to be exact. */
const fractionDigits = (text: string): number => printDecimal(BigInt(text), 8).split('.')[1]?.length ?? 0;

/** Prints amounts of one column in EUR, exactly and with the same digits; given and taken in 10⁻⁸ EUR as decimal strings. */
export function printerOf(amounts: readonly string[]): (amount: string) => string {
  const digits = Math.max(2, ...amounts.map(fractionDigits));
  return (amount) => printDecimal(BigInt(amount), 8, digits);
}
