import { EXIT, Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { withoutMark } from '../terminal/short-id.ts';

/** The length of a whole id, and how much of it must be given at least. */
const ID_LENGTH = 43;
const LEAST = 8;

/** True for an id of an offer, or the beginning of one. */
export const isOfferReference = (text: string): boolean => /^[A-Za-z0-9_-]{8,43}$/.test(withoutMark(text));

/** The whole id that a beginning of one means: the one offer of the book that has it. */
export async function findOffer(session: MarketSession, reference: string): Promise<string> {
  const beginning = withoutMark(reference);
  if (beginning.length === ID_LENGTH) return beginning;
  const { slots } = await session.request('book.snapshot', {});
  const ids = slots.flatMap(({ asks, bids }) => [...asks, ...bids].map(({ offer }) => offer));
  const found = ids.filter((id) => id.startsWith(beginning));
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const several = found.length > 1;
  const message = several
    ? `${found.length} offers of the book begin with ${beginning}: ${found.join(', ')}.`
    : `No offer of the book begins with ${beginning}.`;
  throw new Failure(message, {
    code: several ? 'offer-ambiguous' : 'offer-unknown',
    exitCode: several ? EXIT.usage : EXIT.failed,
    hint: several
      ? 'give more of the id'
      : `\`bc4p book show\` lists the offers; ${LEAST} characters of an id are enough`,
  });
}
