export type { Acceptance } from '../generated/acceptance.ts';
export type { BalancingPrice } from '../generated/balancing-price.ts';
export type { Decision } from '../generated/decision.ts';
export type { Evidence } from '../generated/evidence.ts';
export type { FeeQuote } from '../generated/fee-quote.ts';
export type { FeeSchedule } from '../generated/fee-schedule.ts';
export type { HelloProof } from '../generated/hello-proof.ts';
export type { LogCosignature } from '../generated/log-cosignature.ts';
export type { LogHead } from '../generated/log-head.ts';
export type { MarketBalance } from '../generated/market-balance.ts';
export type { MeterValue } from '../generated/meter-value.ts';
export type { Offer } from '../generated/offer.ts';
export type { Statement } from '../generated/statement.ts';
export type { Take } from '../generated/take.ts';
export type { TopUp } from '../generated/top-up.ts';
export type { Trade } from '../generated/trade.ts';
export { asciiFromBytes, bytesFromAscii } from './ascii.ts';
export { decodeBase64url, encodeBase64url } from './base64url.ts';
export { canonicalJson, type Json, type JsonObject, MAX_DEPTH, readCanonicalJson } from './canonical-json.ts';
export { errorFrame } from './error-frame.ts';
export type { AnswerOfRequest, FrameOfType } from './frame-types.ts';
export {
  type Answer,
  type Frame,
  type FrameRefusal,
  type FrameType,
  isRequestType,
  type RequestType,
  readFrame,
} from './frames.ts';
export { certificateId, messageId } from './message-id.ts';
export { isMessageType, type Message, type MessageOfType, type MessageType } from './message-types.ts';
export { type OpenedMessage, type OpenOptions, openToken, type SigningCertificate } from './open-token.ts';
export { type Identity, payloadOf, type SignedMessage, signMessage, type Unsigned } from './sign-message.ts';
export { MAX_TOKEN_LENGTH, parseToken, type Token } from './token.ts';
export { hasRoomFor, MAX_TRADE_LINES } from './trade-room.ts';
