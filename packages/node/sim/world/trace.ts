import { createHash, hash } from 'node:crypto';

/** What happened, line by line: hashed as it grows, and shown if wanted. Two runs are the same if their hashes are. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly #show: ((line: string) => void) | undefined;
  #lines = 0;

  constructor(show?: (line: string) => void) {
    this.#show = show;
  }

  /** How many lines there are so far. */
  get lines(): number {
    return this.#lines;
  }

  /** Adds a line: when (µs of the simulation), where, and what. */
  add(atUs: number, where: string, what: string): void {
    const line = `${atUs} ${where} ${what}`;
    this.#lines += 1;
    this.#hash.update(`${line}\n`);
    this.#show?.(line);
  }

  /** The hash of all lines so far, in hexadecimal. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

/** A short name of a longer text, for lines of the trace. */
export const nameOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 8);
