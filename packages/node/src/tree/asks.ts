import { marketPath } from '@bc4p/protocol/evidence';
import type { DistantOffer, Party } from '@bc4p/protocol/market';
import { lots, type Slot } from '@bc4p/protocol/units';
import type { Clock, Random } from '../ports.ts';
import { distantOffer, isStanding } from './distant-offers.ts';
import type { TreeEntry } from './frames.ts';
import type { Neighbours } from './neighbours.ts';
import type { OpenTakes } from './open-takes.ts';
import { compareSeen } from './passing.ts';

/** An ask that was refused: it is left alone until then, and then fewer lots of it are taken. */
interface Caution {
  readonly untilMs: number;
  readonly waitMs: number;
  readonly lots: number;
}

/** A neighbour that owes an answer for longer is not asked for more. */
const SILENCE_MS = 30_000;
const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;
/** Timers may be a little early: whoever comes back for an ask does so when it is surely free, or would never again. */
const TIMER_SLACK_MS = 5;
/** For each border beyond the first a bid that rests waits for so many rounds of the book: there, and its end back. */
const NEARER_ROUNDS = 2;
/** Over how many times that long bids spread at most, where many as near as they are want the same. */
const MOST_CROWDED = 64;
/** How many asks are remembered as refused. */
const MOST_CAUTIONS = 10_000;

export interface AsksParts {
  readonly neighbours: Neighbours;
  readonly open: OpenTakes;
  readonly clock: Clock;
  readonly random: Random;
  /** This market's address. */
  readonly own: string;
  /** How long changes of a book are collected before they are shown. */
  readonly intervalMs: number;
}

/**
 * The sell offers of other markets that bids may take from now: what neighbours show, and not again at once what
 * was refused. [TREE-012] [TREE-015]
 */
export class Asks {
  readonly #parts: AsksParts;
  readonly #cautions = new Map<string, Caution>();
  /** Twice as much after each refusal, half after each trade; 1: nobody comes before this market. */
  #crowd = 1;
  /** Chance of its own, which gives this market another turn for each ask than others. */
  readonly #turn: number;

  constructor(parts: AsksParts) {
    this.#parts = parts;
    const [turn = 0] = parts.random.bytes(1);
    this.#turn = turn;
  }

  /**
   * The best `most` of a slot that a bid of this price could pay without any fee of this market. For bids that rest,
   * `later` is given: what is shown from far away is left to nearer ones for a moment, and `later` hears how long.
   */
  within(slot: Slot, price: number, most: number, later?: (ms: number) => void): DistantOffer[] {
    const { neighbours, clock, open } = this.#parts;
    const at = clock.now();
    const found: { readonly entry: TreeEntry; readonly link: Party; readonly free: number }[] = [];
    const silent = open.silentSince(clock.elapsedMs() - SILENCE_MS);
    for (const [{ neighbour }, { asks, since }] of neighbours.learned(slot)) {
      // Whoever does not answer is not asked for more: what it shows may be nothing but a way to hold bids. The upper
      // market stands for many others; there each of them counts for itself.
      if (!neighbour.isUpper && silent.links.has(neighbour.party.point)) continue;
      for (const entry of asks.values()) {
        if (silent.markets.has(entry.market)) continue;
        const isDear = BigInt(entry.price - price) * BigInt(entry.lot) + BigInt(entry.fees) > 0n;
        const free = isDear || !isStanding(entry, at) ? 0 : this.#free(entry, later);
        if (free > 0 && later && this.#isLeftToNearer(entry, since.get(entry.offer) ?? 0, later)) continue;
        if (free > 0) found.push({ entry, link: neighbour.party, free });
      }
    }
    return found
      .sort((a, b) => compareSeen(a.entry, b.entry, 'sell'))
      .slice(0, most)
      .map(({ entry, link, free }) => ({ ...distantOffer(entry, 'sell', slot, link), lots: lots(free) }));
  }

  /**
   * Everybody hears of a good ask, the nearer ones first; who takes it at once from far away comes too late, and only
   * costs the market that decides an answer. By the time that bids from farther away take it, its end would be known.
   * Many that are equally near take turns by chance, over a time that grows as long as others come first.
   */
  #isLeftToNearer({ market, offer }: TreeEntry, since: number, later: (ms: number) => void): boolean {
    const { clock, own, intervalMs } = this.#parts;
    const borders = (marketPath(own, market)?.length ?? 1) - 1;
    const rounds = Math.max(0, borders - 1) + (this.#crowd - 1) * this.#shareOf(offer);
    const leftMs = since + NEARER_ROUNDS * intervalMs * rounds - clock.elapsedMs();
    if (leftMs > 0) later(Math.ceil(leftMs) + TIMER_SLACK_MS);
    return leftMs > 0;
  }

  /** From 0 to 1: this market's turn among those that want an ask; the same each time that it is asked for. */
  #shareOf(offer: string): number {
    return ((this.#turn + 61 * offer.charCodeAt(0) + offer.charCodeAt(1)) % 256) / 255;
  }

  /** How many lots of an ask may be taken now. */
  #free(entry: TreeEntry, later?: (ms: number) => void): number {
    const caution = this.#cautions.get(entry.offer);
    const leftMs = caution ? caution.untilMs - this.#parts.clock.elapsedMs() : 0;
    if (leftMs > 0) {
      later?.(leftMs + TIMER_SLACK_MS);
      return 0;
    }
    const free = Math.min(entry.reach, entry.lots);
    return caution ? Math.min(free, caution.lots) : free;
  }

  /** Takes note of a refusal; returns after how many milliseconds the ask may be tried again. */
  refused(offer: string, taken: number): number {
    const { clock, random } = this.#parts;
    this.#crowd = Math.min(2 * this.#crowd, MOST_CROWDED);
    const before = this.#cautions.get(offer);
    const waitMs = Math.min(before ? 2 * before.waitMs : SHORTEST_WAIT_MS, LONGEST_WAIT_MS);
    // Two markets that stand in each other's way do not come back at the same moment.
    const [chance = 0] = random.bytes(1);
    const delayMs = Math.ceil(waitMs * (1 + chance / 255));
    if (this.#cautions.size >= MOST_CAUTIONS) this.#forget();
    const untilMs = clock.elapsedMs() + delayMs;
    this.#cautions.set(offer, { untilMs, waitMs, lots: Math.max(1, Math.floor(taken / 2)) });
    return delayMs + TIMER_SLACK_MS;
  }

  /** An ask of which lots were traded is sound. */
  traded(offer: string): void {
    this.#crowd = Math.max(1, this.#crowd / 2);
    this.#cautions.delete(offer);
  }

  #forget(): void {
    const now = this.#parts.clock.elapsedMs();
    for (const [offer, { untilMs }] of this.#cautions) if (untilMs <= now) this.#cautions.delete(offer);
  }
}
