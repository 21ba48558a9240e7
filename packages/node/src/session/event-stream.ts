import type { Frame } from '@bc4p/protocol/messages';
import type { KeptEvent } from '../market/archive.ts';
import type { NumberedEvent } from '../market/publisher.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { BACKLOG_BYTES, type StreamOutlet } from './stream-outlet.ts';

/** How long to wait before looking again whether the reader has caught up. */
const BACKLOG_WAIT_MS = 20;

/**
 * Own events of one connection point from a cursor on, in order and without a gap. [STR-002]
 *
 * They come from the archive, at the pace of their reader: whoever was away for long catches up without ever having more
 * than a little of it waiting. Who has caught up gets a new one as it is, without a look into the archive.
 */
export class EventStream {
  readonly #context: MarketContext & SessionClient;
  readonly #outlet: StreamOutlet;
  /** The last event that was sent. */
  #last: number;
  #running: Promise<void> | undefined;
  /** True if there may be events after the last one. */
  #isBehind = false;
  #isStopped = false;

  constructor(context: MarketContext & SessionClient, outlet: StreamOutlet, after: number) {
    this.#context = context;
    this.#outlet = outlet;
    this.#last = after;
  }

  /** Sends every event that was kept and not sent yet. */
  catchUp(): void {
    this.#isBehind = true;
    this.#running ??= this.#run()
      .catch((error: unknown) => this.#outlet.fail(error))
      .finally(() => {
        this.#running = undefined;
        if (this.#isBehind && !this.#isStopped) this.catchUp();
      });
  }

  /** Takes an event that was just kept; `token` is that of its trade, if that is at hand. */
  onKept({ seq, point: _, ...event }: NumberedEvent, token: string | undefined): void {
    const isNext = this.#running === undefined && seq === this.#last + 1;
    const isWhole = event.trade === undefined || token !== undefined;
    if (this.#isStopped || !isNext || !isWhole || this.#outlet.bufferedBytes() > BACKLOG_BYTES) return this.catchUp();
    this.#last = seq;
    this.#outlet.send(frameOf(seq, event, token));
  }

  /** Resolves when every event that was kept so far has been sent. */
  async caughtUp(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Nothing is sent after this. */
  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    const { archive, party } = this.#context;
    while (this.#isBehind) {
      this.#isBehind = false;
      for await (const [seq, event] of archive.events(party.point, this.#last)) {
        const frame = await this.#frame(seq, event);
        await this.#roomToSend();
        if (this.#isStopped) return;
        this.#last = seq;
        this.#outlet.send(frame);
      }
    }
  }

  async #roomToSend(): Promise<void> {
    while (!this.#isStopped && this.#outlet.bufferedBytes() > BACKLOG_BYTES) {
      await new Promise<void>((resolve) => this.#context.clock.after(BACKLOG_WAIT_MS, resolve));
    }
  }

  async #frame(seq: number, event: KeptEvent): Promise<Frame> {
    const { trade } = event;
    return frameOf(seq, event, trade === undefined ? undefined : await this.#context.archive.tradeToken(trade));
  }
}

/** An own event as it is sent; `token` is that of its trade. */
function frameOf(
  seq: number,
  { at, kind, subject, open, reason, code, facts }: KeptEvent,
  token: string | undefined,
): Frame {
  return {
    type: 'event',
    seq,
    at,
    kind,
    subject,
    open,
    ...(token === undefined ? {} : { trade: token }),
    ...(reason === undefined ? {} : { reason }),
    ...(code === undefined ? {} : { code }),
    ...(facts === undefined ? {} : { facts: { ...facts } }),
  };
}
