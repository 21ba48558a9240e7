import { instant, printDecimal, printInstant } from '@bc4p/protocol/units';
import { shortId } from '../terminal/short-id.ts';
import type { BookEntry, BookSlot } from './book-view.ts';
import { allInOf } from './entry-prices.ts';
import { type OriginOptions, origin } from './ladder.ts';

/** What happened to one offer between two pictures of a slot's book. */
export interface BookChange {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly entry: BookEntry;
  /** Lots that were open before; present if that changed. */
  readonly lotsBefore?: number;
}

/** The differences between what was known of a slot and its new book. */
export function bookChanges(before: BookSlot | undefined, now: BookSlot): readonly BookChange[] {
  const list = (slot: BookSlot | undefined): readonly BookEntry[] => (slot ? [...slot.asks, ...slot.bids] : []);
  const known = new Map(list(before).map((entry) => [entry.offer, entry]));
  const changes: BookChange[] = [];
  for (const entry of list(now)) {
    const old = known.get(entry.offer);
    known.delete(entry.offer);
    if (!old) changes.push({ kind: 'new', entry });
    else if (old.lots !== entry.lots) changes.push({ kind: 'changed', entry, lotsBefore: old.lots });
    else if (old.allIn !== entry.allIn) changes.push({ kind: 'changed', entry });
  }
  for (const entry of known.values()) changes.push({ kind: 'gone', entry });
  return changes;
}

const kwh = (entry: BookEntry, lots: number): string => printDecimal(BigInt(lots * entry.lot), 3);

/** A change as one line. */
export function describeChange(
  { kind, entry, lotsBefore }: BookChange,
  slot: BookSlot['slot'],
  options: OriginOptions,
): string {
  const allIn = allInOf(entry);
  const price = allIn === undefined ? 'full' : `${printDecimal(BigInt(allIn), 3, 3)} ct/kWh`;
  const energy = lotsBefore === undefined ? '' : `${kwh(entry, lotsBefore)} → `;
  const delivery = printInstant(instant(slot.start)).slice(0, 16);
  return [
    delivery,
    kind.padEnd(7),
    entry.side === 'sell' ? 'ask' : 'bid',
    price.padStart(14),
    `${energy}${kwh(entry, entry.lots)} kWh`,
    origin(entry, options),
    shortId(entry.offer),
  ].join('  ');
}
