export * from './markets.ts';
export type { ShownOffer } from './shown-book.ts';
export { Submarket } from './submarket.ts';
export { type ComingTake, type ResultFrame, readUnproven, TreeLink } from './tree-link.ts';
export { UpperMarket } from './upper-market.ts';
export { Uppers } from './uppers.ts';
