import type { FrameBook } from '../generated/frame-book.ts';
import type { FrameBookSnapshot } from '../generated/frame-book-snapshot.ts';
import type { FrameBookSubscribe } from '../generated/frame-book-subscribe.ts';
import type { FrameBookUnsubscribe } from '../generated/frame-book-unsubscribe.ts';
import type { FrameCertGet } from '../generated/frame-cert-get.ts';
import type { FrameCertRenew } from '../generated/frame-cert-renew.ts';
import type { FrameChallenge } from '../generated/frame-challenge.ts';
import type { FrameError } from '../generated/frame-error.ts';
import type { FrameEvent } from '../generated/frame-event.ts';
import type { FrameEventsSubscribe } from '../generated/frame-events-subscribe.ts';
import type { FrameFeeGet } from '../generated/frame-fee-get.ts';
import type { FrameFeeQuote } from '../generated/frame-fee-quote.ts';
import type { FrameHello } from '../generated/frame-hello.ts';
import type { FrameOfferAccept } from '../generated/frame-offer-accept.ts';
import type { FrameOfferGet } from '../generated/frame-offer-get.ts';
import type { FrameOfferSubmit } from '../generated/frame-offer-submit.ts';
import type { FramePing } from '../generated/frame-ping.ts';
import type { FramePong } from '../generated/frame-pong.ts';
import type { FrameTradeList } from '../generated/frame-trade-list.ts';
import type { FrameTradeStatus } from '../generated/frame-trade-status.ts';
import type { FrameTreeBook } from '../generated/frame-tree-book.ts';
import type { FrameTreeResolve } from '../generated/frame-tree-resolve.ts';
import type { FrameTreeResult } from '../generated/frame-tree-result.ts';
import type { FrameTreeSubscribe } from '../generated/frame-tree-subscribe.ts';
import type { FrameTreeTake } from '../generated/frame-tree-take.ts';
import type { FrameWelcome } from '../generated/frame-welcome.ts';
import type { OkBookSnapshot } from '../generated/ok-book-snapshot.ts';
import type { OkBookSubscribe } from '../generated/ok-book-subscribe.ts';
import type { OkBookUnsubscribe } from '../generated/ok-book-unsubscribe.ts';
import type { OkCertGet } from '../generated/ok-cert-get.ts';
import type { OkCertRenew } from '../generated/ok-cert-renew.ts';
import type { OkEventsSubscribe } from '../generated/ok-events-subscribe.ts';
import type { OkFeeGet } from '../generated/ok-fee-get.ts';
import type { OkFeeQuote } from '../generated/ok-fee-quote.ts';
import type { OkOfferAccept } from '../generated/ok-offer-accept.ts';
import type { OkOfferGet } from '../generated/ok-offer-get.ts';
import type { OkOfferSubmit } from '../generated/ok-offer-submit.ts';
import type { OkTradeList } from '../generated/ok-trade-list.ts';
import type { OkTradeStatus } from '../generated/ok-trade-status.ts';

/** Every frame but `ok`, by its `type`. */
export interface FrameOfType {
  challenge: FrameChallenge;
  hello: FrameHello;
  welcome: FrameWelcome;
  ping: FramePing;
  pong: FramePong;
  error: FrameError;
  event: FrameEvent;
  book: FrameBook;
  'offer.submit': FrameOfferSubmit;
  'offer.get': FrameOfferGet;
  'offer.accept': FrameOfferAccept;
  'trade.status': FrameTradeStatus;
  'trade.list': FrameTradeList;
  'book.snapshot': FrameBookSnapshot;
  'book.subscribe': FrameBookSubscribe;
  'book.unsubscribe': FrameBookUnsubscribe;
  'events.subscribe': FrameEventsSubscribe;
  'fee.get': FrameFeeGet;
  'fee.quote': FrameFeeQuote;
  'cert.get': FrameCertGet;
  'cert.renew': FrameCertRenew;
  'tree.subscribe': FrameTreeSubscribe;
  'tree.book': FrameTreeBook;
  'tree.take': FrameTreeTake;
  'tree.result': FrameTreeResult;
  'tree.resolve': FrameTreeResolve;
}

/** What answers each request when it is done: an `ok` frame that names the request in `of`. */
export interface AnswerOfRequest {
  'offer.submit': OkOfferSubmit;
  'offer.get': OkOfferGet;
  'offer.accept': OkOfferAccept;
  'trade.status': OkTradeStatus;
  'trade.list': OkTradeList;
  'book.snapshot': OkBookSnapshot;
  'book.subscribe': OkBookSubscribe;
  'book.unsubscribe': OkBookUnsubscribe;
  'events.subscribe': OkEventsSubscribe;
  'fee.get': OkFeeGet;
  'fee.quote': OkFeeQuote;
  'cert.get': OkCertGet;
  'cert.renew': OkCertRenew;
}
