import type { MarketEvent } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { NumberedEvent, Settled } from '../market/publisher.ts';
import { BookStream } from './book-stream.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { EventStream } from './event-stream.ts';
import type { StreamOutlet } from './stream-outlet.ts';

/** The streams of one session: at most one of own events and one of the book; subscribing again begins a new one. */
export class SessionStreams {
  readonly #context: MarketContext & SessionClient;
  readonly #outlet: StreamOutlet;
  #events: EventStream | undefined;
  #book: BookStream | undefined;

  constructor(context: MarketContext & SessionClient, outlet: StreamOutlet) {
    this.#context = context;
    this.#outlet = outlet;
  }

  /** Begins the stream of own events after number `after`. */
  startEvents(after: number): void {
    this.#events?.stop();
    this.#events = new EventStream(this.#context, this.#outlet, after);
    this.#events.catchUp();
  }

  /** Resolves when every own event that was kept so far has been sent, if they are asked for. */
  async caughtUp(): Promise<void> {
    await this.#events?.caughtUp();
  }

  /** Begins the stream of the book. */
  startBook(): void {
    this.#book?.stop();
    this.#book = new BookStream(this.#context, this.#outlet);
  }

  stopBook(): void {
    this.#book?.stop();
    this.#book = undefined;
  }

  /** Ends all streams: the session is over. */
  stop(): void {
    this.#events?.stop();
    this.#events = undefined;
    this.stopBook();
  }

  /** Takes note that other markets show something else of these slots. */
  onSeen(slots: readonly Slot[]): void {
    this.#book?.changed(slots);
  }

  /** Takes note of what a command changed. */
  onSettled({ events, outputs }: Settled, own: readonly NumberedEvent[]): void {
    if (this.#events)
      for (const event of own)
        if (event.point === this.#context.party.point)
          this.#events.onKept(event, outputs.trades.find(({ id }) => id === event.trade)?.token);
    this.#book?.changed(events.flatMap(changedSlot));
  }
}

/** The slot whose book an event changed, if it did. */
function changedSlot(event: MarketEvent): Slot[] {
  return event.kind === 'book-changed' || event.kind === 'slot-closed' ? [event.slot] : [];
}
