import type { Slot } from '@bc4p/protocol/units';

/** A take that waits for the market that decides: one of this market's own, or one that it has passed on. */
export interface OpenTake {
  readonly id: string;
  readonly role: 'taker' | 'between';
  /** The number of an own take. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly slot: Slot;
  /** The connection point, or the neighbour, on whose account it is open. */
  readonly owner: string;
  /** The neighbour towards the market that decides; of an own take. */
  readonly link?: string;
  /** Milliseconds of the clock's count: since when it is open, and when it is asked for next. */
  readonly since: number;
  askAt: number;
  waitMs: number;
  /** True once its result is being recorded: a second one is not looked at. */
  isSettling: boolean;
}

/** For how long a take may be without an answer before it is asked for, and how long the waits get. */
export const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** The takes of this market, and those that it has passed on, that have no final answer yet. */
export class OpenTakes {
  readonly #byId = new Map<string, OpenTake>();
  readonly #perOwner = new Map<string, number>();

  add(take: Omit<OpenTake, 'askAt' | 'waitMs' | 'isSettling'>): OpenTake {
    const open: OpenTake = { ...take, askAt: take.since + FIRST_WAIT_MS, waitMs: FIRST_WAIT_MS, isSettling: false };
    if (!this.#byId.has(open.id)) this.#count(open.owner, 1);
    this.#byId.set(open.id, open);
    return open;
  }

  get(id: string): OpenTake | undefined {
    return this.#byId.get(id);
  }

  delete(id: string): void {
    const open = this.#byId.get(id);
    if (!open || !this.#byId.delete(id)) return;
    this.#count(open.owner, -1);
  }

  /** Counts a take that is about to be made as open, until what is returned is called. */
  expect(owner: string): () => void {
    this.#count(owner, 1);
    return () => this.#count(owner, -1);
  }

  #count(owner: string, change: number): void {
    const count = this.countOf(owner) + change;
    if (count > 0) this.#perOwner.set(owner, count);
    else this.#perOwner.delete(owner);
  }

  /** How many are open on account of a connection point, or of a neighbour. */
  countOf(owner: string): number {
    return this.#perOwner.get(owner) ?? 0;
  }

  get size(): number {
    return this.#byId.size;
  }

  all(): Iterable<OpenTake> {
    return this.#byId.values();
  }

  /** The neighbours, and the markets that decide, that have owed an answer to an own take since before `ms`. */
  silentSince(ms: number): { readonly links: ReadonlySet<string>; readonly markets: ReadonlySet<string> } {
    const owing = [...this.#byId.values()].filter(({ role, since }) => role === 'taker' && since < ms);
    return {
      links: new Set(owing.flatMap(({ link }) => link ?? [])),
      markets: new Set(owing.map(({ to }) => to)),
    };
  }

  /** Those that are to be asked for now; each waits twice as long for its next turn. */
  due(nowMs: number): OpenTake[] {
    const due = [...this.#byId.values()].filter(({ askAt, isSettling }) => askAt <= nowMs && !isSettling);
    for (const open of due) {
      open.waitMs = Math.min(2 * open.waitMs, LONGEST_WAIT_MS);
      open.askAt = nowMs + open.waitMs;
    }
    return due;
  }
}
