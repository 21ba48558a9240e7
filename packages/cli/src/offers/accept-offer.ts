import { systemRandom } from '@bc4p/node/client';
import type { ProvenTrade } from '@bc4p/protocol/evidence';
import { type AnswerOfRequest, type Evidence, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import type { Instant, Lots, MilliCentPerKwh, Seconds } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import { unprovenTrade } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { provenTrades } from '../trades/own-trades.ts';
import { awaitOutcome } from './await-outcome.ts';
import type { ForeignOffer } from './find-foreign-offer.ts';
import { newNonce } from './nonce.ts';
import { eventCursor } from './own-events.ts';

/** What somebody is willing to sign about an offer. */
export interface AcceptanceTerms {
  readonly lots: Lots;
  /** The most paid per kWh in all when accepting an ask, the least received when accepting a bid. */
  readonly limit: MilliCentPerKwh;
  readonly validUntil: Instant;
}

/** An acceptance that became a trade, proven by its evidence. */
export interface AcceptedOffer {
  readonly trade: ProvenTrade;
  readonly evidence: Evidence;
}

/** What the market answers: a trade, or which other market decides. */
export type AcceptanceAnswer = AcceptedOffer | { readonly held: string };

/** What came of an acceptance; where it is held, whether nobody waited, or not long enough. */
export interface AcceptanceResult {
  readonly acceptance: string;
  readonly answer: AcceptanceAnswer;
  readonly end: 'answered' | 'unasked' | 'timeout';
}

/**
 * Signs an acceptance, sends it and checks the trade. Where another market decides, `onHeld` is told, and the decision
 * waited for until `timeout`; not at all without one. What is refused, here or there, is thrown as a `Failure`.
 */
export async function acceptOffer(
  session: MarketSession,
  found: ForeignOffer,
  terms: AcceptanceTerms,
  timeout: Seconds | undefined,
  onHeld: (market: string, acceptance: string) => void,
): Promise<AcceptanceResult> {
  const isElsewhere = found.offer.market !== session.client.market;
  // From before it is sent, so that the outcome is not missed.
  const after = isElsewhere && timeout !== undefined ? await eventCursor(session) : 0;
  const signed = await signAcceptance(session, found, terms);
  const acceptance = signed.id;
  const answer = await sendAcceptance(session, found, signed);
  if (!('held' in answer)) return { acceptance, answer, end: 'answered' };
  onHeld(answer.held, acceptance);
  if (timeout === undefined) return { acceptance, answer, end: 'unasked' };
  const outcome = await awaitOutcome(session, { acceptance, after, timeout });
  if (outcome === 'timeout') return { acceptance, answer, end: 'timeout' };
  // What is final is answered as it was decided, with its evidence.
  return { acceptance, answer: await sendAcceptance(session, found, signed), end: 'answered' };
}

/** An acceptance names the market that decides, whichever market it is sent to. */
function signAcceptance(
  { participant: { identity } }: MarketSession,
  { id, offer }: ForeignOffer,
  { lots, limit, validUntil }: AcceptanceTerms,
): Promise<SignedMessage<'bc4p-acceptance'>> {
  const nonce = newNonce(systemRandom);
  return signMessage(identity, 'bc4p-acceptance', { market: offer.market, offer: id, lots, limit, validUntil, nonce });
}

/** Sends it with the offer where the market may not know that, and checks the trade. */
async function sendAcceptance(
  session: MarketSession,
  found: ForeignOffer,
  { token, ...acceptance }: SignedMessage<'bc4p-acceptance'>,
): Promise<AcceptanceAnswer> {
  const answer = await session.request('offer.accept', { token, ...found.along });
  if (answer.held !== undefined) return { held: answer.held };
  return tradeOf(session, found, acceptance, answer);
}

async function tradeOf(
  session: MarketSession,
  { offer }: ForeignOffer,
  { id, message }: Pick<SignedMessage<'bc4p-acceptance'>, 'id' | 'message'>,
  { evidence, trade: name }: AnswerOfRequest['offer.accept'],
): Promise<AcceptedOffer> {
  const trades = evidence ? await provenTrades(session, evidence) : [];
  const trade = trades.find((each) => each.id === name);
  const own = offer.side === 'sell' ? trade?.trade.buy : trade?.trade.sell;
  if (!evidence || !trade || own !== id) throw unprovenTrade();
  const { slot, energy, price } = trade.trade;
  const isAsShown = energy === message.lots * offer.lot && slot.start === offer.slot.start && price === offer.price;
  if (isAsShown) return { trade, evidence };
  throw new Failure('What was traded is not what your market showed of the offer.', {
    code: 'evidence-contradiction',
    hint: '`bc4p trade list` has the trade and its evidence: ask the operator of your market',
  });
}
