export type * from './commands.ts';
export type * from './events.ts';
export type * from './grid.ts';
export type { AcceptanceFields, OfferFields, Side } from './order.ts';
export type { MarketParameters } from './parameters.ts';
export type { CertificateId, MessageId, NodeId, Party } from './party.ts';
export type { LineQuote, TradeParty, TradeRecord } from './trade-record.ts';
export type { BookView, LadderEntry, LineView, OfferQuote, PositionView } from './views.ts';
