import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Instant, MAX_PRICE } from '../units/index.ts';
import { checkFunds } from './check-funds.ts';
import { checkHorizon, checkOfferFields } from './check-offer.ts';
import type { AcceptOffer } from './commands.ts';
import type { MarketState } from './market-state.ts';
import type { AcceptanceFields, OfferFields } from './order.ts';
import type { MarketParameters } from './parameters.ts';
import type { MessageId } from './party.ts';
import { worstCost } from './position.ts';
import type { SlotBook } from './slot-book.ts';
import type { StandingOffer } from './standing-offer.ts';
import { agree } from './terms.ts';

/** What is wrong with an acceptance, and with the offer that came with it, whatever the book holds. */
export function checkAcceptanceFields(command: AcceptOffer, parameters: MarketParameters): Refusal | undefined {
  const { acceptance, offBook } = command;
  const wrong = checkMarket(acceptance, parameters.address) ?? checkLimit(acceptance);
  if (wrong || !offBook) return wrong;
  return (
    checkOfferId(acceptance, offBook.id) ??
    checkOfferFields(offBook.offer, parameters) ??
    checkHorizon(offBook.offer, parameters, command.at)
  );
}

/** What is wrong with the market that an acceptance names. */
export function checkMarket({ market }: Pick<AcceptanceFields, 'market'>, expected: string): Refusal | undefined {
  if (guard('ACC-001', market === expected)) return undefined;
  return refusal('wrong-market', 'ACC-001', { market, expected }, '/market');
}

/** What is wrong with the offer that an acceptance names, beside the one that it came with. */
export function checkOfferId({ offer }: Pick<AcceptanceFields, 'offer'>, expected: MessageId): Refusal | undefined {
  if (guard('ACC-003', offer === expected)) return undefined;
  return refusal('offer-mismatch', 'ACC-003', { offer, expected }, '/offer');
}

/** What is wrong with an acceptance's limit. */
export function checkLimit({ limit }: Pick<AcceptanceFields, 'limit'>): Refusal | undefined {
  if (guard('ACC-002', Math.abs(limit) <= MAX_PRICE)) return undefined;
  const facts = { value: limit, minimum: -MAX_PRICE, maximum: MAX_PRICE };
  return refusal('amount-out-of-range', 'ACC-002', facts, '/limit');
}

/** What is wrong with the number of lots, whatever became of the offer's. */
export function checkAsked(
  { lots }: Pick<AcceptanceFields, 'lots'>,
  { lots: maximum }: Pick<OfferFields, 'lots'>,
): Refusal | undefined {
  if (guard('ACC-005', lots >= 1 && lots <= maximum)) return undefined;
  return refusal('lots-out-of-range', 'ACC-005', { lots, maximum }, '/lots');
}

/** What is wrong with accepting this offer now: its time, the acceptance's time, and whose they are. */
export function checkAcceptanceNow(
  { acceptance, party, at }: AcceptOffer,
  offer: StandingOffer,
  book: SlotBook,
): Refusal | undefined {
  const { id, fields } = offer;
  const outOfRange = checkAsked(acceptance, fields);
  if (outOfRange) return outOfRange;
  const tooLate = checkGate(book.gateClosesAt, at);
  if (tooLate) return tooLate;
  const over = checkOwnTime(acceptance, at) ?? checkStanding(offer, at);
  if (over) return over;
  if (!guard('ACC-009', offer.party.point !== party.point)) return refusal('self-trade', 'ACC-009', { offer: id });
  return undefined;
}

/** Why it is too late for the slot, if it is. */
export function checkGate(gateClosedAt: Instant, at: Instant): Refusal | undefined {
  if (guard('ACC-006', at < gateClosedAt)) return undefined;
  return refusal('gate-closed', 'ACC-006', { gateClosedAt });
}

/** What is wrong with the acceptance's own time: its validity has passed. */
export function checkOwnTime({ validUntil }: Pick<AcceptanceFields, 'validUntil'>, at: Instant): Refusal | undefined {
  if (guard('ACC-007', at < validUntil)) return undefined;
  return refusal('acceptance-expired', 'ACC-007', { validUntil }, '/validUntil');
}

/** What is wrong with a taker's limit for this energy, once the lines have asked their fees. */
export function checkPrice(
  { side, price }: Pick<OfferFields, 'side' | 'price'>,
  limit: number,
  energy: number,
  fees: bigint,
): Refusal | undefined {
  const isWithin = side === 'sell' ? agree(price, limit, energy, fees) : agree(limit, price, energy, fees);
  if (guard('TRD-002', isWithin)) return undefined;
  const value = BigInt(price) * BigInt(energy);
  const total = side === 'sell' ? value + fees : value - fees;
  const facts = { total: total.toString(), limit: (BigInt(limit) * BigInt(energy)).toString() };
  return refusal('price-limit', 'TRD-002', facts);
}

/** What is wrong with the offer's own time: its validity has passed, or its signer's chain. */
export function checkStanding({ id, endsAt }: StandingOffer, at: Instant): Refusal | undefined {
  if (guard('ACC-008', at < endsAt)) return undefined;
  return refusal('offer-expired', 'ACC-008', { offer: id, validUntil: endsAt });
}

/** What is wrong with the lots: the offer has ended, or they were taken, or they are held for somebody. */
export function checkLots(offer: StandingOffer, asked: number, isBarred: boolean): Refusal | undefined {
  const { id, open, held, decidedAt } = offer;
  if (!guard('ACC-010', !isBarred)) return refusal('offer-ended', 'ACC-010', { offer: id, reason: 'credential-ended' });
  if (asked <= open) return undefined;
  const taken = refusal('offer-taken', 'ACC-011', { offer: id, remaining: open, decidedAt });
  if (!guard('ACC-011', asked <= open + held)) return taken;
  if (!guard('ACC-012', false)) return refusal('offer-held', 'ACC-012', { offer: id, remaining: open });
  return taken;
}

/** What is wrong with the room at the connection point, or with the account, of an offer that its owner never put into the book. */
export function checkCover(
  state: MarketState,
  book: SlotBook,
  { id, fields, party, position, arrival }: StandingOffer,
  energy: number,
): Refusal | undefined {
  if (arrival > 0) return undefined;
  const limit = position.limitWith(party, book.rules.parameters.slotLength);
  const uncovered = refusal('offer-uncovered', 'ACC-013', { offer: id });
  if (!guard('ACC-013', position.taken + energy <= limit)) return uncovered;
  return checkFunds(state, party, energy, worstCost(fields.side, fields.price)) && uncovered;
}
