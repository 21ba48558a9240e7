export { Chance } from './chance.ts';
export { chainInFrame, type Holder, type HolderTexts, holderFromTexts, identityOf, textsOf } from './holder.ts';
export {
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
  type Place,
  type ProxyWishes,
  type Terms,
} from './issuing-desk.ts';
export {
  type NetworkTexts,
  type ParticipantWishes,
  SuiteNetwork,
  TARGET_MARKET,
  TOP_MARKET,
  UPLINK_POINT,
} from './suite-network.ts';
