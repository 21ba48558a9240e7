import { ERRORS, guard, type Refusal } from '@bc4p/protocol';
import {
  type AnswerOfRequest,
  type Frame,
  type FrameOfType,
  type RequestType,
  readFrame,
} from '@bc4p/protocol/messages';
import type { Cancel, Clock, Connection, Dialer } from '../ports.ts';
import { isTreeFrame, type TreeFrame } from '../tree/frames.ts';
import { RequestRefused, SessionEnded } from './client-error.ts';
import { deferred } from './deferred.ts';
import { FrameQueue } from './frame-queue.ts';
import { type Greeting, type GreetOptions, greet } from './greet.ts';

export interface ConnectOptions extends GreetOptions {
  readonly url: string;
  readonly dialer: Dialer;
  /** For the connection, the greeting, and each answer. */
  readonly timeoutMs?: number;
  /** True for a market that takes part in the tree: what the one above says is kept until `listenToTree` is called. */
  readonly withTree?: boolean;
}

/** What a request carries beside its type and id. */
export type RequestBody<T extends RequestType> = Omit<FrameOfType[T], 'type' | 'id'>;

interface Waiting {
  /** What the answer must say that it answers: a request's type, or that it is a `pong`. */
  readonly of: string;
  /** Where the stream of own events begins that was asked for. */
  readonly after: number;
  readonly resolve: (frame: Frame) => void;
  readonly reject: (error: Error) => void;
  readonly cancel: Cancel;
}

const TIMEOUT_MS = 10_000;

const describe = ({ code, facts }: Refusal): string =>
  `${ERRORS[code].text} (${code}${Object.entries(facts)
    .map(([name, value]) => `, ${name} ${value}`)
    .join('')})`;

/**
 * A participant's end of a session: proves who it is, checks who the market is, then asks and listens.
 * Every answer is judged by its schema; a market that breaks the protocol loses the session.
 */
export class MarketClient implements AsyncDisposable {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #waiting = new Map<string, Waiting>();
  #next = 1;
  #ended: SessionEnded | undefined;
  #lastError: FrameOfType['error'] | undefined;
  readonly #closed: Promise<SessionEnded>;
  /** The number of the newest own event of the stream; until one is asked for there is none. */
  #seen = 0;
  /** The market's address, rules and limits, as it proved them. */
  readonly market: string;
  /** The chain with which the market greeted, leaf first, without the root. */
  readonly marketChain: Greeting['chain'];
  readonly welcome: FrameOfType['welcome'];

  /** Called for each own event, in order. */
  onEvent: ((event: FrameOfType['event']) => void) | undefined;
  /** Called for each slot of the book as it changes. */
  onBook: ((book: FrameOfType['book']) => void) | undefined;
  /** Frames of the tree that came before anybody listened. */
  readonly #unheard: (readonly [frame: TreeFrame, length: number])[] = [];
  #onTree: ((frame: TreeFrame, length: number) => void) | undefined;

  private constructor(
    connection: Connection,
    clock: Clock,
    timeoutMs: number,
    { market, chain }: Pick<Greeting, 'market' | 'chain'>,
    welcome: FrameOfType['welcome'],
    early: readonly string[],
    withTree: boolean,
  ) {
    this.#connection = connection;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.market = market;
    this.marketChain = chain;
    this.welcome = welcome;
    const { promise, resolve } = deferred<SessionEnded>();
    this.#closed = promise;
    if (withTree) this.#onTree = (frame, length) => this.#unheard.push([frame, length]);
    for (const text of early) this.#onText(text);
    connection.onMessage((text) => this.#onText(text));
    connection.onClose((code, reason) => {
      const why = this.#lastError ? `: ${this.#lastError.code}` : reason ? `: ${reason}` : '';
      this.#end(
        new SessionEnded(this.#lastError?.code ?? 'session-ended', `The session ended (${code}${why}).`, {
          closeCode: code,
          frame: this.#lastError,
        }),
      );
      resolve(this.#ended as SessionEnded);
    });
  }

  /** Opens a session; throws a `SessionEnded` or `TransportError` that says why there is none. */
  static async connect(options: ConnectOptions): Promise<MarketClient> {
    const { url, dialer, clock, timeoutMs = TIMEOUT_MS, withTree = false } = options;
    const connection = await dialer.dial(url, timeoutMs);
    const frames = new FrameQueue(connection, clock, timeoutMs, url);
    const unfit = (reason: Refusal): SessionEnded =>
      new SessionEnded(reason.code, `${url} is not accepted as a market: ${describe(reason)}`, { refusal: reason });
    try {
      const challenge = await frames.next('challenge');
      const greeting = await greet(challenge, connection, options);
      if (!greeting.ok) throw unfit(greeting.refusal);
      connection.send(JSON.stringify(greeting.value.hello));
      const welcome = await frames.next('welcome');
      const fault = await greeting.value.accepts(welcome);
      if (fault) throw unfit(fault);
      return new MarketClient(connection, clock, timeoutMs, greeting.value, welcome, frames.rest(), withTree);
    } catch (error) {
      // Whatever was wrong, nothing of the connection stays behind.
      connection.close(4401, error instanceof SessionEnded ? error.code : '');
      throw error;
    }
  }

