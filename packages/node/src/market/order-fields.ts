import type { AcceptanceFields, OfferFields } from '@bc4p/protocol/market';
import type { Acceptance, Offer } from '@bc4p/protocol/messages';
import { instant, lots, milliCentPerKwh, type Slot, seconds, wattHours } from '@bc4p/protocol/units';

/** A slot as messages write it, as a quantity. */
export const slotFrom = ({ start, len }: { readonly start: number; readonly len: number }): Slot => ({
  len: seconds(len),
  start: instant(start),
});

/** What the market core needs of a signed offer; in the order in which the journal writes it. */
export function offerFields({ market, side, slot, lot, lots: count, price, validUntil }: Offer): OfferFields {
  return {
    lot: wattHours(lot),
    lots: lots(count),
    market,
    price: milliCentPerKwh(price),
    side,
    slot: slotFrom(slot),
    validUntil: instant(validUntil),
  };
}

/** What the market core needs of a signed acceptance. */
export function acceptanceFields({ market, offer, lots: count, limit, validUntil }: Acceptance): AcceptanceFields {
  return { market, offer, lots: lots(count), limit: milliCentPerKwh(limit), validUntil: instant(validUntil) };
}
