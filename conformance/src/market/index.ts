export { MARKET_CHECKS } from './checks/index.ts';
export { difference } from './difference.ts';
export { expectMembers, expectSame, expectTrue, needed } from './expect.ts';
export { type MarketCheck, type MarketCheckOptions, negative, positive } from './market-check.ts';
export { UpperMarket, Uppers } from './neighbours/index.ts';
export { type MarketRun, runMarket } from './run-market.ts';
export { type MarketRunOptions, runMarketChecks } from './run-market-checks.ts';
export { Scene, type SceneParts } from './scene.ts';
export { Stock } from './stock.ts';
export {
  type Acceptance,
  type AcceptanceChanges,
  type BookEntry,
  type EventFrame,
  newNonce,
  type Offer,
  type OfferChanges,
  Trader,
} from './trader.ts';
