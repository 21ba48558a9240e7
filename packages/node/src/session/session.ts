import { ERRORS, guard, type Refusal, refusal } from '@bc4p/protocol';
import {
  errorFrame,
  type Frame,
  type FrameOfType,
  isRequestType,
  type RequestType,
  readFrame,
} from '@bc4p/protocol/messages';
import type { NumberedEvent, Settled } from '../market/running-market.ts';
import type { Cancel, Connection } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import { closeCodeOf } from './close-codes.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { handle } from './handlers.ts';
import { answerHello, type Opening, openSession } from './handshake.ts';
import { type Reply, type RequestContext, replyRefused } from './request.ts';
import { SessionStreams } from './streams.ts';

/** A session's own part in the list of all sessions. */
export interface SessionHost {
  /** The client is known now; ends an older session of the same certificate. */
  onOpen(session: Session, client: SessionClient): void;
  onClosed(session: Session, client: SessionClient | undefined): void;
}

type State =
  | { readonly name: 'challenged' | 'greeting' | 'closed' }
  | { readonly name: 'open'; readonly client: SessionClient; readonly streams: SessionStreams };

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
  #ordered: Promise<unknown> = Promise.resolve();
  #answered: Promise<unknown> = Promise.resolve();

  constructor(context: MarketContext, connection: Connection, host: SessionHost) {
    this.#context = context;
    this.#connection = connection;
    this.#host = host;
    const { opening, challenge } = openSession(context);
    this.#opening = opening;
    const { helloTimeoutMs } = context.limits;
    this.#cancelTimer = context.clock.after(helloTimeoutMs, () =>
      this.end(refusal('hello-timeout', 'WS-018', { seconds: Math.round(helloTimeoutMs / 1000) })),
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
    this.#send({ ...errorFrame(reason, re), class: 'fatal' });
    this.#close(closeCodeOf(reason.code), reason.code);
  }

  /** Ends the session without blame, when the market stops: what was asked before is answered first. */
  async leave(): Promise<void> {
    await this.#answered;
    this.#close(1001, 'market-stopping');
  }

  #close(code: number, reason: string): void {
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

  #send(frame: Frame): number {
    const { metrics, limits } = this.#context;
    const text = JSON.stringify(frame);
    metrics.frameOut(frame.type);
    metrics.bytesOut(text.length);
    const waiting = this.#connection.send(text);
    const { bufferedBytes } = limits;
    if (waiting > bufferedBytes && frame.type !== 'error') {
      this.end(refusal('slow-consumer', 'WS-024', { limit: bufferedBytes }));
    }
    return waiting;
  }

  #refuse(reason: Refusal, re: string | undefined, decision?: string): void {
    if (ERRORS[reason.code].class === 'fatal') return this.end(reason, re);
    this.#context.metrics.refused(reason.code);
    this.#send(errorFrame(reason, re, decision));
  }

  #onText(text: string): void {
    if (this.#state.name === 'closed') return;
    this.#context.metrics.bytesIn(text.length);
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
    if (!guard('WS-019', greets)) return this.end(refusal('hello-expected', 'WS-019', { type: frame.value.type }));
    this.#state = { name: 'greeting' };
    void this.#greet(frame.value as FrameOfType['hello']);
  }

  async #greet(hello: FrameOfType['hello']): Promise<void> {
    const answer = await answerHello(hello, this.#opening, this.#connection, this.#context);
    if (this.#state.name !== 'greeting') return;
    if (!answer.ok) return this.end(answer.refusal, hello.id);
    const { client, welcome } = answer.value;
    const outlet = { send: (frame: Frame) => this.#send(frame), bufferedBytes: () => this.#connection.bufferedBytes() };
    const streams = new SessionStreams({ ...this.#context, ...client }, outlet);
    this.#state = { name: 'open', client, streams };
    this.#cancelTimer();
    const { until } = client.party;
    const leftMs = until * 1000 + 1000 - this.#context.clock.nowMs();
    this.#cancelTimer = this.#context.clock.after(leftMs, () =>
      this.end(refusal('credential-expired', 'WS-034', { at: until })),
    );
    this.#host.onOpen(this, client);
    if (this.#isOpen) this.#send(welcome);
  }

  #onFrame(frame: Frame, { client, streams }: State & { name: 'open' }): void {
    if (frame.type === 'ping') return this.#inTurn(() => this.#send({ type: 'pong', re: frame.id }));
    if (!isRequestType(frame.type)) {
      return this.#inTurn(() =>
        this.#refuse(refusal('frame-type-unknown', 'WS-009', { type: frame.type }, '/type'), undefined),
      );
    }
    const { id } = frame as FrameOfType[RequestType];
    const early = this.#admit(id, client);
    if (early) return this.#refuse(early, id);
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
    const retryMs = Math.max(perPoint.take(party.point), perIssuer.take(chain.issuer));
    return guard('WS-027', retryMs === 0) ? undefined : refusal('rate-exceeded', 'WS-027', { retryMs });
  }

  /** Checks now, orders when everything before is ordered, answers when everything before is answered. */
  #perform<T extends RequestType>(type: T, frame: FrameOfType[T], context: RequestContext): void {
    const checked = handle(type, frame, context);
    const turn = this.#ordered
      .then(() => checked)
      .then((step) => {
        if ('read' in step) return step;
        const reply = step.order();
        reply.catch(() => undefined);
        return { reply };
      });
    this.#ordered = turn.catch(() => undefined);
    this.#inTurn(async () => {
      const reply = await this.#outcome(turn);
      this.#open.delete(frame.id);
      if (reply.ok) this.#send({ ...reply.value, type: 'ok', re: frame.id, of: type } as unknown as Frame);
      else this.#refuse(reply.refusal.refusal, frame.id, reply.refusal.decision);
    });
  }

  async #outcome<T extends RequestType>(
    turn: Promise<{ readonly reply: Promise<Reply<T>> } | { readonly read: () => Promise<Reply<T>> }>,
  ): Promise<Reply<T>> {
    try {
      const step = await turn;
      return await ('reply' in step ? step.reply : step.read());
    } catch (error) {
      if (error instanceof StoreError && error.code === 'journal-busy') return replyRefused(refusal('busy', 'WS-021'));
      if (error instanceof StoreError) return replyRefused(refusal('storage-failed', 'WS-023'));
      this.#context.log.error('a request could not be handled', {
        error: String(error),
        stack: (error as Error).stack,
      });
      return replyRefused(refusal('internal-error', 'WS-028'));
    }
  }

  #inTurn(act: () => unknown): void {
    this.#answered = this.#answered.then(() => (this.#state.name === 'closed' ? undefined : act()));
  }
}
