import { Lru } from '../crypto/lru.ts';
import type { StoreWrite } from '../ports.ts';
import { chainWrites } from './archive.ts';

type Chain = Parameters<typeof chainWrites>[0];

/** How many chains are remembered; one that was forgotten is only written once more. */
const REMEMBERED = 10_000;

/** The whole chain, since one leaf may come under more than one. */
const nameOf = (chain: Chain): string => chain.map(({ kid }) => kid).join();

/** Which chains are on disk already: each goes there with the first message that needs it, and not with every one. */
export class KeptChains {
  readonly #kept = new Lru<string, true>(REMEMBERED);

  /** The writes that keep a chain; none if it is on disk. */
  writesFor(chain: Chain): StoreWrite[] {
    return this.#kept.get(nameOf(chain)) ? [] : chainWrites(chain);
  }

  /** Takes note of a chain whose writes are on disk now. */
  note(chain: Chain): void {
    this.#kept.set(nameOf(chain), true);
  }
}
