import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { money } from '../units/index.ts';
import { checkAsked, checkCover, checkGate, checkStanding } from './check-acceptance.ts';
import { checkFunds } from './check-funds.ts';
import { checkOfferFields, checkPosition } from './check-offer.ts';
import { checkParty } from './check-party.ts';
import type { DecideTake, RefuseTake } from './commands.ts';
import type { MarketEvent, TakeDecided } from './events.ts';
import type { MarketState } from './market-state.ts';
import { opposite } from './order.ts';
import type { Party } from './party.ts';
import { worstCost } from './position.ts';
import { rematch } from './rematch.ts';
import type { SlotBook } from './slot-book.ts';
import { type StandingOffer, trackOffer } from './standing-offer.ts';
import { checkTakeSlot, rememberRefusal, type TakeDecision } from './take-decisions.ts';
import { checkOwner, checkRoom, checkTerms, type Taking, takeLots } from './take-lots.ts';

/** Decides a take of an offer of this market: for good, whatever the answer. [TREE-020] */
export function decideTake(state: MarketState, command: DecideTake): MarketEvent[] {
  const { id, slot, offer, at } = command;
  const known = state.decisions.get(id);
  if (known) return [takeDecided(command, known, true)];
  const outside = checkTakeSlot(state, slot, at);
  if (outside) return refuse(state, command, outside);
  const book = state.bookOf(slot);
  assert(book !== undefined, 'a slot whose gate is open has a book');
  const misnamed = checkBrought(command);
  if (misnamed) return refuse(state, command, misnamed);
  const found = findOffer(book, command);
  if (!found) return refuse(state, command, refusal('offer-unknown', 'ACC-004', { offer }));
  const taking = takingOf(command, found);
  const refused = checkTake(state, book, command, taking);
  if (refused) return refuse(state, command, refused);
  const events = takeLots(state, book, taking);
  const decision: TakeDecision = { kind: 'traded', trade: state.trades };
  state.decisions.set(id, { ...decision, slot });
  const { message } = command.taker;
  book.taken.set(message, (book.taken.get(message) ?? 0) + command.lots * command.lot);
  rematch(state, book, events);
  return [takeDecided(command, decision, false), ...events];
}

/**
 * Refuses a take that never came, or that cannot be judged, so that it will not be decided otherwise. [TREE-022]
 *
 * A take that this market has passed on is decided by another one, whatever the one who asks believes: it says nothing.
 */
export function refuseTake(state: MarketState, command: RefuseTake): MarketEvent[] {
  const known = state.decisions.get(command.id);
  if (known) return [takeDecided(command, known, true)];
  return state.reservationWith(command.id) ? [] : refuse(state, command, command.refusal);
}

const refuse = (state: MarketState, command: DecideTake | RefuseTake, refused: Refusal): MarketEvent[] => [
  takeDecided(command, rememberRefusal(state, command, refused), false),
];

/** What is brought along has to be the offer that is taken. */
function checkBrought({ offer, offBook }: DecideTake): Refusal | undefined {
  if (guard('ACC-003', offBook === undefined || offBook.id === offer)) return undefined;
  return refusal('offer-mismatch', 'ACC-003', { offer, expected: offBook?.id ?? '' }, '/offer');
}

/** The offer as the market tracks it, or as the taker's market brought it along. */
function findOffer(book: SlotBook, { offer, offBook }: DecideTake): StandingOffer | undefined {
  const known = book.offers.get(offer);
  if (known || !offBook) return known;
  return trackOffer(offBook.id, offBook.offer, offBook.party, book.position(offBook.party.point, offBook.offer.side));
}

function takingOf({ id, lots, taker, link, quotes }: DecideTake, offer: StandingOffer): Taking {
  const { message, role, certificate, lot, limit, market } = taker;
  return {
    offer,
    lots,
    limit,
    take: id,
    elsewhere: quotes.map(({ fee, ...quote }) => ({ ...quote, fee: money(BigInt(fee)) })),
    taker: { message, role, side: opposite(offer.fields.side), party: { ...link, certificate }, lot, market },
  };
}

