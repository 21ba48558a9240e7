import { type MilliCentPerKwh, money, wattHours } from '@bc4p/protocol/units';
import { allInPrice } from '../offers/all-in.ts';
import type { BookEntry, EntryView } from './book-view.ts';

/** What an offer costs (ask) or brings (bid) this reader per kWh in all; undefined while a line on the way is full. */
export function allInOf({ allIn, lot, side }: BookEntry): MilliCentPerKwh | undefined {
  return allIn === undefined ? undefined : allInPrice(money(BigInt(allIn)), wattHours(lot), side);
}

/** Grid fees per kWh, rounded up. */
export function feesOf({ fees, lot }: BookEntry): MilliCentPerKwh | undefined {
  return fees === undefined ? undefined : allInPrice(money(BigInt(fees)), wattHours(lot), 'sell');
}

export function entryView(entry: BookEntry): EntryView {
  const price = allInOf(entry);
  return { ...entry, energyWh: entry.lot * entry.lots, ...(price === undefined ? {} : { allInPrice: price }) };
}
