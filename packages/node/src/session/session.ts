import { ERRORS, guard, type Refusal, refusal } from '@bc4p/protocol';
import {
  errorFrame,
  type Frame,
  type FrameOfType,
  isRequestType,
  type RequestType,
  readFrame,
} from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';
import type { NumberedEvent, Settled } from '../market/publisher.ts';
import type { Cancel, Connection } from '../ports.ts';
import { StoreError } from '../store/store-error.ts';
import { isTreeFrame } from '../tree/frames.ts';
import type { LinkEnd } from '../tree/link.ts';
import { closeCodeOf } from './close-codes.ts';
import { type ClientKind, hasMarket, type SessionClient, type SessionContext } from './context.ts';
import { handle } from './handlers.ts';
import { answerHello, type Opening, openSession } from './handshake.ts';
import { handleMetering } from './metering-handlers.ts';
import type { Reply, Step } from './request.ts';
import { costOf } from './request-cost.ts';
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
  | {
      readonly name: 'open';
      readonly client: SessionClient;
      /** Absent where there is no market. */
      readonly streams: SessionStreams | undefined;
      /** Present if the client is a submarket. */
      readonly link?: LinkEnd;
    };

/** The largest frame between markets. [WS-004] */
const LINK_FRAME_BYTES = 1024 * 1024;
/** The longest wait for the end of a chain in one go, in case the clock was set meanwhile. */
const LONGEST_WAIT_MS = 60_000;

/**
 * The market's end of one session: challenge → hello → welcome, then requests and streams until one end closes.
 *
 * Requests are checked side by side, ordered strictly as they came, and answered in that order; so a `pong` leaves
 * after everything before its `ping` was answered. Whatever a client sends ends in an answer, never in an exception.
 */
export class Session {
  readonly #context: SessionContext;
  readonly #connection: Connection;
  readonly #host: SessionHost;
  readonly #opening: Opening;
  #state: State = { name: 'challenged' };
  #cancelTimer: Cancel;
  /** Ids of requests that have no answer yet. */
  readonly #open = new Set<string>();
  readonly #turns = new Turns((error) => this.end(this.#refusalOf(error)));
  /** Why the client is not read at the moment. */
  readonly #pausedFor = new Set<'turns' | 'tree'>();

  constructor(context: SessionContext, connection: Connection, host: SessionHost) {
    this.#context = context;
    this.#connection = connection;
    this.#host = host;
    const { opening, challenge } = openSession(context);
    this.#opening = opening;
    const { helloTimeoutMs } = context.limits;
    this.#cancelTimer = context.clock.after(helloTimeoutMs, () =>
      this.end(refusal('hello-timeout', 'WS-018', { seconds: Math.ceil(helloTimeoutMs / 1000) })),
    );
    connection.allow(context.limits.frameBytes);
    connection.onClose(() => this.#onClosed());
    connection.onMessage((text) => this.#onText(text));
    this.#send(challenge);
  }

  get client(): SessionClient | undefined {
    return this.#state.name === 'open' ? this.#state.client : undefined;
  }

  /** The network from which the client comes. */
  get origin(): string {
    return this.#connection.origin;
  }

  get #isOpen(): boolean {
    return this.#state.name === 'open';
  }

  /** Passes on that other markets show something else of these slots. */
  onSeen(slots: readonly Slot[]): void {
    if (this.#state.name === 'open') this.#state.streams?.onSeen(slots);
  }

  /** Passes on what a command changed. */
  onSettled(settled: Settled, own: readonly NumberedEvent[]): void {
    if (this.#state.name === 'open') this.#state.streams?.onSettled(settled, own);
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
    const before = this.#state;
    this.#state = { name: 'closed' };
    if (before.name === 'open') {
      before.streams?.stop();
      before.link?.onClosed();
    }
    this.#cancelTimer();
    this.#host.onClosed(this, client);
  }

  /** Sends a frame; tells its length. */
  #send(frame: Frame): number {
    const { bufferedBytes: limit } = this.#context.limits;
    const { length, waiting } = this.#transmit(frame);
    if (waiting > limit) this.end(refusal('slow-consumer', 'WS-024', { limit }));
    return length;
  }

  /** Sends a frame; tells its length, and how many bytes wait to leave. */
  #transmit(frame: Frame): { readonly length: number; readonly waiting: number } {
    const text = JSON.stringify(frame);
    this.#context.metrics.frameOut(frame.type);
    this.#context.metrics.bytesOut(text.length);
    return { length: text.length, waiting: this.#connection.send(text) };
  }

  #refuse(reason: Refusal, re: string | undefined, decision?: string): void {
    if (ERRORS[reason.code].class === 'fatal') return this.end(reason, re);
    this.#context.metrics.refused(reason.code);
    this.#send(errorFrame(reason, re, decision));
    this.#endIfFaulty(reason);
  }

