import type { SupervisedSlot } from '@bc4p/protocol/balance';
import { instant } from '@bc4p/protocol/units';
import { isAgreed, type LinkBalance } from './link-balance.ts';

/** So many of its newest slots decide about a submarket, and are at hand. */
export const MOST_SLOTS = 500;

/** The newest slots in which something was booked over the link to one submarket. */
export class Supervised {
  readonly point: string;
  readonly market: string;
  readonly #slots = new Map<number, LinkBalance>();
  /** Those that are neither agreed nor faulty: few, however many slots there are. */
  readonly #waiting = new Map<number, LinkBalance>();
  /** True if something is known that no decision about a suspension rests on yet. */
  isToBeJudged = true;

  constructor(point: string, market: string) {
    this.point = point;
    this.market = market;
  }

  put(balance: LinkBalance): void {
    const { start } = balance.slot;
    this.#slots.set(start, balance);
    if (stateOf(balance) === 'waiting') this.#waiting.set(start, balance);
    else this.#waiting.delete(start);
    this.isToBeJudged = true;
    if (this.#slots.size <= MOST_SLOTS) return;
    const oldest = Math.min(...this.#slots.keys());
    this.#slots.delete(oldest);
    this.#waiting.delete(oldest);
  }

  /** How many have no report that agrees, and still have time. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get(start: number): LinkBalance | undefined {
    return this.#slots.get(start);
  }

  /** Newest first. */
  all(): LinkBalance[] {
    return [...this.#slots.values()].sort((a, b) => b.slot.start - a.slot.start);
  }

  /** Those whose time for a report is over now, and that nobody has been told of yet. */
  overdue(isOver: (balance: LinkBalance) => boolean): LinkBalance[] {
    return [...this.#waiting.values()].filter(isOver);
  }

  /** As the rules of suspension look at it. */
  slots(): SupervisedSlot[] {
    return this.all().map((balance) => ({ start: instant(balance.slot.start), state: stateOf(balance) }));
  }
}

const stateOf = (balance: LinkBalance): SupervisedSlot['state'] =>
  isAgreed(balance) ? 'agreed' : balance.faultyAt === undefined ? 'waiting' : 'faulty';
