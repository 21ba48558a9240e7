export { type Holder, identityOf } from './holder.ts';
export type { MadeMarket, MadeParticipant, Uplink } from './make-market.ts';
export { type MadeNetwork, makeNetwork } from './make-network.ts';
export { type MarketFacts, marketFile } from './market-file.ts';
export type {
  PlannedMarket,
  PlannedParticipant,
  PlannedPoint,
  PlannedSubmarket,
  PlannedTop,
  TreePlan,
} from './plan.ts';
export { type NetworkFiles, type WrittenMarket, writeNetwork } from './write-network.ts';
