import { ERRORS, guard, type Refusal, refusal } from '@bc4p/protocol';
import {
  errorFrame,
  type Frame,
  type FrameOfType,
  isRequestType,
  type RequestType,
  readFrame,
} from '@bc4p/protocol/messages';
import type { NumberedEvent, Settled } from '../market/publisher.ts';
import type { Cancel, Connection } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import { closeCodeOf } from './close-codes.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { handle } from './handlers.ts';
import { answerHello, type Opening, openSession } from './handshake.ts';
import type { Reply, RequestContext } from './request.ts';
import { SessionStreams } from './streams.ts';
import { Turns } from './turns.ts';

/** A session's own part in the list of all sessions. */
export interface SessionHost {
  /** The client is known now; may end this session, or an older one of the same connection point. */
  onOpen(session: Session, client: SessionClient): void;
  onClosed(session: Session, client: SessionClient | undefined): void;
}

type State =
  | { readonly name: 'challenged' | 'greeting' | 'closed' }
  | { readonly name: 'open'; readonly client: SessionClient; readonly streams: SessionStreams };

/** The longest wait for the end of a chain in one go, in case the clock was set meanwhile. */
const LONGEST_WAIT_MS = 60_000;

/**
 * The market's end of one session: challenge → hello → welcome, then requests and streams until one end closes.
 *
 * Requests are checked side by side, ordered strictly as they came, and answered in that order; so a `pong` leaves
 * after everything before its `ping` was answered. Whatever a client sends ends in an answer, never in an exception.
 */
export class Session {
  readonly #context: MarketContext;
  readonly #connection: Connection;
  readonly #host: SessionHost;
  readonly #opening: Opening;
  #state: State = { name: 'challenged' };
  #cancelTimer: Cancel;
  /** Ids of requests that have no answer yet. */
  readonly #open = new Set<string>();
  readonly #turns = new Turns((error) => this.end(this.#refusalOf(error)));
  #isPaused = false;

  constructor(context: MarketContext, connection: Connection, host: SessionHost) {
    this.#context = context;
    this.#connection = connection;
    this.#host = host;
    const { opening, challenge } = openSession(context);
    this.#opening = opening;
    const { helloTimeoutMs } = context.limits;
    this.#cancelTimer = context.clock.after(helloTimeoutMs, () =>
      this.end(refusal('hello-timeout', 'WS-018', { seconds: Math.ceil(helloTimeoutMs / 1000) })),
    );
    connection.onClose(() => this.#onClosed());
    connection.onMessage((text) => this.#onText(text));
    this.#send(challenge);
  }

  get client(): SessionClient | undefined {
    return this.#state.name === 'open' ? this.#state.client : undefined;
  }

  get #isOpen(): boolean {
    return this.#state.name === 'open';
  }

