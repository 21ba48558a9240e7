import { systemClock } from '@bc4p/node/client';
import type { AnswerOfRequest, Decision } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';

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
  const { message } = await session.openByMarket(receipt, 'bc4p-decision', systemClock.now());
  if (offer !== id || !isReceiptFor(message, id)) {
    throw new Failure('The receipt of the market is about something else than the offer that was sent.', {
      code: 'evidence-contradiction',
      hint: 'keep the receipt and ask the operator of the market',
    });
  }
  const { state, open } = await session.request('trade.status', { subject: id });
  return { id, number, receipt, receivedAt: instant(message.at), dup, state, openLots: open };
}

const isReceiptFor = ({ subject, result }: Decision, id: string): boolean => subject === id && result === 'accepted';
