import { printMoney, printPrice } from '@bc4p/protocol/units';
import type { OfferQuote } from './quote-offer.ts';

/** What taking an offer would cost or bring now, as part of a sentence. */
export function quoteText({ fees, total, limit }: OfferQuote, side: 'sell' | 'buy'): string {
  const what = side === 'sell' ? 'you would pay' : 'you would receive';
  return `${what} ${printMoney(total)} now, grid fees of ${printMoney(fees)} included: ${printPrice(limit)} in all`;
}

/** What of it other markets ask, and may ask differently by the time they decide; no lines for the own market. */
export function beyondText({ beyond }: OfferQuote, lots: number): readonly string[] {
  if (!beyond) return [];
  const { fees, lines, reach } = beyond;
  const known =
    lines === 0
      ? 'no line of another market lies between'
      : `${printMoney(fees)} of it for ${lines} line${lines === 1 ? '' : 's'} of other markets, as they told last`;
  return [reach < lots ? `${known}; what is more than ${reach} lots may cost more` : known];
}
