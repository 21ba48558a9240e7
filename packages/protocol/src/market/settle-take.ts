import { ERRORS } from '../generated/error-codes.ts';
import { guard } from '../guard.ts';
import type { SettleTake } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { endReservation } from './reserve.ts';
import type { SlotBook } from './slot-book.ts';
import { type TakeRecord, takeKey } from './take-record.ts';

/**
 * Ends a take of this market by the decision of the other one: what it held is traded, or comes back. [TREE-013]
 *
 * An answer for a take that is not known (any more), or other than the first one, changes nothing. [TREE-015]
 */
export function settleTake(state: MarketState, { take: number, slot, outcome, at }: SettleTake): MarketEvent[] {
  const book = state.books.get(slot.start);
  const reservation = book?.reservations.get(takeKey(number));
  if (!book || !reservation?.take) return [];
  const { take } = reservation;
  const final = outcome.kind === 'traded' ? 'booked' : 'released';
  const repeated = reservation.state !== 'reserved';
  if (!guard('TREE-015', !repeated || reservation.state === final)) return [];
  const decided = outcome.kind === 'traded' ? { trade: outcome.trade } : { refusal: outcome.refusal };
  const events: MarketEvent[] = [{ kind: 'take-settled', at, take, ...decided, repeated }];
  if (repeated) return events;
  if (take.kind === 'direct') settleAcceptance(book, take, outcome);
  const entering = outcome.kind === 'traded' ? outcome.entering : undefined;
  endReservation(state, book, reservation, final, events, entering);
  return events;
}

/** A refusal that may turn out otherwise later is forgotten: the same acceptance may be sent again. [MKT-004] */
function settleAcceptance(
  book: SlotBook,
  { message, offer, number }: TakeRecord,
  outcome: SettleTake['outcome'],
): void {
  if (outcome.kind === 'traded') {
    book.acceptances.set(message, { kind: 'taken', offer, take: number, trade: outcome.trade });
  } else if (ERRORS[outcome.refusal.code].class === 'permanent') {
    book.acceptances.set(message, { kind: 'refused', offer, refusal: outcome.refusal });
  } else {
    book.acceptances.delete(message);
  }
}
