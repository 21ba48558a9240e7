import type { Connection, Dialer, Listener, Listening } from '../../src/ports.ts';
import { TransportError } from '../../src/transport/transport-error.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';
import { type Pipe, SimConnection } from './sim-connection.ts';

/** How the network behaves. Shares are of frames. */
export interface NetworkHabits {
  readonly leastLatencyUs: number;
  readonly mostLatencyUs: number;
  readonly bytesPerSecond: number;
  /** What no network with TCP does, but what sessions have to survive all the same. */
  readonly lost: number;
  readonly doubled: number;
  /** Share of frames that come much later, up to `delayUs`, and all that follow them. */
  readonly delayed: number;
  readonly delayUs: number;
}

/** Where somebody can be connected with, as long as the one who listens lives. */
interface Door {
  readonly life: Life;
  readonly accept: (connection: Connection) => void;
}

/** After so long without an answer an end takes the connection for gone, as the keep-alive of the real one does. */
const GONE_US = 60e6;

/** All connections between all machines, each of which is named by its host. */
export class SimNetwork {
  readonly #scheduler: Scheduler;
  readonly #chance: Chance;
  readonly #doors = new Map<string, Door>();
  readonly #pipes = new Set<Pipe>();
  /** Pairs of hosts that do not reach each other. */
  readonly #cuts = new Set<string>();
  /** Hosts that read slowly, with the bytes a second. */
  readonly #slow = new Map<string, number>();
  #dialled = 0;
  habits: NetworkHabits;

  constructor(scheduler: Scheduler, habits: NetworkHabits, chance: Chance) {
    this.#scheduler = scheduler;
    this.habits = habits;
    this.#chance = chance;
  }

  /** Where a host listens. */
  urlOf = (host: string): string => `ws://${host}`;

  listener(host: string, life: Life): Listener {
    return {
      listen: async (accept): Promise<Listening> => {
        const door = { life, accept };
        this.#doors.set(host, door);
        return {
          url: this.urlOf(host),
          close: async () => {
            if (this.#doors.get(host) === door) this.#doors.delete(host);
          },
        };
      },
    };
  }

  dialer(host: string, life: Life): Dialer {
    return { dial: (url, timeoutMs) => this.#dial(host, life, url.slice('ws://'.length), timeoutMs) };
  }

  /** Whether two hosts reach each other now. */
  reaches(one: string, other: string): boolean {
    return !this.#cuts.has(pairOf(one, other));
  }

  /** Cuts two hosts off from each other: nothing passes; who waits for too long takes the other for gone. */
  cut(one: string, other: string): void {
    this.#cuts.add(pairOf(one, other));
    for (const pipe of this.#pipes) if (pipe.isBetween(one, other)) pipe.stall(GONE_US);
  }

  /** Lets two hosts reach each other again; what has waited goes on its way. */
  heal(one: string, other: string): void {
    this.#cuts.delete(pairOf(one, other));
    for (const pipe of this.#pipes) if (pipe.isBetween(one, other)) pipe.flow();
  }

  healAll(): void {
    for (const pair of [...this.#cuts]) this.heal(...(pair.split(' ') as [string, string]));
    this.#slow.clear();
  }

  /** Breaks every open connection of a host, or those with one other: what is under way is lost. */
  breakOf(host: string, other?: string): void {
    for (const pipe of [...this.#pipes]) if (pipe.isBetween(host, other)) pipe.break();
  }

  /** The machine of a host lost its power: whoever is connected finds out some time later. */
  crash(life: Life): void {
    for (const pipe of [...this.#pipes]) if (pipe.isOf(life)) pipe.break();
  }

  /** How fast a host reads from now on; as fast as it comes if absent. */
  slow(host: string, bytesPerSecond?: number): void {
    if (bytesPerSecond === undefined) this.#slow.delete(host);
    else this.#slow.set(host, bytesPerSecond);
  }

  /** Bytes a second that a host takes in. */
  speedOf(host: string): number {
    return Math.min(this.habits.bytesPerSecond, this.#slow.get(host) ?? Number.POSITIVE_INFINITY);
  }

  async #dial(from: string, life: Life, to: string, timeoutMs: number): Promise<Connection> {
    this.#dialled += 1;
    const chance = this.#chance.of(`${from} ${to} ${this.#dialled}`);
    const { leastLatencyUs, mostLatencyUs } = this.habits;
    const roundUs = 2 * chance.between(leastLatencyUs, mostLatencyUs);
    const failed = (what: string) => new TransportError('cannot-connect', `No session with ${to}: ${what}.`, 'Wait.');
    if (!this.reaches(from, to)) {
      await this.#scheduler.wait(timeoutMs * 1000, life, `cannot reach ${to}`);
      throw failed('nobody answers');
    }
    await this.#scheduler.wait(roundUs, life);
    const door = this.#doors.get(to);
    if (!door?.life.isAlive) {
      this.#scheduler.note(from, `nobody listens at ${to}`);
      throw failed('nobody listens');
    }
    const name = `${from}#${this.#dialled}`;
    const pipe = SimConnection.pair(
      { network: this, scheduler: this.#scheduler, chance },
      { host: from, life, name },
      { host: to, life: door.life, name: `${to}#${this.#dialled}` },
      () => this.#pipes.delete(pipe),
    );
    this.#pipes.add(pipe);
    this.#scheduler.note(from, `connected with ${to} as ${name}`);
    // As the real one: the listener sees the connection before the one who dials has it.
    door.accept(pipe.ends[1]);
    return pipe.ends[0];
  }
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');
