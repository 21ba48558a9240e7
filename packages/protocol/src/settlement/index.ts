export { LOSS_POINT, UPPER_POINT } from '../special-points.ts';
export { BANK_ACCOUNT, CARRIED_ACCOUNT, GRID_ACCOUNT } from './accounts.ts';
export type { BookedPoint } from './booked.ts';
export { areaOf, deviationsOf, type PointDeviation } from './deviation.ts';
export { type Exchange, exchangeOf, isBalancingMeter } from './exchange.ts';
export { type AccountRecord, Ledger, type LedgerEntry } from './ledger.ts';
export type { MeteredEnergy, PointReading } from './metered.ts';
export type { AccountPosting, PointSettlement, PostingKind } from './point-settlement.ts';
export { postingsOf, postingsSince, totalOf } from './postings.ts';
export type { Area, BalancingPrices, SeparatePrices, SinglePrices } from './prices.ts';
export {
  entriesOf,
  type SettledPoint,
  type SettlementTerms,
  type SlotSettlement,
  settlementOf,
  settlementSince,
} from './slot-settlement.ts';
export { type WholeCents, wholeCents } from './whole-cents.ts';
