export type { MeteredEnergy, PointReading } from './metered.ts';
export type { AccountPosting, PointSettlement, PostingKind } from './point-settlement.ts';
export type { Area, BalancingPrices, SeparatePrices, SinglePrices } from './prices.ts';
