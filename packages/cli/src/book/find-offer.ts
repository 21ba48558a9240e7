import { EXIT, Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { withoutMark } from '../terminal/short-id.ts';
import type { BookEntry, BookSlot } from './book-view.ts';

/** The length of a whole id, and how much of it must be given at least. */
const ID_LENGTH = 43;
const LEAST = 8;

/** True for an id of an offer, or the beginning of one. */
export const isOfferReference = (text: string): boolean => /^[A-Za-z0-9_-]{8,43}$/.test(withoutMark(text));

/** The whole id, if that is what a reference is. */
export function wholeId(reference: string): string | undefined {
  const id = withoutMark(reference);
  return id.length === ID_LENGTH ? id : undefined;
}

/** An offer as the market shows it in the book. */
export interface FoundEntry {
  readonly slot: BookSlot['slot'];
  readonly entry: BookEntry;
}

/** The offers of the book whose ids begin like this. */
async function entriesLike(session: MarketSession, beginning: string): Promise<readonly FoundEntry[]> {
  const { slots } = await session.request('book.snapshot', {});
  return slots.flatMap(({ slot, asks, bids }) =>
    [...asks, ...bids].filter(({ offer }) => offer.startsWith(beginning)).map((entry) => ({ slot, entry })),
  );
}

/** What the book shows of the offer with this id; nothing if it is not there, or too far from the best to be shown. */
export async function entryOf(session: MarketSession, id: string): Promise<FoundEntry | undefined> {
  const [found] = await entriesLike(session, id);
  return found;
}

/** The one offer of the book that an id, or the beginning of one, means. */
export async function findEntry(session: MarketSession, reference: string): Promise<FoundEntry> {
  const beginning = withoutMark(reference);
  const found = await entriesLike(session, beginning);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const several = found.length > 1;
  const message = several
    ? `${found.length} offers of the book begin with ${beginning}: ${found.map(({ entry }) => entry.offer).join(', ')}.`
    : `No offer of the book begins with ${beginning}.`;
  throw new Failure(message, {
    code: several ? 'offer-ambiguous' : 'offer-unknown',
    exitCode: several ? EXIT.usage : EXIT.failed,
    hint: several
      ? 'give more of the id'
      : `\`bc4p book show\` lists the offers; ${LEAST} characters of an id are enough`,
  });
}
