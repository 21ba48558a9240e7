import type { Cancel, Clock } from '../ports.ts';
import { type Rate, TokenBucket } from '../session/token-bucket.ts';
import type { Neighbour } from './link.ts';

export interface LinkBrakeOptions {
  readonly neighbour: Pick<Neighbour, 'pause' | 'resume'>;
  /** How fast a neighbour is read. */
  readonly rate: Rate;
  readonly clock: Pick<Clock, 'elapsedMs' | 'after'>;
}

/**
 * Stops reading a neighbour while there is any reason to, so that it waits in its own socket: nothing that markets have
 * to tell each other may be dropped. One reason is that it sends faster than its rate. [TREE-046]
 */
export class LinkBrake {
  readonly #options: LinkBrakeOptions;
  readonly #reasons = new Set<'work' | 'rate'>();
  readonly #bucket: TokenBucket;
  #timer: Cancel | undefined;

  constructor(options: LinkBrakeOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.rate, options.clock);
  }

  pause(reason: 'work' | 'rate'): void {
    if (this.#reasons.size === 0) this.#options.neighbour.pause();
    this.#reasons.add(reason);
  }

  resume(reason: 'work' | 'rate'): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.#options.neighbour.resume();
  }

  /** Counts a frame that came. Those that were read together with it are handled all the same, and make the wait longer. */
  onFrame(): void {
    this.#bucket.charge();
    if (!this.#timer) this.#look();
  }

  #look(): void {
    this.#timer = undefined;
    const waitMs = this.#bucket.debtMs();
    if (waitMs === 0) return this.resume('rate');
    this.pause('rate');
    this.#timer = this.#options.clock.after(waitMs, () => this.#look());
  }

  /** The session is over. */
  stop(): void {
    this.#timer?.();
    this.#timer = undefined;
  }
}
