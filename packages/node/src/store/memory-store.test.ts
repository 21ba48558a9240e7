import { storeAcceptance } from '../../test/support/store-acceptance.ts';
import { MemoryStore } from './memory-store.ts';

storeAcceptance('a store in memory', async () => ({ store: new MemoryStore() }));
