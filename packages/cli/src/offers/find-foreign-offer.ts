import { RequestRefused, systemClock } from '@bc4p/node/client';
import { findOffer } from '../book/find-offer.ts';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { marketFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { type VerifiedOffer, verifyOffer } from './verify-offer.ts';

/** Somebody's offer, checked, with what is left of it as far as the market tells. */
export interface ForeignOffer extends VerifiedOffer {
  readonly openLots: number;
  /** True if the market knows the offer, so that it need not be brought along. */
  readonly isKnown: boolean;
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

/** An offer of the book by its id or the beginning of it. */
export async function offerFromBook(session: MarketSession, reference: string): Promise<ForeignOffer> {
  const offer = await findOffer(session, reference);
  const { token, chain, open } = await session.request('offer.get', { offer });
  const found = await checked(session, { token, certificates: chain });
  if (found.id === offer) return { ...found, openLots: open, isKnown: true };
  throw new Failure('The market sent another offer than the one that was asked for.', {
    code: 'evidence-contradiction',
    hint: 'ask the operator of the market: nothing should be built on it',
  });
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
  const found = await checked(session, { token: atHand.token, certificates });
  return { ...found, openLots: known?.open ?? found.offer.lots, isKnown: known !== undefined };
}

async function knownOffer(session: MarketSession, offer: string) {
  try {
    return await session.tryRequest('offer.get', { offer });
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'offer-unknown') return undefined;
    throw marketFailure(error);
  }
}
