import type { AnswerOfRequest, RequestType } from '@bc4p/protocol/messages';
import { RequestRefused, SessionEnded } from '../../src/client/client-error.ts';
import type { ClientIdentity } from '../../src/client/greet.ts';
import { MarketClient, type RequestBody } from '../../src/client/market-client.ts';
import type { Clock } from '../../src/ports.ts';
import type { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import type { SimWorld } from '../world/world.ts';
import { root } from './authority.ts';
import { type Excuses, FrameOrder, SeenBook, type SeenEvents } from './observer.ts';

export interface DeskOptions {
  readonly world: SimWorld;
  readonly life: Life;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly host: string;
  readonly market: string;
  readonly identity: ClientIdentity;
  readonly events: SeenEvents;
}

/** The answer to a request: given, refused, or none. */
export type Answer<T extends RequestType> =
  | { readonly kind: 'ok'; readonly frame: AnswerOfRequest[T] }
  | { readonly kind: 'refused'; readonly code: string; readonly isFinal: boolean }
  | { readonly kind: 'unanswered' };

const TIMEOUT_MS = 5000;

/**
 * One certificate of a participant at its market: keeps a session open, reads own events and the book without a gap,
 * and asks. Sessions end and begin again all the time; what is asked is told to be answered or not.
 */
export class Desk {
  readonly book = new SeenBook();
  readonly #options: DeskOptions;
  readonly #excuses: Excuses;
  #client: MarketClient | undefined;
  #waiting: ((client: MarketClient | undefined) => void)[] = [];
  #events: FrameOrder;
  #books: FrameOrder;
  /** True while it asks for a stream: what the old one still sends is of no interest. */
  #asksForEvents = false;
  #asksForBook = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    const { lost, doubled } = options.world.scenario.network;
    // Whoever heard nothing asks again, and may then hear everything twice.
    this.#excuses = { lost: lost > 0, doubled: doubled + lost > 0 };
    this.#events = this.#order('own events', 0);
    this.#books = this.#order('the book', 0);
    this.#keepOpen().catch((error: unknown) => options.world.report(`${options.host}: ${String(error)}`));
  }

  /** Until when its certificate is good. */
  get until(): number {
    return this.#options.identity.chain[0]?.notAfter ?? 0;
  }

  /** True as long as its certificate is good, by the participant's clock. */
  get isGood(): boolean {
    return this.#options.clock.now() < this.until;
  }

  /** Asks, as soon as there is a session; without one for good, there is no answer. */
  async request<T extends RequestType>(type: T, body: RequestBody<T>): Promise<Answer<T>> {
    const client = await this.#session();
    if (!client) return { kind: 'unanswered' };
    try {
      return { kind: 'ok', frame: await client.request(type, body) };
    } catch (error) {
      if (error instanceof SessionEnded) return { kind: 'unanswered' };
      if (!(error instanceof RequestRefused)) throw error;
      const { code } = error;
      if (code === 'internal-error') this.#options.world.report(`${this.#options.host} gets an internal error`);
      // A frame that the network doubled is refused beside the answer, which may have been lost.
      if (code === 'request-id-in-use' && this.#excuses.doubled) return { kind: 'unanswered' };
      // Whether it is on disk shows when the market starts again.
      if (code === 'storage-failed') return { kind: 'unanswered' };
      return { kind: 'refused', code, isFinal: error.frame.class === 'permanent' };
    }
  }

  /** Reads all own events again, from the first one on; false if its certificate ended before. */
  async readAgain(): Promise<boolean> {
    while (this.isGood) {
      const client = await this.#session();
      if (!client) return false;
      try {
        this.#events = this.#order('own events', 0);
        // What an earlier stream still sends comes between.
        this.#events.mayBeMixed();
        const { last } = await client.request('events.subscribe', { after: 0 });
        // Its answer leaves after everything that there was to tell.
        await client.ping();
        if (this.#events.last >= last) return true;
      } catch (error) {
        if (!(error instanceof RequestRefused || error instanceof SessionEnded)) throw error;
      }
      await this.#pause(500);
    }
    return false;
  }

  #pause(mostMs: number): Promise<void> {
    const { clock, chance } = this.#options;
    return new Promise<void>((resolve) => clock.after(chance.between(50, mostMs), resolve));
  }

  #order(what: string, after: number): FrameOrder {
    const { host, world } = this.#options;
    return new FrameOrder(`${host}: ${what}`, after, this.#excuses, (fact) => world.report(fact));
  }

  #session(): Promise<MarketClient | undefined> {
    if (this.#client || !this.isGood) return Promise.resolve(this.#client);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #keepOpen(): Promise<void> {
    while (this.isGood) {
      try {
        const client = await this.#connect();
        this.#client = client;
        this.#listen(client);
        for (const resolve of this.#waiting.splice(0)) resolve(client);
        await client.closed;
      } catch (error) {
        this.#judge(error);
      }
      this.#client = undefined;
      await this.#pause(3000);
    }
    for (const resolve of this.#waiting.splice(0)) resolve(undefined);
  }

  async #connect(): Promise<MarketClient> {
    const { world, life, clock, chance, host, market, identity } = this.#options;
    const { network, verifier } = world;
    const anchors = (await root()).chain;
    const dialer = network.dialer(host, life);
    const url = network.urlOf(market);
    return MarketClient.connect({
      url,
      dialer,
      clock,
      random: chance,
      anchors,
      verifier,
      identity,
      market,
      timeoutMs: TIMEOUT_MS,
    });
  }

  /** A session that could not be had is nothing special; a market that is taken for a false one is. */
  #judge(error: unknown): void {
    if (error instanceof SessionEnded && error.refusal) {
      // With a clock that is off a chain may look as if it were not good yet, or any more.
      const { world, host } = this.#options;
      world.report(`${host} does not accept its market: ${error.message}`);
    } else if (!(error instanceof Error) || !('code' in error)) {
      throw error;
    }
  }

  #listen(client: MarketClient): void {
    client.onEvent = (event) => {
      if (client !== this.#client) return;
      if (this.#events.take(event.seq) !== 'gap') this.#options.events.note(event);
      else void this.#subscribeEvents(client);
    };
    client.onBook = (book) => {
      if (client !== this.#client || (this.#asksForBook && book.seq > 1)) return;
      const found = this.#books.take(book.seq);
      if (found === 'next') this.book.note(book);
      else if (found === 'gap') void this.#subscribeBook(client);
    };
    void this.#subscribeEvents(client);
    void this.#subscribeBook(client);
  }

  /** Goes on with own events where it stopped. */
  async #subscribeEvents(client: MarketClient): Promise<void> {
    if (this.#asksForEvents) return;
    this.#asksForEvents = true;
    await this.#insist(client, this.#events, () => client.request('events.subscribe', { after: this.#events.last }));
    this.#asksForEvents = false;
  }

  /** Begins anew with the book. */
  async #subscribeBook(client: MarketClient): Promise<void> {
    if (this.#asksForBook) return;
    this.#asksForBook = true;
    this.#books = this.#order('the book', 0);
    await this.#insist(client, this.#books, () => client.request('book.subscribe', {}));
    this.#asksForBook = false;
  }

  /** Asks until there is an answer, or the session has ended. */
  async #insist(client: MarketClient, order: FrameOrder, ask: () => Promise<unknown>): Promise<void> {
    while (client === this.#client) {
      try {
        await ask();
        return;
      } catch (error) {
        if (!(error instanceof RequestRefused || error instanceof SessionEnded)) throw error;
      }
      await this.#pause(1000);
      order.mayBeMixed();
    }
  }
}
