import { assert } from '@bc4p/protocol';
import { putText } from '../market/archive.ts';
import { SUBMARKET_PREFIX, submarketKey } from '../market/keys.ts';
import type { Log, Store, StoreWrite } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';

export interface SubmarketsParts {
  readonly store: Store;
  /** Keeps writes in the order in which they and commands came. */
  readonly keep: (writes: readonly StoreWrite[]) => Promise<void>;
  readonly log: Log;
}

/** Which submarket is behind a connection point: known for ever once it has joined, whether it is linked now or not. */
export class Submarkets {
  readonly #parts: SubmarketsParts;
  readonly #byPoint = new Map<string, string>();

  private constructor(parts: SubmarketsParts) {
    this.#parts = parts;
  }

  static async load(parts: SubmarketsParts): Promise<Submarkets> {
    const submarkets = new Submarkets(parts);
    for await (const [key, value] of parts.store.range(prefixRange(SUBMARKET_PREFIX))) {
      const point = decodeURIComponent(key.slice(SUBMARKET_PREFIX.length));
      submarkets.#byPoint.set(point, new TextDecoder().decode(value));
    }
    return submarkets;
  }

  /** A submarket joins the tree; on disk before anything is booked over its link, since that comes after. */
  join(point: string, market: string): void {
    if (this.#byPoint.get(point) === market) return;
    assert(point !== '', 'a submarket has a connection point');
    this.#byPoint.set(point, market);
    this.#parts.keep([putText(submarketKey(point), market)]).catch((error: unknown) => {
      // What the store could not keep now is tried again when it joins the next time.
      this.#byPoint.delete(point);
      this.#parts.log.error('a submarket could not be noted', { submarket: market, error: String(error) });
    });
  }

  /** The address of the submarket behind a connection point; none if it is no submarket's. */
  at(point: string): string | undefined {
    return this.#byPoint.get(point);
  }

  /** Every submarket that has ever joined, with its connection point. */
  all(): Iterable<readonly [point: string, market: string]> {
    return this.#byPoint;
  }
}
