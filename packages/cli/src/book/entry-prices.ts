import { type MilliCentPerKwh, money, wattHours } from '@bc4p/protocol/units';
import { allInPrice } from '../offers/all-in.ts';
import type { BookEntry, EntryView } from './book-view.ts';
import { bordersTo } from './relative-market.ts';

/** What an offer costs (ask) or brings (bid) this reader per kWh in all; undefined while a line on the way is full. */
export function allInOf({ allIn, lot, side }: BookEntry): MilliCentPerKwh | undefined {
  return allIn === undefined ? undefined : allInPrice(money(BigInt(allIn)), wattHours(lot), side);
}

/** Grid fees per kWh, rounded up. */
export function feesOf({ fees, lot }: BookEntry): MilliCentPerKwh | undefined {
  return fees === undefined ? undefined : allInPrice(money(BigInt(fees)), wattHours(lot), 'sell');
}

/** An entry as somebody in the market `own` has it for machines. */
export function entryView(entry: BookEntry, own: string): EntryView {
  const [price, borders] = [allInOf(entry), bordersTo(own, entry.market)];
  return {
    ...entry,
    energyWh: entry.lot * entry.lots,
    ...(borders === undefined ? {} : { borders }),
    ...(price === undefined ? {} : { allInPrice: price }),
  };
}