  /** Calls `handler` with each frame of the market above, and its length; those that came before wait for it. */
  listenToTree(handler: (frame: TreeFrame, length: number) => void): void {
    this.#onTree = handler;
    for (const [frame, length] of this.#unheard.splice(0)) handler(frame, length);
  }

  /** Resolves when the session has ended, with the reason. */
  get closed(): Promise<SessionEnded> {
    return this.#closed;
  }

  /** Asks; resolves with the `ok` frame, rejects with `RequestRefused` or `SessionEnded`. */
  async request<T extends RequestType>(type: T, body: RequestBody<T>): Promise<AnswerOfRequest[T]> {
    const answer = await this.#exchange({ ...body, type } as Omit<Frame, 'id'> & { type: T });
    return answer as unknown as AnswerOfRequest[T];
  }

  /** Resolves when everything that was sent before has been answered. */
  async ping(): Promise<void> {
    await this.#exchange({ type: 'ping' });
  }

  /** Sends a frame that has no answer, to an upper market; tells its length. */
  send(frame: TreeFrame): number {
    const text = JSON.stringify(frame);
    if (!this.#ended) this.#connection.send(text);
    return text.length;
  }

  /** The bytes that wait to leave. */
  bufferedBytes(): number {
    return this.#connection.bufferedBytes();
  }

  /** Stops reading what the market sends, so that it waits in its own socket, and goes on with it. */
  pause(): void {
    this.#connection.pause();
  }

  resume(): void {
    this.#connection.resume();
  }

  /** Says goodbye and waits until the connection is closed. */
  async close(): Promise<void> {
    this.#connection.close(1000, '');
    await this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #exchange(frame: { readonly type: string; readonly after?: number }): Promise<Frame> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = String(this.#next);
    this.#next += 1;
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(this.#timeoutMs, () => {
        this.#waiting.delete(id);
        reject(new SessionEnded('answer-timeout', `No answer to ${frame.type} within ${this.#timeoutMs / 1000} s.`));
      });
      this.#waiting.set(id, { of: frame.type, after: frame.after ?? 0, resolve, reject, cancel });
      this.#connection.send(JSON.stringify({ ...frame, id }));
    });
  }

  #onText(text: string): void {
    const read = readFrame(text);
    if (!read.ok) return this.#giveUp(read.refusal.refusal.code, describe(read.refusal.refusal));
    const frame = read.value;
    if (frame.type === 'event') return this.#onOwnEvent(frame);
    if (frame.type === 'book') return this.onBook?.(frame);
    if (isTreeFrame(frame)) return this.#onTree?.(frame, text.length);
    if (frame.type !== 'ok' && frame.type !== 'error' && frame.type !== 'pong') return;
    if (frame.type === 'error' && frame.class === 'fatal') this.#lastError = frame;
    const waiting = frame.re === undefined ? undefined : this.#waiting.get(frame.re);
    if (frame.re === undefined || !waiting) return;
    const { of } = waiting;
    const fits = frame.type === 'error' || (frame.type === 'pong' ? of === 'ping' : of === frame.of);
    if (!guard('WS-060', fits)) return this.#giveUp('frame-invalid', `${frame.type} does not answer ${of}`);
    this.#waiting.delete(frame.re);
    waiting.cancel();
    if (frame.type === 'error') waiting.reject(new RequestRefused(frame));
    else {
      if (of === 'events.subscribe') this.#seen = waiting.after;
      waiting.resolve(frame);
    }
  }

  /** Hands on each own event of the stream once; one before which another is missing ends the session. */
  #onOwnEvent(event: FrameOfType['event']): void {
    if (!guard('STR-010', event.seq > this.#seen)) return;
    if (!guard('STR-010', event.seq === this.#seen + 1))
      return this.#giveUp('event-missing', `own event ${event.seq} came after ${this.#seen}`);
    this.#seen = event.seq;
    this.onEvent?.(event);
  }

  /** A market that breaks the protocol loses the session: nothing it says can be relied on. */
  #giveUp(code: string, what: string): void {
    this.#end(new SessionEnded(code, `The market broke the protocol: ${what}`));
    this.#connection.close(4400, code);
  }

  #end(reason: SessionEnded): void {
    this.#ended ??= reason;
    for (const { reject, cancel } of this.#waiting.values()) {
      cancel();
      reject(this.#ended);
    }
    this.#waiting.clear();
  }
}
