import { assert } from '../assert.ts';
import { type Instant, instant } from '../units/index.ts';
import type { EndReason } from './events.ts';
import type { OfferFields } from './order.ts';
import type { MessageId, Party } from './party.ts';
import { type EnergyState, type Position, worstCost } from './position.ts';

/**
 * An offer that the market tracks. Each of its lots is in exactly one of `open`, `held`, `traded`, `ended`: their sum
 * is `fields.lots`, always. [MKT-003]
 */
export interface StandingOffer {
  readonly id: MessageId;
  readonly fields: OfferFields;
  readonly party: Party;
  /** The book-keeping of its connection point, side and slot. */
  readonly position: Position;
  /** When it ends by itself: its validity or its signer's chain, whichever is first. */
  readonly endsAt: Instant;
  /** Its place in time; 0 as long as it was only brought along by acceptors. */
  arrival: number;
  /** When lots of it were last taken. */
  decidedAt: Instant;
  open: number;
  held: number;
  traded: number;
  ended: number;
  endReason: EndReason | undefined;
  /** True while the book still has to tell what the command at hand has changed. */
  isTouched: boolean;
}

/** Starts to track an offer; nothing of it is traded yet and it is not in the book. */
export function trackOffer(id: MessageId, fields: OfferFields, party: Party, position: Position): StandingOffer {
  const endsAt = fields.validUntil < party.until ? fields.validUntil : party.until;
  return {
    id,
    fields,
    party,
    position,
    endsAt,
    arrival: 0,
    decidedAt: instant(0),
    open: fields.lots,
    held: 0,
    traded: 0,
    ended: 0,
    endReason: undefined,
    isTouched: false,
  };
}

/** True if the offer's owner has put it into the book, so that its open lots count against the connection point. */
export const isInBook = (offer: StandingOffer): boolean => offer.arrival > 0;

/** Moves lots of an offer from one state to another, in its connection point's books too. */
export function moveLots(offer: StandingOffer, lots: number, from: EnergyState, to: EnergyState): void {
  assert(lots >= 0 && offer[from] >= lots, () => `offer ${offer.id} has ${lots} lots ${from}`);
  offer[from] -= lots;
  offer[to] += lots;
  const { lot, side, price } = offer.fields;
  const energy = lots * lot;
  const worst = worstCost(side, price);
  // Open lots of an offer that its owner never submitted promise nothing to this market.
  if (from !== 'open' || isInBook(offer)) offer.position.leave(from, energy, worst);
  if (to !== 'open' || isInBook(offer)) offer.position.enter(to, energy, worst);
}
