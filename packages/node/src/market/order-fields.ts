import type { AcceptanceFields, OfferFields } from '@bc4p/protocol/market';
import type { Acceptance, Offer } from '@bc4p/protocol/messages';
import { instant, lots, milliCentPerKwh, type Slot, seconds, wattHours } from '@bc4p/protocol/units';

/** A slot as messages write it, as a quantity. */
export const slotFrom = ({ start, len }: { readonly start: number; readonly len: number }): Slot => ({
  start: instant(start),
  len: seconds(len),
});

/** What the market core needs of a signed offer. */
export function offerFields({ market, side, slot, lot, lots: count, price, validUntil }: Offer): OfferFields {
  return {
    market,
    side,
    slot: slotFrom(slot),
    lot: wattHours(lot),
    lots: lots(count),
    price: milliCentPerKwh(price),
    validUntil: instant(validUntil),
  };
}

/** What the market core needs of a signed acceptance. */
export function acceptanceFields({ market, offer, lots: count, limit, validUntil }: Acceptance): AcceptanceFields {
  return { market, offer, lots: lots(count), limit: milliCentPerKwh(limit), validUntil: instant(validUntil) };
}
