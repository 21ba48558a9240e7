// Made by `npm run generate` from spec/schemas. Do not edit.
import type { Acceptance } from './acceptance.ts';
import type { Decision } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { FeeSchedule } from './fee-schedule.ts';
import type { FrameBookSnapshot } from './frame-book-snapshot.ts';
import type { FrameBookSubscribe } from './frame-book-subscribe.ts';
import type { FrameBookUnsubscribe } from './frame-book-unsubscribe.ts';
import type { FrameBook } from './frame-book.ts';
import type { FrameCertGet } from './frame-cert-get.ts';
import type { FrameCertRenew } from './frame-cert-renew.ts';
import type { FrameChallenge } from './frame-challenge.ts';
import type { FrameError } from './frame-error.ts';
import type { FrameEvent } from './frame-event.ts';
import type { FrameEventsSubscribe } from './frame-events-subscribe.ts';
import type { FrameFeeGet } from './frame-fee-get.ts';
import type { FrameFeeQuote } from './frame-fee-quote.ts';
import type { FrameHello } from './frame-hello.ts';
import type { FrameOfferAccept } from './frame-offer-accept.ts';
import type { FrameOfferGet } from './frame-offer-get.ts';
import type { FrameOfferSubmit } from './frame-offer-submit.ts';
import type { FramePing } from './frame-ping.ts';
import type { FramePong } from './frame-pong.ts';
import type { FrameTradeList } from './frame-trade-list.ts';
import type { FrameTradeStatus } from './frame-trade-status.ts';
import type { FrameWelcome } from './frame-welcome.ts';
import type { HelloProof } from './hello-proof.ts';
import type { Offer } from './offer.ts';
import type { OkBookSnapshot } from './ok-book-snapshot.ts';
import type { OkBookSubscribe } from './ok-book-subscribe.ts';
import type { OkBookUnsubscribe } from './ok-book-unsubscribe.ts';
import type { OkCertGet } from './ok-cert-get.ts';
import type { OkCertRenew } from './ok-cert-renew.ts';
import type { OkEventsSubscribe } from './ok-events-subscribe.ts';
import type { OkFeeGet } from './ok-fee-get.ts';
import type { OkFeeQuote } from './ok-fee-quote.ts';
import type { OkOfferAccept } from './ok-offer-accept.ts';
import type { OkOfferGet } from './ok-offer-get.ts';
import type { OkOfferSubmit } from './ok-offer-submit.ts';
import type { OkTradeList } from './ok-trade-list.ts';
import type { OkTradeStatus } from './ok-trade-status.ts';
import type { Trade } from './trade.ts';
import * as code from './schema-code.ts';

/** The first thing that is wrong, as Ajv says it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Tells whether a parsed value is valid; if not, `errors` holds the first fault until the next call. */
export interface Validate<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaFault[] | null;
}

export const isAcceptance = code.isAcceptance as unknown as Validate<Acceptance>;
export const isDecision = code.isDecision as unknown as Validate<Decision>;
export const isEvidence = code.isEvidence as unknown as Validate<Evidence>;
export const isFeeSchedule = code.isFeeSchedule as unknown as Validate<FeeSchedule>;
export const isFrameBookSnapshot = code.isFrameBookSnapshot as unknown as Validate<FrameBookSnapshot>;
export const isFrameBookSubscribe = code.isFrameBookSubscribe as unknown as Validate<FrameBookSubscribe>;
export const isFrameBookUnsubscribe = code.isFrameBookUnsubscribe as unknown as Validate<FrameBookUnsubscribe>;
export const isFrameBook = code.isFrameBook as unknown as Validate<FrameBook>;
export const isFrameCertGet = code.isFrameCertGet as unknown as Validate<FrameCertGet>;
export const isFrameCertRenew = code.isFrameCertRenew as unknown as Validate<FrameCertRenew>;
export const isFrameChallenge = code.isFrameChallenge as unknown as Validate<FrameChallenge>;
export const isFrameError = code.isFrameError as unknown as Validate<FrameError>;
export const isFrameEvent = code.isFrameEvent as unknown as Validate<FrameEvent>;
export const isFrameEventsSubscribe = code.isFrameEventsSubscribe as unknown as Validate<FrameEventsSubscribe>;
export const isFrameFeeGet = code.isFrameFeeGet as unknown as Validate<FrameFeeGet>;
export const isFrameFeeQuote = code.isFrameFeeQuote as unknown as Validate<FrameFeeQuote>;
export const isFrameHello = code.isFrameHello as unknown as Validate<FrameHello>;
export const isFrameOfferAccept = code.isFrameOfferAccept as unknown as Validate<FrameOfferAccept>;
export const isFrameOfferGet = code.isFrameOfferGet as unknown as Validate<FrameOfferGet>;
export const isFrameOfferSubmit = code.isFrameOfferSubmit as unknown as Validate<FrameOfferSubmit>;
export const isFramePing = code.isFramePing as unknown as Validate<FramePing>;
export const isFramePong = code.isFramePong as unknown as Validate<FramePong>;
export const isFrameTradeList = code.isFrameTradeList as unknown as Validate<FrameTradeList>;
export const isFrameTradeStatus = code.isFrameTradeStatus as unknown as Validate<FrameTradeStatus>;
export const isFrameWelcome = code.isFrameWelcome as unknown as Validate<FrameWelcome>;
export const isHelloProof = code.isHelloProof as unknown as Validate<HelloProof>;
export const isOffer = code.isOffer as unknown as Validate<Offer>;
export const isOkBookSnapshot = code.isOkBookSnapshot as unknown as Validate<OkBookSnapshot>;
export const isOkBookSubscribe = code.isOkBookSubscribe as unknown as Validate<OkBookSubscribe>;
export const isOkBookUnsubscribe = code.isOkBookUnsubscribe as unknown as Validate<OkBookUnsubscribe>;
export const isOkCertGet = code.isOkCertGet as unknown as Validate<OkCertGet>;
export const isOkCertRenew = code.isOkCertRenew as unknown as Validate<OkCertRenew>;
export const isOkEventsSubscribe = code.isOkEventsSubscribe as unknown as Validate<OkEventsSubscribe>;
export const isOkFeeGet = code.isOkFeeGet as unknown as Validate<OkFeeGet>;
export const isOkFeeQuote = code.isOkFeeQuote as unknown as Validate<OkFeeQuote>;
export const isOkOfferAccept = code.isOkOfferAccept as unknown as Validate<OkOfferAccept>;
export const isOkOfferGet = code.isOkOfferGet as unknown as Validate<OkOfferGet>;
export const isOkOfferSubmit = code.isOkOfferSubmit as unknown as Validate<OkOfferSubmit>;
export const isOkTradeList = code.isOkTradeList as unknown as Validate<OkTradeList>;
export const isOkTradeStatus = code.isOkTradeStatus as unknown as Validate<OkTradeStatus>;
export const isTrade = code.isTrade as unknown as Validate<Trade>;