  /** Ends the session of a client whose signatures are bad again and again: each has cost a check. */
  #endIfFaulty(reason: Refusal): void {
    const { client } = this;
    const retryMs = client ? this.#context.faults.refused(client.party.point, reason) : 0;
    if (!guard('WS-051', retryMs === 0)) this.end(refusal('faults-exceeded', 'WS-051', { retryMs }));
  }

  #onText(text: string): void {
    if (this.#state.name === 'closed') return;
    this.#context.metrics.bytesIn(text.length);
    if (this.#isTooLarge(text)) return this.#close(closeCodeOf('frame-too-large'), 'frame-too-large');
    if (this.#endIfExpired()) return;
    const frame = readFrame(text);
    if (!frame.ok) {
      // Before the hello a session has no patience: it belongs to nobody yet.
      if (this.#state.name !== 'open') return this.end(frame.refusal.refusal, frame.refusal.re);
      const { refusal: reason, re } = frame.refusal;
      return this.#inTurn(() => this.#refuse(reason, re));
    }
    this.#context.metrics.frameIn(frame.value.type);
    if (this.#state.name === 'open') return this.#onFrame(frame.value, this.#state, text.length);
    const greets = frame.value.type === 'hello' && this.#state.name === 'challenged';
    if (!guard('WS-019', greets)) {
      const { id } = frame.value as { readonly id?: string };
      return this.end(refusal('hello-expected', 'WS-019', { type: frame.value.type }), id);
    }
    this.#state = { name: 'greeting' };
    this.#greet(frame.value as FrameOfType['hello']).catch((error: unknown) => this.end(this.#refusalOf(error)));
  }

  /** Between markets a frame may be as large as the connection takes; whatever carries evidence of a long way is. */
  #isTooLarge(text: string): boolean {
    if (this.#state.name === 'open' && this.#state.link) return false;
    return Buffer.byteLength(text) > this.#context.limits.frameBytes;
  }

  async #greet(hello: FrameOfType['hello']): Promise<void> {
    const answer = await answerHello(hello, this.#opening, this.#connection, this.#context);
    if (this.#state.name !== 'greeting') return;
    if (!answer.ok) {
      this.#context.faults.greetedInVain(this.#connection);
      return this.end(answer.refusal, hello.id);
    }
    const { client, welcome } = answer.value;
    const outlet = {
      send: (frame: Frame) => this.#send(frame),
      bufferedBytes: () => this.#connection.bufferedBytes(),
      fail: (error: unknown) => this.end(this.#refusalOf(error)),
    };
    const context = this.#context;
    const streams = hasMarket(context) ? new SessionStreams({ ...context, ...client }, outlet) : undefined;
    this.#state = { name: 'open', client, streams };
    this.#host.onOpen(this, client);
    this.#watchEnd();
    if (!this.#isOpen) return;
    this.#send(welcome);
  }

  /** A submarket joins the tree with its first frame of the tree; its holder may open other sessions for its own trade. [TREE-004] */
  #join({ client, streams }: State & { name: 'open' }): LinkEnd | undefined {
    const context = this.#context;
    if (client.chain.rights.role !== 'submarket' || !hasMarket(context)) return undefined;
    const { address } = client.chain.rights;
    const link = context.tree.attach({
      address,
      party: client.party,
      isUpper: false,
      send: (frame) => (this.#isOpen ? this.#send(frame) : 0),
      bufferedBytes: () => this.#connection.bufferedBytes(),
      pause: () => this.#pauseFor('tree'),
      resume: () => this.#resumeFrom('tree'),
      end: (reason) => this.end(reason),
    });
    this.#connection.allow(LINK_FRAME_BYTES);
    if (this.#isOpen) this.#state = { name: 'open', client, streams, link };
    else link.onClosed();
    return link;
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

  #onFrame(frame: Frame, state: State & { name: 'open' }, length: number): void {
    const { client, streams } = state;
    if (isTreeFrame(frame)) {
      const link = state.link ?? this.#join(state);
      if (!hasMarket(this.#context))
        return this.#inTurn(() =>
          this.#refuse(refusal('unsupported-feature', 'WS-010', { feature: 'tree' }), undefined),
        );
      if (guard('TREE-005', link !== undefined)) return link?.onFrame(frame, length);
      const { role } = client.chain.rights;
      return this.#inTurn(() => this.#refuse(refusal('role-not-permitted', 'TREE-005', { role }, '/type'), undefined));
    }
    if (frame.type === 'ping') {
      return this.#inTurn(async () => {
        await streams?.caughtUp();
        this.#send({ type: 'pong', re: frame.id });
      });
    }
    if (!isRequestType(frame.type)) {
      return this.#inTurn(() =>
        this.#refuse(refusal('frame-type-unknown', 'WS-009', { type: frame.type }, '/type'), undefined),
      );
    }
    const { id } = frame as FrameOfType[RequestType];
    const early = this.#admit(id, costOf(frame), client);
    if (early) return this.#inTurn(() => this.#refuse(early, id));
    this.#open.add(id);
    this.#perform(frame.type, frame as FrameOfType[RequestType], state);
  }

  /** What must hold before a request is looked at: the cheap checks. */
  #admit(id: string, cost: number, { chain, party, client }: SessionClient): Refusal | undefined {
    const { limits, perPoint, perIssuer } = this.#context;
    if (!guard('WS-025', !this.#open.has(id))) return refusal('request-id-in-use', 'WS-025', { id }, '/id');
    if (!guard('WS-026', this.#open.size < limits.inFlight)) {
      return refusal('in-flight-exceeded', 'WS-026', { limit: limits.inFlight });
    }
    // What its own limit holds back does not use up what all of an issuer's may ask.
    const retryMs = perPoint.take(party.point, cost) || perIssuer.take(subtreeOf(chain.issuer, client), cost);
    return guard('WS-027', retryMs === 0) ? undefined : refusal('rate-exceeded', 'WS-027', { retryMs });
  }

  #begin<T extends RequestType>(type: T, frame: FrameOfType[T], state: State & { name: 'open' }): Promise<Step<T>> {
    const { client, streams } = state;
    const context = this.#context;
    const own = { ...client, verifier: context.verifier.of(client.party.point) };
    if (!streams || !hasMarket(context)) return handleMetering(type, frame, { ...context, ...own });
    return handle(type, frame, { ...context, ...own, streams });
  }

  #perform<T extends RequestType>(type: T, frame: FrameOfType[T], state: State & { name: 'open' }): void {
    this.#turns.request(this.#begin(type, frame, state), async (outcome) => {
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
    if (this.#turns.waiting > 2 * this.#context.limits.inFlight) this.#pauseFor('turns');
  }

  #resumeLater(): void {
    if (this.#turns.waiting <= this.#context.limits.inFlight) this.#resumeFrom('turns');
  }

  #pauseFor(reason: 'turns' | 'tree'): void {
    if (this.#pausedFor.size === 0) this.#connection.pause();
    this.#pausedFor.add(reason);
  }

  #resumeFrom(reason: 'turns' | 'tree'): void {
    if (this.#pausedFor.delete(reason) && this.#pausedFor.size === 0) this.#connection.resume();
  }
}

/** With whom a client's requests are counted together. Meters have one issuer, the whole grid's: those of one point are. */
const subtreeOf = (issuer: string, client: ClientKind): string =>
  client.kind === 'meter' ? `@point ${client.at}` : issuer;
