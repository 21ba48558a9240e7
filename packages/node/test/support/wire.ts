import { connect, createServer, type Server, type Socket } from 'node:net';

/** One end of a connection that goes through a wire. */
interface Strand {
  readonly lower: Socket;
  readonly upper: Socket;
}

/**
 * What lies between a market and its upper one, byte by byte: a test holds back what goes up or down, cuts it, and lets
 * nobody through.
 */
export class Wire implements AsyncDisposable {
  readonly #server: Server;
  #target: number;
  readonly #strands = new Set<Strand>();
  readonly #held = new Set<'up' | 'down'>();
  #isClosed = false;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
    server.on('connection', (lower) => this.#join(lower));
  }

  /** A wire to a port of this machine. */
  static async to(target: number): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Wire(server, target);
  }

  /** Leads new connections to another port. */
  leadTo(target: number): void {
    this.#target = target;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  #join(lower: Socket): void {
    if (this.#isClosed) return void lower.destroy();
    const upper = connect(this.#target, '127.0.0.1');
    const strand = { lower, upper };
    this.#strands.add(strand);
    const end = (): void => {
      this.#strands.delete(strand);
      lower.destroy();
      upper.destroy();
    };
    for (const socket of [lower, upper]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    lower.on('data', (bytes) => upper.write(bytes));
    upper.on('data', (bytes) => lower.write(bytes));
    this.#apply(strand);
  }

  #apply({ lower, upper }: Strand): void {
    if (this.#held.has('up')) lower.pause();
    else lower.resume();
    if (this.#held.has('down')) upper.pause();
    else upper.resume();
  }

  /** Lets nothing through in this direction; what is sent waits. */
  hold(direction: 'up' | 'down'): void {
    this.#held.add(direction);
    for (const strand of this.#strands) this.#apply(strand);
  }

  /** Lets everything through, first what has waited. */
  release(): void {
    this.#held.clear();
    for (const strand of this.#strands) this.#apply(strand);
  }

  /** Breaks every connection: what waits is lost. New ones are let through. */
  cut(): void {
    this.#held.clear();
    for (const { lower, upper } of this.#strands) {
      lower.resetAndDestroy();
      upper.resetAndDestroy();
    }
  }

  /** Breaks every connection and lets none through until it is opened again. */
  close(): void {
    this.#isClosed = true;
    this.cut();
  }

  open(): void {
    this.#isClosed = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
