import type { AnchorFile } from '../ports.ts';

/** An anchor that is forgotten with the process: beside a `MemoryStore`. */
export class MemoryAnchorFile implements AnchorFile {
  readonly #slots: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];

  async read(): Promise<readonly [Uint8Array, Uint8Array]> {
    return [this.#slots[0].slice(), this.#slots[1].slice()];
  }

  async write(slot: 0 | 1, bytes: Uint8Array): Promise<void> {
    this.#slots[slot] = bytes.slice();
  }

  async close(): Promise<void> {}
}