function checkTake(state: MarketState, book: SlotBook, command: DecideTake, taking: Taking): Refusal | undefined {
  const { taker, lots, link, at, offBook } = command;
  const { offer } = taking;
  const { rules } = book;
  const energy = lots * offer.fields.lot;
  return (
    checkSays(command, offer, rules.parameters.address) ??
    (offBook && offer.arrival === 0 ? checkOfferFields(offer.fields, rules.parameters) : undefined) ??
    checkAsked({ lots }, offer.fields) ??
    checkGate(book.gateClosesAt, at) ??
    checkTaker(book, command, energy) ??
    checkStanding(offer, at) ??
    checkSelf(offer, link) ??
    checkParty(link, state, rules.grid, at) ??
    checkParty({ ...link, certificate: taker.certificate }, state, rules.grid, at) ??
    checkOwner(state, book, offer, lots) ??
    checkPosition(book.position(link.point, taking.taker.side), link, rules, energy) ??
    checkFunds(state, link, energy, worstCost(taking.taker.side, taker.limit)) ??
    checkCover(state, book, offer, energy) ??
    checkTerms(book, taking) ??
    checkRoom(book, taking)
  );
}

/** What the take says of the offer has to be what the offer says; the buy side takes offers, the sell side decides. */
function checkSays(
  { slot, side, lot, taker, quotes, lots }: DecideTake,
  { fields }: StandingOffer,
  address: string,
): Refusal | undefined {
  const same = slot.start === fields.slot.start && slot.len === fields.slot.len && side === fields.side;
  if (!guard('TREE-021', same && lot === fields.lot)) return mismatch('the slot, side and lot are those of the offer');
  if (!guard('TREE-021', taker.role === 'acceptance' || side === 'sell')) return mismatch('a bid takes a sell offer');
  const energy = lots * lot;
  if (!guard('TREE-021', energy % taker.lot === 0)) return mismatch('the energy is whole lots of the bid');
  const isOverAll = quotes.every((quote) => quote.energy === energy);
  if (!guard('TREE-021', isOverAll)) return mismatch('every quote is over the energy of the take');
  const isElsewhere = quotes.every(({ market }) => market !== address);
  if (guard('TREE-108', isElsewhere)) return undefined;
  return refusal('take-mismatch', 'TREE-108', { rule: 'the market that decides quotes its own lines itself' });
}

/** A submarket that trades in its upper market itself is one connection point there with all that is behind it. */
function checkSelf({ id, party }: StandingOffer, { point }: Party): Refusal | undefined {
  return guard('ACC-009', party.point !== point) ? undefined : refusal('self-trade', 'ACC-009', { offer: id });
}

const mismatch = (rule: string): Refusal => refusal('take-mismatch', 'TREE-021', { rule });

/** What is wrong with the acceptance or bid: its time, and what was traded under it in this market already. */
function checkTaker(book: SlotBook, { taker, at }: DecideTake, energy: number): Refusal | undefined {
  const { message, validUntil, lot, lots, role } = taker;
  if (!guard('ACC-007', at < validUntil)) return refusal('acceptance-expired', 'ACC-007', { validUntil });
  const all = lot * lots;
  const left = all - (book.taken.get(message) ?? 0);
  const fits = role === 'acceptance' ? energy === all && left === all : energy <= left;
  if (guard('TREE-023', fits)) return undefined;
  return refusal('acceptance-used', 'TREE-023', { message, left: Math.max(0, left), asked: energy });
}

function takeDecided(
  { id, slot, at }: Pick<DecideTake, 'id' | 'slot' | 'at'>,
  decision: TakeDecision,
  repeated: boolean,
): TakeDecided {
  const outcome = decision.kind === 'traded' ? { trade: decision.trade } : { refusal: decision.refusal };
  return { kind: 'take-decided', at, id, slot, ...outcome, repeated };
}
