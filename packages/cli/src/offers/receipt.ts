import { systemClock } from '@bc4p/node/client';
import type { BundleDecision, Decision } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import type { MarketSession } from '../participant/market-session.ts';

/** Opens the market's signed word about an offer: a decision about it alone, or about the bundle that it came in. */
export const openReceipt = async (session: MarketSession, receipt: string): Promise<Decision | BundleDecision> =>
  (await session.openByMarket(receipt, ['bc4p-decision', 'bc4p-bundle-decision'], systemClock.now())).message;

/** What a decision says about one offer. */
export function resultFor(decision: Decision | BundleDecision, offer: string): Decision['result'] | undefined {
  if (decision.type === 'bc4p-decision') return decision.subject === offer ? decision.result : undefined;
  return decision.outcomes.find((outcome) => outcome.offer === offer)?.result;
}

/** The market says one thing, and has signed another one. */
export const wrongReceipt = (): Failure =>
  new Failure('The receipt of the market is about something else than the offer that was sent.', {
    code: 'evidence-contradiction',
    hint: 'keep the receipt and ask the operator of the market',
  });
