import type { AddressInfo } from 'node:net';
import type { Frame, FrameOfType, HelloProof } from '@bc4p/protocol/messages';
import { type WebSocket, WebSocketServer } from 'ws';
import { WrongVerdict } from '../checks/fault.ts';
import { chainInFrame, type Holder } from '../network/index.ts';
import { expectProof, SUBPROTOCOL, signProof, type WireLog } from '../wire/index.ts';
import { honestly } from './honest-answers.ts';
import { judgeClientChain, type MarketBooks, newNonce } from './market-books.ts';
import { MarketLink, type Request } from './market-link.ts';

/** What the market does in place of what is right; everything that is not named is as it should be. */
export interface Script {
  /** Who greets with which chain; the market's service as it should be. */
  readonly greeter?: Holder;
  readonly challenge?: Partial<FrameOfType['challenge']>;
  /** What the market's proof says wrongly, and who signs it. */
  readonly proof?: Partial<HelloProof>;
  readonly prover?: Holder;
  readonly welcome?: (right: FrameOfType['welcome']) => object | string;
  /** In place of the challenge, of the welcome, of the answer to requests of a type. */
  readonly onConnect?: (link: MarketLink) => Promise<void> | void;
  readonly onHello?: (link: MarketLink, hello: FrameOfType['hello']) => Promise<void> | void;
  readonly on?: Readonly<Record<string, Answer>>;
}

/** Answers a request; `honest` does what is right. */
export type Answer = (
  link: MarketLink,
  // biome-ignore lint/suspicious/noExplicitAny: which request it is follows from the name under which it stands
  request: any,
  honest: () => Promise<void>,
) => Promise<void> | void;

const RULES = {
  slotLength: 900,
  gateClosure: 300,
  minimumAvailability: 0,
  horizon: 7 * 86_400,
  minimumLot: 1,
  lotSizes: [100],
  depth: 10,
};
const LIMITS = { frameBytes: 1024 * 1024, inFlight: 64, ratePerSecond: 1000, burst: 1000 };
const MOST_BYTES = 1024 * 1024;

/** A market of the suite's own, to which the client under test comes. */
export class ScriptedMarket {
  readonly #server: WebSocketServer;
  readonly #books: MarketBooks;
  readonly #script: Script;
  readonly links: MarketLink[] = [];
  /** A client that did not even get a connection: why. */
  fault: Error | undefined;

  private constructor(server: WebSocketServer, books: MarketBooks, script: Script, log: WireLog) {
    this.#server = server;
    this.#books = books;
    this.#script = script;
    server.on('connection', (socket, request) => {
      const offered = request.headers['sec-websocket-protocol'] ?? '';
      if (socket.protocol !== SUBPROTOCOL)
        this.fault ??= new WrongVerdict('it does not offer the subprotocol', {
          expected: SUBPROTOCOL,
          actual: offered,
        });
      this.#greet(socket, log);
    });
  }

  static async open(books: MarketBooks, script: Script, log: WireLog): Promise<ScriptedMarket> {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      maxPayload: MOST_BYTES,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    return new ScriptedMarket(server, books, script, log);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #greet(socket: WebSocket, log: WireLog): void {
    const nonce = newNonce();
    const name = `client ${this.links.length + 1}`;
    const link = new MarketLink(socket, log, name, (own, frame) => this.#serve(own, frame, nonce));
    this.links.push(link);
    const { onConnect, greeter = this.#books.service, challenge } = this.#script;
    const right = { type: 'challenge', id: '0', versions: [SUBPROTOCOL], market: this.#books.address, nonce };
    link.inTurn(() =>
      onConnect ? onConnect(link) : link.send({ ...right, chain: chainInFrame(greeter), ...challenge }),
    );
  }

  async #serve(link: MarketLink, frame: Frame, marketNonce: string): Promise<void> {
    if (!link.isGreeted) {
      if (frame.type !== 'hello')
        throw new WrongVerdict('it sent something else before its hello was answered', { actual: frame.type });
      return this.#welcome(link, frame, marketNonce);
    }
    const request = frame as Request;
    const honest = (): Promise<void> => honestly(link, request, this.#books);
    const answer = this.#script.on?.[frame.type];
    if (answer) await answer(link, request, honest);
    else await honest();
  }

  async #welcome(link: MarketLink, hello: FrameOfType['hello'], marketNonce: string): Promise<void> {
    const { greeter = this.#books.service, prover, proof, welcome, onHello, challenge } = this.#script;
    const { client, address } = this.#books;
    if (!hello.versions.includes(SUBPROTOCOL))
      throw new WrongVerdict('its hello lacks the version', { expected: SUBPROTOCOL, actual: hello.versions });
    await judgeClientChain(hello.chain, this.#books);
    const terms = { market: challenge?.market ?? address, clientNonce: hello.nonce, marketNonce };
    const peer = greeter.chain[0].kid;
    await expectProof(hello.proof, 'client', { ...terms, peer }, client.chain[0]);
    link.isGreeted = true;
    if (onHello) return onHello(link, hello);
    const answer = { ...terms, peer: client.chain[0].kid };
    const nowMs = Date.now();
    const right = {
      type: 'welcome' as const,
      re: hello.id,
      version: SUBPROTOCOL,
      features: ['direct', 'pay-as-offer', 'metering'],
      proof: await signProof(prover ?? greeter, 'market', answer, proof),
      clock: { at: Math.floor(nowMs / 1000), atMs: nowMs % 1000 },
      limits: LIMITS,
      rules: RULES,
      sessionUntil: Math.min(...client.chain.map(({ notAfter }) => notAfter)),
    } as FrameOfType['welcome'];
    const said = welcome?.(right) ?? right;
    if (typeof said === 'string') link.sendText(said);
    else link.send(said);
  }

  /** Waits until all connections have ended, and stops listening. */
  async ended(): Promise<void> {
    await Promise.all(this.links.map(({ ended }) => ended));
    for (const { fault } of this.links) this.fault ??= fault;
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
