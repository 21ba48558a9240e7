import type { ErrorCode, Refusal } from '@bc4p/protocol';
import type { Clock, Connection } from '../ports.ts';
import { type Rate, TokenBuckets } from './token-bucket.ts';

/** Refusals that nobody gets who signs what he sends: each has cost a signature check, the dearest step by far. */
const BAD_SIGNATURES: readonly ErrorCode[] = ['signature-invalid', 'certificate-signature-invalid'];

/**
 * Counts bad signatures of connection points, and hellos in vain from networks. Whoever goes beyond the limit is sent
 * away before anything else of it is checked, until it has waited.
 */
export class Faults {
  readonly #points: TokenBuckets;
  readonly #origins: TokenBuckets;

  constructor(rate: Rate, clock: Pick<Clock, 'elapsedMs'>) {
    this.#points = new TokenBuckets(rate, clock);
    this.#origins = new TokenBuckets(rate, clock);
  }

  /** Notes what a connection point was refused; tells how many milliseconds it has to wait, 0 if it may go on. */
  refused(point: string, { code }: Refusal): number {
    return BAD_SIGNATURES.includes(code) ? this.#points.take(point) : 0;
  }

  /** Notes a hello that was judged and refused. */
  greetedInVain({ origin }: Pick<Connection, 'origin'>): void {
    this.#origins.take(origin);
  }

  /** How many milliseconds a connection point has to wait before it may greet. */
  pointWaitsMs(point: string): number {
    return this.#points.waitMs(point);
  }

  /** How many milliseconds whoever comes from there has to wait before a hello is judged. */
  originWaitsMs({ origin }: Pick<Connection, 'origin'>): number {
    return this.#origins.waitMs(origin);
  }
}
