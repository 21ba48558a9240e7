export { LOSS_POINT, UPPER_POINT } from '../special-points.ts';
export type { AccountView } from './account-view.ts';
export { checkParameters } from './check-parameters.ts';
export type * from './commands.ts';
export type { Crossing } from './crossings.ts';
export type { DistantOffer } from './distant-offer.ts';
export type * from './events.ts';
export { FeeCurve, type TierBound, tierBounds } from './fee-curve.ts';
export type * from './grid.ts';
export { INVARIANTS, type InvariantName, type Violation } from './invariants.ts';
export { type CoreOptions, MarketCore } from './market-core.ts';
export type { AcceptanceFields, OfferFields, Side } from './order.ts';
export type { MarketParameters } from './parameters.ts';
export type { CertificateId, MessageId, NodeId, Party } from './party.ts';
export type { BookSettlement } from './slot-book.ts';
export type { MarketSnapshot } from './snapshot.ts';
export type { Suspension } from './suspend.ts';
export { type TakeRecord, takeKey } from './take-record.ts';
export { termsOf } from './terms.ts';
export type { DistantQuote, LineQuote, PathQuote, TradeParty, TradeRecord } from './trade-record.ts';
export type {
  BookView,
  LadderEntry,
  LineView,
  OfferQuote,
  OfferView,
  PositionView,
  ReservationView,
  WayView,
} from './views.ts';
