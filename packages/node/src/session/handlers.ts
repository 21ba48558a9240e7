import { guard, refusal } from '@bc4p/protocol';
import type { FrameOfType, RequestType } from '@bc4p/protocol/messages';
import { acceptOffer } from './accept-requests.ts';
import { getAccount, getBalancingPrice, getStatements } from './account-requests.ts';
import { reportBalance } from './balance-requests.ts';
import { bookSnapshot, subscribeBook, unsubscribeBook } from './book-requests.ts';
import { getCertificate, renewCertificate } from './certificate-requests.ts';
import { getFees, quoteFees } from './fee-requests.ts';
import { logEntries, logHead, logProof, openLeaf, reportHead } from './log-requests.ts';
import { isMeterRequest, METERING } from './metering-handlers.ts';
import { submitOffer } from './offer-requests.ts';
import { getOffer, listTrades, subscribeEvents, tradeStatus } from './own-requests.ts';
import { type RequestContext, type RequestHandler, type Step, stop } from './request.ts';

const HANDLERS: { readonly [T in RequestType]: RequestHandler<T> } = {
  'offer.submit': submitOffer,
  'offer.get': getOffer,
  'offer.accept': acceptOffer,
  'trade.status': tradeStatus,
  'trade.list': listTrades,
  'book.snapshot': bookSnapshot,
  'book.subscribe': subscribeBook,
  'book.unsubscribe': unsubscribeBook,
  'events.subscribe': subscribeEvents,
  'fee.get': getFees,
  'fee.quote': quoteFees,
  'cert.get': getCertificate,
  'cert.renew': renewCertificate,
  ...METERING,
  'balance.report': reportBalance,
  'balancing.get': getBalancingPrice,
  'account.get': getAccount,
  'statement.get': getStatements,
  'log.head': logHead,
  'log.proof': logProof,
  'log.entries': logEntries,
  'log.open': openLeaf,
  'log.report': reportHead,
};

/** Begins a request: its checks run now, the rest when it is its turn. */
export async function handle<T extends RequestType>(
  type: T,
  frame: FrameOfType[T],
  context: RequestContext,
): Promise<Step<T>> {
  const { client, chain } = context;
  if (!guard('MTR-015', client.kind === 'trading' || isMeterRequest(type)))
    return stop(refusal('role-not-permitted', 'MTR-015', { role: chain.rights.role }, '/type'));
  const handler: RequestHandler<T> = HANDLERS[type];
  return handler(frame, context);
}
