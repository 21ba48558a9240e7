import { lots } from '../units/index.ts';
import { isInBook, type StandingOffer } from './standing-offer.ts';
import type { OfferView } from './views.ts';

/** What is known of an offer: the state of its lots and why it ended, if it did. */
export function offerView(offer: StandingOffer): OfferView {
  const { id, fields, party, arrival, open, held, traded, ended, endReason } = offer;
  const counts = { open: lots(open), held: lots(held), traded: lots(traded), ended: lots(ended) };
  return { id, fields, party, arrival, isInBook: isInBook(offer), ...counts, ...(endReason ? { endReason } : {}) };
}
