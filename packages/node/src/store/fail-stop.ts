import type { KeyRange, Store, StoreEntry, StoreWrite } from '../ports.ts';
import { StoreError } from './store-error.ts';

/**
 * The same store, but every failure of it is told to `onFailure`, whoever met it: a disk that once gave a wrong answer,
 * or none, is not asked again for anything that the market signs. What was used too late is no failure of the disk.
 */
export function failStop(store: Store, onFailure: (failure: StoreError) => void): Store {
  const told = (error: unknown): unknown => {
    if (error instanceof StoreError && error.code !== 'store-closed') onFailure(error);
    return error;
  };
  return {
    get: (key: string): Promise<Uint8Array | undefined> =>
      store.get(key).catch((error: unknown) => {
        throw told(error);
      }),
    async *range(range: KeyRange): AsyncGenerator<StoreEntry> {
      try {
        yield* store.range(range);
      } catch (error) {
        throw told(error);
      }
    },
    write: (writes: readonly StoreWrite[]): Promise<void> =>
      store.write(writes).catch((error: unknown) => {
        throw told(error);
      }),
    close: () => store.close(),
  };
}
