import type { MarketEvent } from '@bc4p/protocol/market';
import type { Frame } from '@bc4p/protocol/messages';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { KeptEvent } from '../market/archive.ts';
import type { NumberedEvent, Settled } from '../market/running-market.ts';
import type { Cancel } from '../ports.ts';
import { bookSlot } from './book-frame.ts';
import type { MarketContext, SessionClient } from './context.ts';

/** What streams need of their session. */
export interface StreamOutlet {
  /** Sends a frame; tells how many bytes wait to leave. */
  send(frame: Frame): number;
  bufferedBytes(): number;
}

/** Below so many waiting bytes the book may be sent: a slow reader gets fewer, newer books instead of a backlog. */
const BOOK_BACKLOG_BYTES = 64 * 1024;

/** The streams of one session: own events, durable and in order; the book, as new as the reader can take. */
export class SessionStreams {
  readonly #context: MarketContext & SessionClient;
  readonly #outlet: StreamOutlet;
  /** The last own event that was sent, once the stream has begun; earlier ones come from the archive. */
  #lastEvent: number | undefined;
  #sending: Promise<void> = Promise.resolve();
  readonly #dirty = new Map<string, Slot>();
  #bookSeq: number | undefined;
  #bookTimer: Cancel | undefined;

  constructor(context: MarketContext & SessionClient, outlet: StreamOutlet) {
    this.#context = context;
    this.#outlet = outlet;
  }

  /** Begins the stream of own events after number `after`. */
  startEvents(after: number): void {
    this.#lastEvent = after;
    this.#catchUp();
  }

  /** Begins the stream of the book with every slot that there is. */
  startBook(): void {
    this.#bookSeq = 0;
    for (const slot of this.#context.market.core.slots()) this.#dirty.set(slotKey(slot), slot);
    this.#flushLater(0);
  }

  stopBook(): void {
    this.#bookSeq = undefined;
    this.#dirty.clear();
    this.#bookTimer?.();
    this.#bookTimer = undefined;
  }

  /** Ends all streams: the session is over. */
  stop(): void {
    this.stopBook();
    this.#lastEvent = undefined;
  }

  /** Takes note of what a command changed. */
  onSettled({ events }: Settled, own: readonly NumberedEvent[]): void {
    if (own.some(({ point }) => point === this.#context.party.point)) this.#catchUp();
    if (this.#bookSeq === undefined) return;
    for (const slot of events.flatMap(changedSlot)) this.#dirty.set(slotKey(slot), slot);
    if (this.#dirty.size > 0) this.#flushLater(this.#context.limits.bookIntervalMs);
  }

  /** Sends every own event that is kept and was not sent yet: one way for old and new ones, so that none is missed. */
  #catchUp(): void {
    if (this.#lastEvent === undefined) return;
    this.#sending = this.#sending.then(async () => {
      const { archive, party } = this.#context;
      for await (const [seq, event] of archive.events(party.point, this.#lastEvent ?? Number.MAX_SAFE_INTEGER - 1)) {
        if (this.#lastEvent === undefined) return;
        this.#outlet.send(await this.#eventFrame(seq, event));
        this.#lastEvent = seq;
      }
    });
  }

  async #eventFrame(seq: number, { at, kind, subject, open, trade, reason }: KeptEvent): Promise<Frame> {
    const token = trade === undefined ? undefined : await this.#context.archive.token(trade);
    return {
      type: 'event',
      seq,
      at,
      kind,
      subject,
      open,
      ...(token === undefined ? {} : { trade: token }),
      ...(reason === undefined ? {} : { reason }),
    };
  }

  #flushLater(ms: number): void {
    this.#bookTimer ??= this.#context.clock.after(ms, () => {
      this.#bookTimer = undefined;
      this.#flush();
    });
  }

  #flush(): void {
    const { market, party, address, limits } = this.#context;
    for (const [key, slot] of this.#dirty) {
      if (this.#bookSeq === undefined) return;
      if (this.#outlet.bufferedBytes() > BOOK_BACKLOG_BYTES) return this.#flushLater(limits.bookIntervalMs);
      this.#dirty.delete(key);
      this.#bookSeq += 1;
      this.#outlet.send({ type: 'book', seq: this.#bookSeq, ...bookSlot(market.core, slot, party.node, address) });
    }
  }
}

/** The slot whose book an event changed, if it did. */
function changedSlot(event: MarketEvent): Slot[] {
  return event.kind === 'book-changed' || event.kind === 'slot-closed' ? [event.slot] : [];
}
