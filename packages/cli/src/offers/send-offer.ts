import type { AnswerOfRequest } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import type { MarketSession } from '../participant/market-session.ts';
import { openReceipt, resultFor, wrongReceipt } from './receipt.ts';

/** What the market says to an offer that it took. */
export interface SentOffer {
  readonly id: string;
  /** The offer's place in the order in which the market handled everything. */
  readonly number: number;
  /** The market's signed decision, as a token. */
  readonly receipt: string;
  readonly receivedAt: number;
  /** True if the market had it before. */
  readonly dup: boolean;
  readonly state: AnswerOfRequest['trade.status']['state'];
  readonly openLots: number;
}

/** Sends a signed offer, checks the receipt and asks what is open. */
export async function sendOffer(session: MarketSession, token: string, id: string): Promise<SentOffer> {
  const { offer, number, receipt, dup = false } = await session.request('offer.submit', { token });
  const message = await openReceipt(session, receipt);
  if (offer !== id || resultFor(message, id) !== 'accepted') throw wrongReceipt();
  const { state, open } = await session.request('trade.status', { subject: id });
  return { id, number, receipt, receivedAt: instant(message.at), dup, state, openLots: open };
}
