import { type Instant, instant, type Slot } from '@bc4p/protocol/units';
import { NotImplemented, NotTestable } from '../checks/fault.ts';
import type { Chance, Holder, ParticipantWishes, SuiteNetwork } from '../network/index.ts';
import { TARGET_MARKET } from '../network/index.ts';
import type { GridNode, RunningTarget } from '../target/index.ts';
import { type DialOptions, dial, Session, type WireEnd, WireLog } from '../wire/index.ts';
import type { UpperMarket } from './neighbours/upper-market.ts';
import type { Stock } from './stock.ts';
import { type BookEntry, Trader } from './trader.ts';

/** What a scene is made with. */
export interface SceneParts {
  readonly network: SuiteNetwork;
  readonly target: RunningTarget;
  readonly stock: Stock;
  readonly chance: Chance;
  /** How far the market's clock is ahead of ours, in milliseconds. */
  readonly skewMs: number;
  /** The market above, which the suite plays; absent where the set-up has none. */
  readonly upper?: UpperMarket;
}

/**
 * What one check has of the run: a market that runs, a slot and connection points of its own, and whoever it brings
 * along. Everything it opens is closed after it.
 */
export class Scene {
  readonly network: SuiteNetwork;
  readonly target: RunningTarget;
  readonly chance: Chance;
  readonly log = new WireLog();
  /** The address of the market under test. */
  readonly market = TARGET_MARKET;
  readonly #stock: Stock;
  readonly #skewMs: number;
  readonly #upper: UpperMarket | undefined;
  #slot: Slot | undefined;
  readonly #points: { readonly node: string; readonly point: string }[] = [];
  readonly #sessions: Session[] = [];
  readonly #closers: (() => Promise<void>)[] = [];
  #names = 0;

  constructor({ network, target, stock, chance, skewMs, upper }: SceneParts) {
    this.network = network;
    this.target = target;
    this.chance = chance;
    this.#stock = stock;
    this.#skewMs = skewMs;
    this.#upper = upper;
  }

  /** The market above the one under test. */
  get upper(): UpperMarket {
    if (!this.#upper)
      throw new NotImplemented('the market under test cannot reach a market above it that the suite plays');
    this.#upper.log.follows = this.log;
    return this.#upper;
  }

  /** What the market's clock shows, as far as can be told from outside: a second more or less. */
  get now(): Instant {
    return instant(Math.floor((Date.now() + this.#skewMs) / 1000));
  }

  /** The slot of this check. */
  get slot(): Slot {
    this.#slot ??= this.#stock.takeSlot();
    return this.#slot;
  }

  /** A slot that others may trade as well: the one so many places after the first of all. */
  slotAt(place: number): Slot {
    return this.#stock.slotAt(place);
  }

  /** A connection whose first frame need not be a challenge. */
  async bareConnection(): Promise<WireEnd> {
    this.#names += 1;
    const end = await dial(this.target.address, { name: `c${this.#names}`, log: this.log });
    this.#closers.push(() => end.drop());
    return end;
  }

  /** One more slot of this check. */
  otherSlot(): Slot {
    return this.#stock.takeSlot();
  }

  get rules() {
    return this.target.setting.rules;
  }

  get limits() {
    return this.target.setting.limits;
  }

  get terms() {
    return { root: this.network.root.chain[0], market: this.market };
  }

  /** A connection point that only this check has. */
  point(node: GridNode = 'station'): { readonly node: GridNode; readonly point: string } {
    const place = { node, point: this.#stock.takePoint(node) };
    this.#points.push(place);
    return place;
  }

  /** Somebody new at a connection point of its own, with a session. */
  async trader(node: GridNode = 'station', wishes: ParticipantWishes = {}): Promise<Trader> {
    const trader = await this.stranger(node, wishes);
    trader.session = await this.greeted(trader.holder);
    return trader;
  }

  /** Somebody new who has not connected. */
  async stranger(node: GridNode = 'station', wishes: ParticipantWishes = {}): Promise<Trader> {
    const place = this.point(node);
    return new Trader(this, await this.network.participant(place.point, this.now, wishes), place);
  }

  /** Somebody with another certificate at the connection point of a trader, with a session. */
  async twinOf(trader: Trader, wishes: ParticipantWishes = {}): Promise<Trader> {
    return this.traderOf(await this.network.participant(trader.point, this.now, wishes), trader);
  }

  /** Somebody whose certificate was made before, with a session. */
  async traderOf(holder: Holder, place: { readonly point: string; readonly node: string }): Promise<Trader> {
    return new Trader(this, holder, place, await this.greeted(holder));
  }

  /** One more session of a holder. */
  async greeted(holder: Holder, options: Partial<DialOptions> = {}): Promise<Session> {
    const session = await this.connection(options);
    await session.greet(holder);
    return session;
  }

  /** A connection on which nothing was said yet. */
  async connection(options: Partial<DialOptions> = {}): Promise<Session> {
    this.#names += 1;
    const about = { name: `c${this.#names}`, log: this.log, ...options };
    const session = await Session.open(this.target.address, this.terms, about);
    this.#sessions.push(session);
    return session;
  }

  /** An entry of the book of this check's slot as the reader sees it; nothing if it is not there. */
  async entry(reader: Session, offer: string, slot = this.slot): Promise<BookEntry | undefined> {
    const { slots } = await reader.ask('book.snapshot', { slot });
    return slots.flatMap(({ asks, bids }) => [...asks, ...bids]).find((entry) => entry.offer === offer);
  }

  /** Waits until the market's clock shows this second. The clock of nobody can be hurried. */
  async clockShows(at: number): Promise<void> {
    const leftMs = at * 1000 - (Date.now() + this.#skewMs);
    if (leftMs > 60_000) throw new NotTestable(`the suite would have to wait ${leftMs} ms`);
    if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs + 5));
  }

  /** Something to be done when the check is over. */
  defer(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** Closes whatever the check has opened, and gives back what it had. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions.map((session) => session.close()), ...this.#closers.map((call) => call())]);
    for (const { node, point } of this.#points) this.#stock.giveBack(node, point);
  }
}
