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

  constructor(point: string, market: string) {
    this.point = point;
    this.market = market;
  }

  put(balance: LinkBalance): void {
    this.#slots.set(balance.slot.start, balance);
    if (this.#slots.size > MOST_SLOTS) this.#slots.delete(Math.min(...this.#slots.keys()));
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
    return this.all().filter((balance) => !isAgreed(balance) && balance.faultyAt === undefined && isOver(balance));
  }

  /** As the rules of suspension look at it. */
  slots(): SupervisedSlot[] {
    return this.all().map((balance) => ({ start: instant(balance.slot.start), state: stateOf(balance) }));
  }
}

const stateOf = (balance: LinkBalance): SupervisedSlot['state'] =>
  isAgreed(balance) ? 'agreed' : balance.faultyAt === undefined ? 'waiting' : 'faulty';
