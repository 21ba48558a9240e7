export { type Address, type DialOptions, dial, SUBPROTOCOL, type UpgradeAnswer, upgrade } from './dial.ts';
export { HarnessFault, judgeError, readReceived, writeSent } from './judge-frame.ts';
export { expectProof, type ProofTerms, signProof, verifier } from './proof.ts';
export {
  type Body,
  type ErrorFrame,
  expectCode,
  type HelloChanges,
  isType,
  type MarketTerms,
  Session,
} from './session.ts';
export { type Close, WireEnd, type WireOptions } from './wire-end.ts';
export { WireLog } from './wire-log.ts';
