import type { Clock } from '../ports.ts';

export interface Rate {
  /** Sustained. */
  readonly perSecond: number;
  /** At once, after a pause. */
  readonly burst: number;
}

/** Lets so many through a second, and a burst after a pause. */
export class TokenBucket {
  readonly #rate: Rate;
  readonly #clock: Pick<Clock, 'elapsedMs'>;
  #tokens: number;
  #filledAt: number;

  constructor(rate: Rate, clock: Pick<Clock, 'elapsedMs'>) {
    this.#rate = rate;
    this.#clock = clock;
    this.#tokens = rate.burst;
    this.#filledAt = clock.elapsedMs();
  }

  /**
   * Takes tokens; tells how many milliseconds are missing until there are enough, 0 if they were taken. Never more than
   * a full bucket has: the most expensive request waits for that.
   */
  take(wanted = 1): number {
    const cost = Math.min(wanted, this.#rate.burst);
    const waitMs = this.waitMs(cost);
    if (waitMs === 0) this.#tokens -= cost;
    return waitMs;
  }

  /** Takes a token for what cannot be refused any more, on credit if there is none. */
  charge(): void {
    this.#fill();
    this.#tokens -= 1;
  }

  /** How many milliseconds are missing until there are so many tokens, 0 if they are there. */
  waitMs(tokens = 1): number {
    this.#fill();
    return this.#missingMs(tokens);
  }

  /** How many milliseconds it takes until nothing is owed. */
  debtMs(): number {
    this.#fill();
    return this.#missingMs(0);
  }

  #missingMs(tokens: number): number {
    return this.#tokens >= tokens ? 0 : Math.ceil(((tokens - this.#tokens) / this.#rate.perSecond) * 1000);
  }

  #fill(): void {
    const now = this.#clock.elapsedMs();
    const gained = ((now - this.#filledAt) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#filledAt = now;
  }

  /** True if the bucket is full again: nothing would be lost by forgetting it. */
  get isFull(): boolean {
    const gained = ((this.#clock.elapsedMs() - this.#filledAt) / 1000) * this.#rate.perSecond;
    return this.#tokens + gained >= this.#rate.burst;
  }
}

/** How many buckets are remembered at most: when there are so many, full ones are let go, else the oldest. */
const REMEMBERED = 10_000;
const OLDEST = 1000;

/** One bucket for each name; a name that has not been heard of for a while is forgotten. */
export class TokenBuckets {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #rate: Rate;
  readonly #clock: Pick<Clock, 'elapsedMs'>;

  constructor(rate: Rate, clock: Pick<Clock, 'elapsedMs'>) {
    this.#rate = rate;
    this.#clock = clock;
  }

  take(name: string, cost = 1): number {
    let bucket = this.#buckets.get(name);
    if (!bucket) {
      if (this.#buckets.size >= REMEMBERED) this.#forget();
      bucket = new TokenBucket(this.#rate, this.#clock);
      this.#buckets.set(name, bucket);
    }
    return bucket.take(cost);
  }

  /** How many milliseconds a name has to wait until it may take again. */
  waitMs(name: string): number {
    return this.#buckets.get(name)?.waitMs() ?? 0;
  }

  get size(): number {
    return this.#buckets.size;
  }

  #forget(): void {
    for (const [name, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(name);
    if (this.#buckets.size < REMEMBERED) return;
    for (const name of [...this.#buckets.keys()].slice(0, OLDEST)) this.#buckets.delete(name);
  }
}
