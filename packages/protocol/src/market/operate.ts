import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { energyAtPower } from '../units/index.ts';
import type { EndCredential, OpenMarket, SetAdmission } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { LineLedger } from './line-ledger.ts';
import type { MarketState } from './market-state.ts';
import { endOffer } from './pass-time.ts';
import type { SlotBook } from './slot-book.ts';
import { isInBook } from './standing-offer.ts';

/** Opens the market, or changes its parameters for slots that nobody uses yet. [FEE-009] */
export function openMarket(state: MarketState, { parameters, at }: OpenMarket): MarketEvent[] {
  state.setParameters(parameters);
  return [{ kind: 'market-opened', at, address: parameters.address }];
}

/** Ends the resting offers of a signer whose chain is no longer good, and bars it from now on. [MKT-006] */
export function endCredential(state: MarketState, { certificate, until, at }: EndCredential): MarketEvent[] {
  if (until > at) state.endedCertificates.set(certificate, until);
  // In the order of the slots: that in which they came into use is not part of the state.
  const books = [...state.books.values()].sort((a, b) => a.slot.start - b.slot.start);
  const ended = books.flatMap((book) => {
    state.touch(book);
    return [...book.offers.values()]
      .filter((offer) => offer.party.certificate === certificate && isInBook(offer))
      .flatMap((offer) => [...endOffer(book, offer, 'credential-ended', at)]);
  });
  return [{ kind: 'credential-ended', at, certificate }, ...ended];
}

/** Lowers what a line admits in a slot. [FEE-010] */
export function setAdmission(state: MarketState, command: SetAdmission): MarketEvent[] {
  const { slot, line, up, down, at } = command;
  const book = state.bookOf(slot);
  const ledger = book?.lines.find((candidate) => candidate.line.id === line);
  const refused = ledger
    ? checkAdmission(book as SlotBook, ledger, command)
    : refusal('line-unknown', 'FEE-010', { line });
  if (refused) return [{ kind: 'admission-refused', at, slot, line, refusal: refused }];
  if (book) state.touch(book);
  ledger?.admit(up, down);
  return [{ kind: 'admission-set', at, slot, line, up, down }];
}

function checkAdmission(book: SlotBook, ledger: LineLedger, { line, up, down }: SetAdmission): Refusal | undefined {
  const { slotLength } = book.rules.parameters;
  const mostUp = book.isInUse ? ledger.admittedUp : ledger.curve.capacityUp;
  const mostDown = book.isInUse ? ledger.admittedDown : ledger.curve.capacityDown;
  const [askedUp, askedDown] = [energyAtPower(up, slotLength), energyAtPower(down, slotLength)];
  if (guard('FEE-010', askedUp <= mostUp && askedDown <= mostDown)) return undefined;
  return refusal('admission-rise', 'FEE-010', { line, admitted: askedUp > mostUp ? mostUp : mostDown });
}
