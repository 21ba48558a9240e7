import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Instant, instant, isAligned, MAX_OFFER_ENERGY, MAX_PRICE, type Slot } from '../units/index.ts';
import type { SubmitOffer } from './commands.ts';
import type { OfferFields } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { Party } from './party.ts';
import type { Position } from './position.ts';
import type { SlotRules } from './slot-book.ts';

/** What is wrong with an offer whatever the time and the book: in the order of the specification. */
export function checkOfferFields(offer: OfferFields, parameters: MarketParameters): Refusal | undefined {
  const { market, slot, lot, lots, price } = offer;
  const { address, minimumLot, lotSizes } = parameters;
  if (!guard('OFR-001', market === address))
    return refusal('wrong-market', 'OFR-001', { market, expected: address }, '/market');
  const misaligned = checkSlot(slot, parameters);
  if (misaligned) return misaligned;
  if (!guard('OFR-003', lot >= minimumLot && (lotSizes.length === 0 || lotSizes.includes(lot))))
    return refusal('lot-size', 'OFR-003', { lot, minimum: minimumLot }, '/lot');
  const tooMuch = checkEnergy(lots * lot, lot);
  if (tooMuch) return tooMuch;
  if (!guard('OFR-005', Math.abs(price) <= MAX_PRICE))
    return refusal(
      'amount-out-of-range',
      'OFR-005',
      { value: price, minimum: -MAX_PRICE, maximum: MAX_PRICE },
      '/price',
    );
  return undefined;
}

/** What is wrong with a slot whatever the time: every slot of this market has one length and begins at a multiple of it. */
export function checkSlot(slot: Slot, { slotLength }: MarketParameters): Refusal | undefined {
  if (guard('OFR-002', slot.len === slotLength && isAligned(slot))) return undefined;
  return refusal('slot-misaligned', 'OFR-002', { start: slot.start, len: slot.len, expected: slotLength }, '/slot');
}

/** What is wrong with so much energy: fees are exact up to the largest offer, and nobody has more to sell at once. */
export function checkEnergy(energy: number, lot: number): Refusal | undefined {
  if (guard('OFR-004', energy <= MAX_OFFER_ENERGY)) return undefined;
  const facts = { value: Math.min(energy, Number.MAX_SAFE_INTEGER), minimum: lot, maximum: MAX_OFFER_ENERGY };
  return refusal('amount-out-of-range', 'OFR-004', facts, '/lots');
}

/** Too far ahead to be traded now: the only refusal of an offer that may turn out otherwise later. */
export const checkHorizon = ({ slot }: OfferFields, parameters: MarketParameters, at: Instant): Refusal | undefined =>
  checkHorizonOf(slot, parameters, at);

/** The same of a slot alone. */
export function checkHorizonOf(slot: Slot, { horizon }: MarketParameters, at: Instant): Refusal | undefined {
  const latest = instant(at + horizon);
  if (guard('OFR-007', slot.start <= latest)) return undefined;
  return refusal('slot-beyond-horizon', 'OFR-007', { start: slot.start, latest }, '/slot/start');
}

/** What is wrong with submitting an offer now. */
export function checkOfferNow(
  { id, offer, at }: SubmitOffer,
  { gateClosure, minimumAvailability }: MarketParameters,
): Refusal | undefined {
  const { slot, validUntil } = offer;
  const gateClosesAt = slot.start - gateClosure;
  if (!guard('OFR-008', at < gateClosesAt)) return refusal('gate-closed', 'OFR-008', { gateClosedAt: gateClosesAt });
  if (!guard('OFR-009', at < validUntil))
    return refusal('offer-expired', 'OFR-009', { offer: id, validUntil }, '/validUntil');
  if (!guard('OFR-006', validUntil <= gateClosesAt))
    return refusal('validity-too-long', 'OFR-006', { validUntil, latest: gateClosesAt }, '/validUntil');
  const earliest = at + minimumAvailability;
  if (!guard('OFR-010', validUntil >= earliest))
    return refusal('validity-too-short', 'OFR-010', { validUntil, earliest }, '/validUntil');
  return undefined;
}

/** What is wrong with adding energy to what a connection point sells or buys in the slot. */
export function checkPosition(
  position: Position,
  party: Party,
  { parameters }: SlotRules,
  asked: number,
): Refusal | undefined {
  const { side, taken } = position;
  const limit = position.limitWith(party, parameters.slotLength);
  if (guard('OFR-014', taken + asked <= limit)) return undefined;
  return refusal('limit-exceeded', 'OFR-014', { side, limit, taken, asked });
}
