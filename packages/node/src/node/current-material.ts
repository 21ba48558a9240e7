import type { Log } from '../ports.ts';
import type { NodeMaterial } from './material.ts';

/** The keys and certificates of a running node, which its operator may replace under it. */
export class CurrentMaterial {
  #now: NodeMaterial;
  readonly #read: () => Promise<NodeMaterial>;
  readonly #log: Log;

  constructor(first: NodeMaterial, read: () => Promise<NodeMaterial>, log: Log) {
    this.#now = first;
    this.#read = read;
    this.#log = log;
  }

  /** As they were when they were last read. */
  get now(): NodeMaterial {
    return this.#now;
  }

  /** Reads the files again; where one of them is not good any more, what was read before goes on being used. */
  async refresh(): Promise<NodeMaterial> {
    try {
      this.#now = await this.#read();
    } catch (error) {
      this.#log.warn('keys and certificates stay as they were: their files are not good now', { error: String(error) });
    }
    return this.#now;
  }
}
