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
    const now = this.#clock.elapsedMs();
    const gained = ((now - this.#filledAt) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens >= cost) {
      this.#tokens -= cost;
      return 0;
    }
    return Math.ceil(((cost - this.#tokens) / this.#rate.perSecond) * 1000);
  }

  /** True if the bucket is full again: nothing would be lost by forgetting it. */
  get isFull(): boolean {
    const gained = ((this.#clock.elapsedMs() - this.#filledAt) / 1000) * this.#rate.perSecond;
    return this.#tokens + gained >= this.#rate.burst;
  }
}

/** How many buckets may be remembered before full ones are let go. */
const REMEMBERED = 10_000;

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

  #forget(): void {
    for (const [name, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(name);
  }
}