  /** Passes on what a command changed. */
  onSettled(settled: Settled, own: readonly NumberedEvent[]): void {
    if (this.#state.name === 'open') this.#state.streams.onSettled(settled, own);
  }

  /** Ends the session with a fatal error. */
  end(reason: Refusal, re?: string): void {
    if (this.#state.name === 'closed') return;
    this.#context.metrics.refused(reason.code);
    this.#transmit({ ...errorFrame(reason, re), class: 'fatal' });
    this.#close(closeCodeOf(reason.code), reason.code);
  }

  /** Ends the session without blame, when the market stops: what was asked before is answered first. */
  async leave(): Promise<void> {
    await this.#turns.idle();
    this.#close(1001, 'market-stopping');
  }

  #close(code: number, reason: string): void {
    if (this.#state.name === 'closed') return;
    this.#connection.close(code, reason);
    this.#onClosed();
  }

  #onClosed(): void {
    if (this.#state.name === 'closed') return;
    const { client } = this;
    if (this.#state.name === 'open') this.#state.streams.stop();
    this.#state = { name: 'closed' };
    this.#cancelTimer();
    this.#host.onClosed(this, client);
  }

  #send(frame: Frame): void {
    const { bufferedBytes: limit } = this.#context.limits;
    if (this.#transmit(frame) > limit) this.end(refusal('slow-consumer', 'WS-024', { limit }));
  }

  /** Sends a frame; tells how many bytes wait to leave. */
  #transmit(frame: Frame): number {
    const text = JSON.stringify(frame);
    this.#context.metrics.frameOut(frame.type);
    this.#context.metrics.bytesOut(text.length);
    return this.#connection.send(text);
  }

  #refuse(reason: Refusal, re: string | undefined, decision?: string): void {
    if (ERRORS[reason.code].class === 'fatal') return this.end(reason, re);
    this.#context.metrics.refused(reason.code);
    this.#send(errorFrame(reason, re, decision));
  }

  #onText(text: string): void {
    if (this.#state.name === 'closed') return;
    this.#context.metrics.bytesIn(text.length);
    if (this.#endIfExpired()) return;
    const frame = readFrame(text);
    if (!frame.ok) {
      // Before the hello a session has no patience: it belongs to nobody yet.
      if (this.#state.name !== 'open') return this.end(frame.refusal.refusal, frame.refusal.re);
      const { refusal: reason, re } = frame.refusal;
      return this.#inTurn(() => this.#refuse(reason, re));
    }
    this.#context.metrics.frameIn(frame.value.type);
    if (this.#state.name === 'open') return this.#onFrame(frame.value, this.#state);
    const greets = frame.value.type === 'hello' && this.#state.name === 'challenged';
    if (!guard('WS-019', greets)) {
      const { id } = frame.value as { readonly id?: string };
      return this.end(refusal('hello-expected', 'WS-019', { type: frame.value.type }), id);
    }
    this.#state = { name: 'greeting' };
    this.#greet(frame.value as FrameOfType['hello']).catch((error: unknown) => this.end(this.#refusalOf(error)));
  }

  async #greet(hello: FrameOfType['hello']): Promise<void> {
    const answer = await answerHello(hello, this.#opening, this.#connection, this.#context);
    if (this.#state.name !== 'greeting') return;
    if (!answer.ok) return this.end(answer.refusal, hello.id);
    const { client, welcome } = answer.value;
    const outlet = {
      send: (frame: Frame) => this.#send(frame),
      bufferedBytes: () => this.#connection.bufferedBytes(),
      fail: (error: unknown) => this.end(this.#refusalOf(error)),
    };
    const streams = new SessionStreams({ ...this.#context, ...client }, outlet);
    this.#state = { name: 'open', client, streams };
    this.#host.onOpen(this, client);
    this.#watchEnd();
    if (this.#isOpen) this.#send(welcome);
  }

  /** Ends the session when its chain has ended, at the latest some time after a clock was set. [WS-034] */
  #watchEnd(): void {
    this.#cancelTimer();
    const { client } = this;
    if (!client || this.#endIfExpired()) return;
    const leftMs = client.party.until * 1000 - this.#context.clock.nowMs();
    this.#cancelTimer = this.#context.clock.after(Math.min(leftMs, LONGEST_WAIT_MS), () => this.#watchEnd());
  }

  #endIfExpired(): boolean {
    const until = this.client?.party.until;
    if (until === undefined || guard('WS-034', this.#context.clock.now() < until)) return false;
    this.end(refusal('credential-expired', 'WS-034', { at: until }));
    return true;
  }

  #onFrame(frame: Frame, { client, streams }: State & { name: 'open' }): void {
    if (frame.type === 'ping') {
      return this.#inTurn(async () => {
        await streams.caughtUp();
        this.#send({ type: 'pong', re: frame.id });
      });
    }
    if (!isRequestType(frame.type)) {
      return this.#inTurn(() =>
        this.#refuse(refusal('frame-type-unknown', 'WS-009', { type: frame.type }, '/type'), undefined),
      );
    }
    const { id } = frame as FrameOfType[RequestType];
    const early = this.#admit(id, client);
    if (early) return this.#inTurn(() => this.#refuse(early, id));
    this.#open.add(id);
    this.#perform(frame.type, frame as FrameOfType[RequestType], { ...this.#context, ...client, streams });
  }

  /** What must hold before a request is looked at: the cheap checks. */
  #admit(id: string, { chain, party }: SessionClient): Refusal | undefined {
    const { limits, perPoint, perIssuer } = this.#context;
    if (!guard('WS-025', !this.#open.has(id))) return refusal('request-id-in-use', 'WS-025', { id }, '/id');
    if (!guard('WS-026', this.#open.size < limits.inFlight)) {
      return refusal('in-flight-exceeded', 'WS-026', { limit: limits.inFlight });
    }
    // What its own limit holds back does not use up what all of an issuer's may ask.
    const retryMs = perPoint.take(party.point) || perIssuer.take(chain.issuer);
    return guard('WS-027', retryMs === 0) ? undefined : refusal('rate-exceeded', 'WS-027', { retryMs });
  }

  #perform<T extends RequestType>(type: T, frame: FrameOfType[T], context: RequestContext): void {
    this.#turns.request(handle(type, frame, context), async (outcome) => {
      const reply = await this.#settle(outcome);
      this.#open.delete(frame.id);
      this.#resumeLater();
      if (this.#state.name === 'closed') return;
      if (reply.ok) this.#send({ ...reply.value, type: 'ok', re: frame.id, of: type } as unknown as Frame);
      else this.#refuse(reply.refusal.refusal, frame.id, reply.refusal.decision);
    });
    this.#pauseIfFull();
  }

  /** The outcome of a request; what went wrong with it is one, too. */
  async #settle<T extends RequestType>(outcome: Promise<Reply<T>>): Promise<Reply<T>> {
    try {
      return await outcome;
    } catch (error) {
      return { ok: false, refusal: { refusal: this.#refusalOf(error) } };
    }
  }

  /** What to answer when not the client but the market is at fault. */
  #refusalOf(error: unknown): Refusal {
    if (error instanceof StoreError) {
      return error.code === 'journal-busy' ? refusal('busy', 'WS-021') : refusal('storage-failed', 'WS-023');
    }
    this.#context.log.error('a request could not be handled', {
      error: String(error),
      stack: error instanceof Error ? error.stack : undefined,
    });
    return refusal('internal-error', 'WS-028');
  }

  #inTurn(act: () => void | Promise<void>): void {
    this.#turns.answer(async () => {
      this.#resumeLater();
      if (this.#state.name !== 'closed') await act();
    });
    this.#pauseIfFull();
  }

  /** Whoever sends faster than it can be answered waits in its own socket. */
  #pauseIfFull(): void {
    if (this.#isPaused || this.#turns.waiting <= 2 * this.#context.limits.inFlight) return;
    this.#isPaused = true;
    this.#connection.pause();
  }

  #resumeLater(): void {
    if (!this.#isPaused || this.#turns.waiting > this.#context.limits.inFlight) return;
    this.#isPaused = false;
    this.#connection.resume();
  }
}
