import { assert } from '@bc4p/protocol';
import type { StoreWrite } from '../ports.ts';

/** Keys are what sorts the same as bytes, as UTF-16 and in any locale. */
const KEY = /^[\x21-\x7e]{1,512}$/;

/** States that every key is one that all adapters order alike. */
export function assertKeys(writes: readonly StoreWrite[]): void {
  for (const { key } of writes) assert(KEY.test(key), () => `${JSON.stringify(key)} is not a key of a store`);
}

/** Every key that begins with `prefix`. */
export function prefixRange(prefix: string): { readonly from: string; readonly to: string } {
  return { from: prefix, to: `${prefix}\x7f` };
}
