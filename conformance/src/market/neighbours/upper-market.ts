import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Certificate, parseChain } from '@bc4p/protocol/certificates';
import { decodeBase64url, type FrameOfType, type RequestType, readFrame } from '@bc4p/protocol/messages';
import { type WebSocket, WebSocketServer } from 'ws';
import { NoAnswer, WrongVerdict } from '../../checks/fault.ts';
import { chainInFrame, type SuiteNetwork, TOP_MARKET } from '../../network/index.ts';
import { expectProof, SUBPROTOCOL, signProof, WireEnd } from '../../wire/index.ts';
import { FollowingLog } from './following-log.ts';
import { TreeLink } from './tree-link.ts';

/** How long the market under test may take to begin a session anew. [TREE-008] */
const PATIENCE_MS = 10_000;
const MAX_FRAME = 1024 * 1024;

/** A request of the market under test, as the suite answers it: the members of `ok` but `type`, `re` and `of`, or of `error`. */
export type AnswerBody = { readonly ok: object } | { readonly error: object } | 'silence';
type Handler<T extends RequestType> = (request: FrameOfType[T]) => AnswerBody | Promise<AnswerBody>;

const DAY = 86_400;
const RULES: FrameOfType['welcome']['rules'] = {
  slotLength: 60,
  gateClosure: 0,
  minimumAvailability: 0,
  horizon: 365 * DAY,
  minimumLot: 1,
  lotSizes: [],
  depth: 100,
};
const LIMITS: FrameOfType['welcome']['limits'] = {
  frameBytes: MAX_FRAME,
  inFlight: 1000,
  ratePerSecond: 100_000,
  burst: 100_000,
};

/**
 * The market above the one under test: it listens, proves who it is, welcomes the market under test, and does of its own
 * accord nothing but answer `ping`. What it answers to requests each check says, and everything else is up to the check.
 */
export class UpperMarket implements AsyncDisposable {
  readonly #network: SuiteNetwork;
  readonly log = new FollowingLog();
  readonly #server: WebSocketServer;
  readonly #handlers = new Map<string, Handler<never>>();
  #link: TreeLink | undefined;
  #sessions = 0;
  /** False: whoever comes is sent away. */
  isOpen = true;
  /** What it says that it offers. */
  features: readonly string[] = ['direct', 'pay-as-offer', 'fees', 'tree', 'log', 'settlement'];
  readonly #waiting = new Set<() => void>();
  #fault: Error | undefined;

  private constructor(network: SuiteNetwork, server: WebSocketServer) {
    this.#network = network;
    this.#server = server;
    server.on('connection', (socket) => {
      this.#welcome(socket).catch((error: Error) => {
        this.#fault = error;
        socket.close(4401);
        this.#wake();
      });
    });
  }

  static async listen(network: SuiteNetwork): Promise<UpperMarket> {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      maxPayload: MAX_FRAME,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    await new Promise<void>((resolve) => server.once('listening', resolve));
    return new UpperMarket(network, server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many sessions were welcomed. */
  get sessions(): number {
    return this.#sessions;
  }

  /** Says how requests of a kind are answered from now on. */
  answer<T extends RequestType>(type: T, handler: Handler<T>): void {
    this.#handlers.set(type, handler as Handler<never>);
  }

  async #welcome(socket: WebSocket): Promise<void> {
    if (!this.isOpen) return socket.terminate();
    const end = new WireEnd(socket, { name: 'upper market', log: this.log });
    end.isGreeted = true;
    const { upperService } = this.#network;
    const nonce = randomBytes(24).toString('base64url');
    const head = { market: TOP_MARKET, versions: [SUBPROTOCOL] };
    end.send({ type: 'challenge', id: 'challenge', ...head, nonce, chain: chainInFrame(upperService) });
    const hello = (await end.take(({ type }) => type === 'hello', 'hello')) as FrameOfType['hello'];
    const parsed = parseChain(hello.chain.map((text) => decodeBase64url(text) ?? new Uint8Array()));
    if (!parsed.ok) throw new WrongVerdict(`the chain in its hello cannot be read: ${parsed.refusal.code}`);
    const leaf = parsed.value[0] as Certificate;
    const nonces = { market: TOP_MARKET, clientNonce: hello.nonce, marketNonce: nonce, exporter: end.exporter };
    await expectProof(hello.proof, 'client', { ...nonces, peer: upperService.chain[0].kid }, leaf);
    const link = new TreeLink(end);
    const proof = await signProof(upperService, 'market', { ...nonces, peer: leaf.kid });
    this.#serve(end);
    const clock = { at: Math.floor(Date.now() / 1000), atMs: 0 };
    const { features } = this;
    const limits = { limits: LIMITS, rules: RULES, sessionUntil: leaf.notAfter };
    end.send({ type: 'welcome', re: hello.id, version: SUBPROTOCOL, features, proof, clock, ...limits });
    link.subscribe();
    this.#link = link;
    this.#sessions += 1;
    socket.once('close', () => {
      if (this.#link === link) this.#link = undefined;
    });
    this.#wake();
  }

  /** Answers requests as they come. */
  #serve(end: WireEnd): void {
    end.socket.on('message', (data) => {
      const read = readFrame(data.toString());
      if (!read.ok || !('id' in read.value)) return;
      const request = read.value as FrameOfType[RequestType] | FrameOfType['ping'];
      if (request.type === 'ping') return end.send({ type: 'pong', re: request.id });
      const handler = this.#handlers.get(request.type);
      if (!handler) return;
      void Promise.resolve(handler(request as never)).then((answer) => {
        if (answer === 'silence' || !end.isOpen) return;
        if ('ok' in answer) end.send({ type: 'ok', re: request.id, of: request.type, ...answer.ok });
        else end.send({ type: 'error', re: request.id, ...answer.error });
      });
    });
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  /** The session with the market under test, or the next one if there is none now. */
  async link(): Promise<TreeLink> {
    return this.#until(() => this.#link, 'a session of the market under test with the market above it');
  }

  /** Ends the session and waits for the next one. */
  async cut(): Promise<TreeLink> {
    const before = this.#sessions;
    await this.drop();
    return this.#until(
      () => (this.#sessions > before ? this.#link : undefined),
      'a new session of the market under test with the market above it',
    );
  }

  /** Ends the session, if there is one. */
  async drop(): Promise<void> {
    await this.#link?.end.drop();
    this.#link = undefined;
  }

  async #until<T>(look: () => T | undefined, what: string): Promise<T> {
    const late = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.#fault) throw this.#fault;
      const leftMs = late - performance.now();
      if (leftMs <= 0) throw new NoAnswer(`${what} did not come within ${PATIENCE_MS} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isOpen = false;
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
