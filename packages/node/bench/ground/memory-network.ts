import type { Clock, Connection, Dialer, Listener } from '../../src/ports.ts';

/** Frames and bytes of one kind that went one way. */
export interface Tally {
  frames: number;
  bytes: number;
}

/** What went from one host to another, by the type of frame. */
export type Traffic = Map<string, Tally>;

const typeOf = (text: string): string => /"type":"([a-z.]+)"/.exec(text)?.[1] ?? 'other';

/** The id of the take that a result refuses. */
function refusedBy(text: string): string | undefined {
  if (!text.includes('"outcome":"refused"')) return undefined;
  return /"take":"([\w-]{43})"/.exec(text)?.[1];
}

/** Connections in memory between hosts that are named by their addresses; counts what each carries. */
export class MemoryNetwork {
  readonly #clock: Clock;
  readonly #latencyMs: number;
  readonly #doors = new Map<string, (connection: Connection) => void>();
  /** By `from to`. */
  readonly links = new Map<string, Traffic>();
  /** The takes that were refused. */
  readonly refused = new Set<string>();

  /** Each frame is under way for `latencyMs` of the clock; 0: it arrives when nothing else can go on. */
  constructor(clock: Clock, latencyMs: number) {
    this.#clock = clock;
    this.#latencyMs = latencyMs;
  }

  static urlOf = (address: string): string => `ws://${address}`;

  listener(address: string): Listener {
    return {
      listen: async (accept) => {
        this.#doors.set(address, accept);
        return {
          url: MemoryNetwork.urlOf(address),
          close: async () => {
            this.#doors.delete(address);
          },
        };
      },
    };
  }

  /** Dials as a market. */
  dialer(from: string): Dialer {
    return {
      dial: async (url) => {
        const to = url.slice('ws://'.length);
        const accept = this.#doors.get(to);
        if (!accept) throw new Error(`nobody listens at ${to}`);
        const near = new End(this, to, this.#trafficOf(from, to));
        const far = new End(this, from, this.#trafficOf(to, from));
        near.other = far;
        far.other = near;
        accept(far);
        return near;
      },
    };
  }

  #trafficOf(from: string, to: string): Traffic {
    const name = `${from} ${to}`;
    const known = this.links.get(name) ?? new Map<string, Tally>();
    this.links.set(name, known);
    return known;
  }

  /** Counts what a connection carries. */
  count(traffic: Traffic, text: string): void {
    const type = typeOf(text);
    const tally = traffic.get(type) ?? { frames: 0, bytes: 0 };
    tally.frames += 1;
    tally.bytes += text.length;
    traffic.set(type, tally);
    const refused = type === 'tree.result' ? refusedBy(text) : undefined;
    if (refused !== undefined) this.refused.add(refused);
  }

  /** Forgets what was counted. */
  begin(): void {
    for (const traffic of this.links.values()) traffic.clear();
    this.refused.clear();
  }

  /** Carries something to the other end. */
  carry(arrive: () => void): void {
    if (this.#latencyMs > 0) this.#clock.after(this.#latencyMs, arrive);
    else queueMicrotask(arrive);
  }
}

class End implements Connection {
  readonly remote: string;
  readonly origin: string;
  readonly #network: MemoryNetwork;
  readonly #traffic: Traffic;
  other!: End;
  #unheard: string[] = [];
  #isPaused = false;
  #isClosed = false;
  #onMessage: ((text: string) => void) | undefined;
  #onClose: ((code: number, reason: string) => void) | undefined;

  constructor(network: MemoryNetwork, remote: string, traffic: Traffic) {
    this.#network = network;
    this.remote = remote;
    this.origin = remote;
    this.#traffic = traffic;
  }

  send(text: string): number {
    if (this.#isClosed) return 0;
    this.#network.count(this.#traffic, text);
    this.#network.carry(() => this.other.#take(text));
    return 0;
  }

  bufferedBytes(): number {
    return 0;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#hand();
  }

  allow(): void {}

  close(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#network.carry(() => this.other.#end(code, reason));
    this.#end(code, reason);
  }

  onMessage(handler: (text: string) => void): void {
    this.#onMessage = handler;
    this.#hand();
  }

  onClose(handler: (code: number, reason: string) => void): void {
    this.#onClose = handler;
  }

  #take(text: string): void {
    this.#unheard.push(text);
    this.#hand();
  }

  #hand(): void {
    while (this.#onMessage && !this.#isPaused && !this.#isClosed && this.#unheard.length > 0)
      this.#onMessage(this.#unheard.shift() as string);
  }

  #end(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClose?.(code, reason);
  }
}
