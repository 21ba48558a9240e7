import { RequestRefused, systemClock } from '@bc4p/node/client';
import { encodeBase64url, type Offer } from '@bc4p/protocol/messages';
import { entryOf, type FoundEntry, findEntry, wholeId } from '../book/find-offer.ts';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { marketFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { type VerifiedOffer, verifyOffer } from './verify-offer.ts';

/** What an offer says, as far as whoever accepts it has to know. */
export type OfferTerms = Pick<Offer, 'market' | 'side' | 'slot' | 'lot' | 'lots' | 'price' | 'validUntil'>;

/** Somebody's offer with what is left of it as far as the market tells. */
export interface ForeignOffer {
  readonly id: string;
  readonly offer: OfferTerms;
  readonly openLots: number;
  /** Lines between it and the reader, if the market shows it. */
  readonly lines?: number;
  /** Its token and its signer's chain, where the market may not have them. */
  readonly along?: { readonly offer: string; readonly chain: string[] };
  /** False for an offer of another market in the own one's book: only the evidence of a trade brings its signature. */
  readonly isVerified: boolean;
}

/** What is at hand of an offer: its token, and the certificates that came with it. */
export interface OfferAtHand {
  readonly token: string;
  readonly certificates: readonly string[];
}

/** Checks an offer before anybody binds himself to it; what does not hold is refused with the rule. */
async function checked(session: MarketSession, { token, certificates }: OfferAtHand): Promise<VerifiedOffer> {
  const { anchors } = session.participant;
  const verified = await verifyOffer(token, certificates, {
    anchors,
    at: systemClock.now(),
    verifier: session.verifier,
  });
  if (verified.ok) return verified.value;
  const { refusal } = verified;
  throw new Failure(`The offer is not good: ${describeRefusal(refusal)}`, {
    code: refusal.code,
    refusal,
    hint: 'ask its signer for another one, or take one of the book: `bc4p book show`',
  });
}

/** An offer of the book by its id or the beginning of it: of the own market with its token, of another as it is shown. */
export async function offerFromBook(session: MarketSession, reference: string): Promise<ForeignOffer> {
  const id = wholeId(reference);
  const own = id === undefined ? undefined : await ownOffer(session, id);
  if (own) return own;
  const found = await findEntry(session, reference);
  if (found.entry.market !== session.client.market) return shownOffer(found);
  const offer = await ownOffer(session, found.entry.offer);
  if (offer) return { ...offer, lines: found.entry.lines };
  throw new Failure('The offer has just left the book.', {
    code: 'offer-unknown',
    hint: 'look again: `bc4p book show`',
  });
}

/** An offer of the own market, checked; nothing if the market does not know it. */
async function ownOffer(session: MarketSession, id: string): Promise<ForeignOffer | undefined> {
  const known = await knownOffer(session, id);
  if (!known) return undefined;
  const found = await checked(session, { token: known.token, certificates: known.chain });
  if (found.id === id) return { id, offer: found.offer, openLots: known.open, isVerified: true };
  throw new Failure('The market sent another offer than the one that was asked for.', {
    code: 'evidence-contradiction',
    hint: 'ask the operator of the market: nothing should be built on it',
  });
}

/** An offer of another market, as the own one shows it. */
function shownOffer({ slot, entry }: FoundEntry): ForeignOffer {
  const { offer: id, market, side, lot, lots, price, validUntil, lines } = entry;
  const offer: OfferTerms = { market, side, slot, lot, lots, price, validUntil };
  return { id, offer, openLots: lots, lines, isVerified: false };
}

/** An offer that somebody handed over. What the file lacks (the signer's chain) the market may know. */
export async function offerFromFile(session: MarketSession, atHand: OfferAtHand, id: string): Promise<ForeignOffer> {
  const known = await knownOffer(session, id);
  const certificates = atHand.certificates.length > 0 ? atHand.certificates : (known?.chain ?? []);
  if (certificates.length === 0) {
    throw new Failure('The file is a token without certificates, and the market does not know the offer.', {
      code: 'certificate-unknown',
      exitCode: EXIT.usage,
      hint: 'ask the signer for an evidence file: `bc4p offer sign … --with-chain`',
    });
  }
  const { token, chain, offer } = await checked(session, { token: atHand.token, certificates });
  if (known) return { id, offer, openLots: known.open, isVerified: true };
  const along = { offer: token, chain: chain.map(({ der }) => encodeBase64url(der)) };
  const shown = offer.market === session.client.market ? undefined : await entryOf(session, id);
  const seen = shown && { openLots: shown.entry.lots, lines: shown.entry.lines };
  return { id, offer, openLots: offer.lots, ...seen, along, isVerified: true };
}

async function knownOffer(session: MarketSession, offer: string) {
  try {
    return await session.tryRequest('offer.get', { offer });
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'offer-unknown') return undefined;
    throw marketFailure(error);
  }
}
