import { encodeBase64url, type Frame, type HelloProof, signMessage } from '@bc4p/protocol/messages';
import { type ClientOptions, WebSocket } from 'ws';
import type { ClientIdentity } from '../../src/client/index.ts';
import { nonce } from './test-market.ts';

/** Any frame that a market sends, unchecked. */
export type AnyFrame = Readonly<Record<string, unknown>> & { readonly type: string };

/** How long a test waits for something that must come. */
const PATIENCE_MS = 8000;

/** A promise that fails, saying what was waited for, when nothing came. */
async function inTime<T>(promise: Promise<T>, what: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came: ${what()}`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What a hello says, changed as a test wants it. */
export interface HelloChanges {
  readonly versions?: readonly string[];
  readonly chain?: readonly string[];
  readonly proof?: Partial<HelloProof>;
  readonly exporter?: Uint8Array;
}

/** A client that sends whatever it is told, and keeps every frame that comes. */
export class RawClient {
  readonly socket: WebSocket;
  readonly frames: AnyFrame[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #read = 0;
  #ids = 0;
  #wake: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      this.frames.push(JSON.parse(data.toString()) as AnyFrame);
      this.#wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) =>
      socket.on('close', (code, reason) => {
        this.#wake();
        resolve({ code, reason: reason.toString() });
      }),
    );
  }

  static async open(url: string, protocols = ['bc4p.v1'], options: ClientOptions = {}): Promise<RawClient> {
    const socket = new WebSocket(url, protocols, { perMessageDeflate: false, rejectUnauthorized: false, ...options });
    const client = new RawClient(socket);
    const opened = new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    await inTime(opened, () => `a connection to ${url}`);
    return client;
  }

  /** Opens a connection and greets as `identity`; the welcome has come. */
  static async greeted(url: string, identity: ClientIdentity): Promise<RawClient> {
    const client = await RawClient.open(url);
    await client.greet(identity);
    return client;
  }

  /** Sends an object as JSON, a text as it is. */
  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** The next frame that was not read yet. */
  async next(): Promise<AnyFrame> {
    while (this.#read >= this.frames.length) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the connection is closed');
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await inTime(woken, () => `a frame after ${JSON.stringify(this.frames.at(-1))?.slice(0, 300)}`);
    }
    this.#read += 1;
    return this.frames[this.#read - 1] as AnyFrame;
  }

  /** The next frame that `matches`; the ones before it are passed over. */
  async find(matches: (frame: AnyFrame) => boolean): Promise<AnyFrame> {
    for (;;) {
      const frame = await this.next();
      if (matches(frame)) return frame;
    }
  }

  /** Sends a request under a new id; resolves with its answer, `ok` or `error`. */
  request(type: string, body: object = {}): Promise<AnyFrame> {
    const id = this.post(type, body);
    return this.find(({ re }) => re === id);
  }

  /** Sends a request without waiting; returns its id. */
  post(type: string, body: object = {}): string {
    this.#ids += 1;
    const id = `q${this.#ids}`;
    this.send({ type, id, ...body });
    return id;
  }

  /** All frames that come until everything sent so far was answered, the `pong` left out. */
  async barrier(): Promise<AnyFrame[]> {
    const id = this.post('ping');
    const seen: AnyFrame[] = [];
    for (;;) {
      const frame = await this.next();
      if (frame.type === 'pong' && frame.re === id) return seen;
      seen.push(frame);
    }
  }

  /** Everything until the market closes the connection. */
  async ended(): Promise<{ readonly code: number; readonly reason: string; readonly last: AnyFrame | undefined }> {
    const { code, reason } = await inTime(
      this.closed,
      () => `a close frame after ${JSON.stringify(this.frames.at(-1))?.slice(0, 300)}`,
    );
    return { code, reason, last: this.frames.at(-1) };
  }

  /** A hello that answers the market's challenge, honest but for `changes`. */
  async hello(identity: ClientIdentity, changes: HelloChanges = {}): Promise<Record<string, unknown>> {
    const challenge = (await this.find(({ type }) => type === 'challenge')) as unknown as Extract<
      Frame,
      { type: 'challenge' }
    >;
    const own = nonce() + nonce();
    const { createHash } = await import('node:crypto');
    const peer = createHash('sha256')
      .update(Buffer.from(challenge.chain[0] ?? '', 'base64url'))
      .digest('base64url');
    const { token } = await signMessage(identity, 'bc4p-hello-proof', {
      role: 'client',
      market: challenge.market,
      clientNonce: own.slice(0, 40),
      marketNonce: challenge.nonce,
      peer,
      ...(changes.exporter ? { exporter: encodeBase64url(changes.exporter) } : {}),
      ...changes.proof,
    });
    return {
      type: 'hello',
      id: 'hello',
      versions: changes.versions ?? ['bc4p.v1'],
      features: [],
      nonce: own.slice(0, 40),
      chain: changes.chain ?? identity.chain.map(({ der }) => encodeBase64url(der)),
      proof: token,
    };
  }

  /** Greets; resolves with the market's answer, `welcome` or `error`. */
  async greet(identity: ClientIdentity, changes: HelloChanges = {}): Promise<AnyFrame> {
    this.send(await this.hello(identity, changes));
    return this.find(({ re }) => re === 'hello');
  }

  /** Lets go of all frames that came so far. */
  forget(): void {
    this.frames.length = 0;
    this.#read = 0;
  }

  async close(): Promise<void> {
    this.socket.resume();
    this.socket.close(1000);
    await inTime(this.closed, () => 'the end of a session that its client left');
  }
}
