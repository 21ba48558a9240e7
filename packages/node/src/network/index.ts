export { type Holder, type MadeNetwork, type MadeParticipant, makeNetwork } from './make-network.ts';
export { type MarketFacts, marketFile } from './market-file.ts';
export { addressOf, type NetworkPlan, type PlannedParticipant } from './plan.ts';
export { type NetworkFiles, writeNetwork } from './write-network.ts';
