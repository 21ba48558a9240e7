export type { StoreIdentity } from './identity.ts';
export { prefixRange } from './keys.ts';
export { LevelStore } from './level-store.ts';
export { MemoryAnchorFile } from './memory-anchor.ts';
export { MemoryStore } from './memory-store.ts';
export { createStore, type OpenStore, openStore } from './open-store.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
