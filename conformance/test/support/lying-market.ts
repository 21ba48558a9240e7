import { WebSocket, WebSocketServer } from 'ws';

/** A frame that a market sends, as it comes. */
export type AnyFrame = Record<string, unknown> & { readonly type: string };
/** What becomes of a frame on its way to the client: these frames in its place. `say` sends one at once. */
export type Lie = (frame: AnyFrame) => readonly AnyFrame[];
/** What becomes of what a client sends: it goes on, or is answered here. */
export type Answer = (frame: AnyFrame) => readonly AnyFrame[] | undefined;

/**
 * A market that tells lies: it passes everything on to one that does not, and changes what that one says. What is signed
 * stays as it was signed.
 */
export class LyingMarket implements AsyncDisposable {
  readonly #server: WebSocketServer;

  private constructor(server: WebSocketServer) {
    this.#server = server;
  }

  static async before(honest: string, lie: Lie, answer: Answer = () => undefined): Promise<LyingMarket> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'bc4p.v1' });
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', (client) => {
      const market = new WebSocket(honest, ['bc4p.v1']);
      const waiting: string[] = [];
      market.on('open', () => {
        for (const text of waiting.splice(0)) market.send(text);
      });
      client.on('message', (data) => {
        const text = data.toString();
        const answers = answer(frameOf(text));
        if (answers) for (const frame of answers) client.send(JSON.stringify(frame));
        else if (market.readyState === WebSocket.OPEN) market.send(text);
        else waiting.push(text);
      });
      market.on('message', (data) => {
        for (const frame of lie(frameOf(data.toString()))) client.send(JSON.stringify(frame));
      });
      market.on('close', (code, reason) => client.close(code === 1006 ? 1011 : code, reason));
      client.on('close', () => market.close());
    });
    return new LyingMarket(server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function frameOf(text: string): AnyFrame {
  try {
    return JSON.parse(text) as AnyFrame;
  } catch {
    return { type: '' };
  }
}
