/** Numbers that look like chance and are the same for the same seed (George Marsaglia's xorshift32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    // A state of 0 would stay 0.
    this.#state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  }

  /** A whole number from 0 up to, but without, `end`. */
  below(end: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % end;
  }

  /** One of these. */
  one<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
}
