import type { Connection } from '../../src/ports.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';
import type { SimNetwork } from './sim-network.ts';
import { nameOf } from './trace.ts';

/** What both ends of a connection rest on. */
interface Ground {
  readonly network: SimNetwork;
  readonly scheduler: Scheduler;
  readonly chance: Chance;
}

/** Who is at one end. */
interface Place {
  readonly host: string;
  readonly life: Life;
  /** Of this end, in the trace. */
  readonly name: string;
}

/** Both ends of one connection, for the network that carries it. */
export interface Pipe {
  readonly ends: readonly [SimConnection, SimConnection];
  isBetween(host: string, other?: string): boolean;
  isOf(life: Life): boolean;
  /** Nothing passes any more; after `goneUs` both ends give up. */
  stall(goneUs: number): void;
  /** Things pass again. */
  flow(): void;
  /** What is under way is lost; both ends find out. */
  break(): void;
}

/** What is on its way to the other end, or waits there. */
interface Cargo {
  readonly content: { readonly text: string } | { readonly code: number; readonly reason: string };
  readonly bytes: number;
  hasArrived: boolean;
}

/** Bytes that are on their way, or wait at the reader, without the sender's noticing: the buffers of both machines. */
const WINDOW_BYTES = 64 * 1024;
/** How long an end that says goodbye waits for the other's. */
const GOODBYE_US = 3e6;
/** How long it takes at most until an end sees that a connection broke. */
const NOTICED_US = 2e6;

/** Short words about a text, for the trace: its type, where it has one, and a name of the whole. */
function describe(text: string): string {
  const type = /^\{"type":"([a-z.-]{1,30})"|"type":"([a-z.-]{1,30})"/.exec(text);
  return `${type?.[1] ?? type?.[2] ?? 'text'} ${text.length} bytes ${nameOf(text)}`;
}

/** One end of a connection between two simulated machines. */
export class SimConnection implements Connection {
  readonly remote: string;
  readonly origin: string;
  readonly #ground: Ground;
  readonly #place: Place;
  /** To be called when neither end can carry anything any more. */
  readonly #onGone: () => void;
  #other!: SimConnection;
  /** What this end has sent and the other end has not taken, oldest first. */
  readonly #outgoing: Cargo[] = [];
  #outgoingBytes = 0;
  /** Nothing reaches the other end for now. */
  #isStalled = false;
  /** Nothing ever will: what was under way is lost, and nothing after it may come through. */
  #isBroken = false;
  #stalls = 0;
  /** When the newest thing that left arrives: nothing overtakes it. */
  #arrivesUs = 0;
  #isPaused = false;
  readonly #unheard: string[] = [];
  #onMessage: ((text: string) => void) | undefined;
  #onClose: ((code: number, reason: string) => void) | undefined;
  /** Nothing is sent any more, since this end said goodbye, or the connection is no more. */
  #isClosing = false;
  #closed: readonly [number, string] | undefined;

  private constructor(ground: Ground, place: Place, remote: string, onGone: () => void) {
    this.#ground = ground;
    this.#onGone = onGone;
    this.#place = place;
    this.remote = remote;
    this.origin = remote;
  }

  /** Makes both ends; `onGone` is called when neither can carry anything any more. */
  static pair(ground: Ground, one: Place, other: Place, onGone: () => void): Pipe {
    const near = new SimConnection(ground, one, other.host, onGone);
    const far = new SimConnection(ground, other, one.host, onGone);
    near.#other = far;
    far.#other = near;
    const ends = [near, far] as const;
    const hosts = [one.host, other.host];
    return {
      ends,
      isBetween: (host, another) => hosts.includes(host) && (another === undefined || hosts.includes(another)),
      isOf: (life) => one.life === life || other.life === life,
      stall(goneUs) {
        for (const end of ends) end.#stall(goneUs);
      },
      flow() {
        for (const end of ends) end.#flow();
      },
      break() {
        for (const end of ends) end.#break();
      },
    };
  }

  send(text: string): number {
    if (this.#isClosing) return 0;
    const { lost, doubled } = this.#ground.network.habits;
    const times = this.#ground.chance.happens(lost) ? 0 : this.#ground.chance.happens(doubled) ? 2 : 1;
    if (times !== 1) this.#note(`${times === 0 ? 'lost' : 'doubled'}: ${describe(text)}`);
    for (let time = 0; time < times; time += 1) this.#load({ text });
    return this.bufferedBytes();
  }

  bufferedBytes(): number {
    return this.#isClosing ? 0 : Math.max(0, this.#outgoingBytes - WINDOW_BYTES);
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#other.#deliver();
  }

  /** Texts arrive whole here: their receiver sees how long they are. */
  allow(): void {}

  close(code: number, reason: string): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#load({ code, reason });
    // A reader that is paused would never see the other end's goodbye.
    this.resume();
    this.#ground.scheduler.after(GOODBYE_US, this.#place.life, () => this.#end(1006, ''));
  }

  onMessage(handler: (text: string) => void): void {
    this.#onMessage = handler;
    for (const text of this.#unheard.splice(0)) handler(text);
  }

  onClose(handler: (code: number, reason: string) => void): void {
    this.#onClose = handler;
    if (this.#closed) handler(...this.#closed);
  }

  #note(what: string): void {
    this.#ground.scheduler.note(this.#place.name, what);
  }

  /** Sets something on its way: things follow each other at the speed of the line, each under way for longer. */
  #load(content: Cargo['content']): void {
    const bytes = 'text' in content ? content.text.length : 0;
    const cargo: Cargo = { content, bytes, hasArrived: false };
    this.#outgoing.push(cargo);
    this.#outgoingBytes += bytes;
    const { network, scheduler, chance } = this.#ground;
    const { leastLatencyUs, mostLatencyUs, delayed, delayUs } = network.habits;
    const lateUs = chance.happens(delayed) ? chance.between(0, delayUs) : 0;
    const bytesPerSecond = Math.min(network.speedOf(this.#other.#place.host), network.speedOf(this.#place.host));
    const readyUs = scheduler.nowUs + chance.between(leastLatencyUs, mostLatencyUs) + lateUs;
    this.#arrivesUs = Math.max(readyUs, this.#arrivesUs) + (bytes / bytesPerSecond) * 1e6;
    scheduler.after(this.#arrivesUs - scheduler.nowUs, this.#other.#place.life, () => {
      cargo.hasArrived = true;
      this.#deliver();
    });
  }

  /** Hands over what has arrived, as far as the other end takes it. A goodbye is taken by a paused end, too. */
  #deliver(): void {
    const other = this.#other;
    for (let cargo = this.#outgoing[0]; cargo?.hasArrived && !this.#isStalled; cargo = this.#outgoing[0]) {
      if (other.#isPaused && 'text' in cargo.content) return;
      this.#outgoing.shift();
      this.#outgoingBytes -= cargo.bytes;
      other.#take(cargo.content);
    }
  }

  #take(content: Cargo['content']): void {
    if (this.#closed) return;
    if ('code' in content) {
      this.#note(`closed by the other end: ${content.code} ${content.reason}`);
      if (!this.#isClosing) {
        this.#isClosing = true;
        this.#load(content);
      }
      return this.#end(content.code, content.reason);
    }
    this.#note(`gets ${describe(content.text)}`);
    if (this.#onMessage) this.#onMessage(content.text);
    else this.#unheard.push(content.text);
  }

  /** Nothing passes; whoever waits for longer than it would for the answer to a ping gives up. */
  #stall(goneUs: number): void {
    this.#isStalled = true;
    this.#stalls += 1;
    const { scheduler, chance } = this.#ground;
    const stall = this.#stalls;
    scheduler.after(goneUs * (1 + chance.unit() / 2), this.#place.life, () => {
      if (this.#isStalled && stall === this.#stalls) this.#end(1006, '');
    });
  }

  /** Things pass again; an end that is left alone learns it from its next ping. */
  #flow(): void {
    if (this.#isBroken) return;
    this.#isStalled = false;
    if (this.#other.#closed) return this.#break();
    this.#deliver();
  }

  #break(): void {
    this.#outgoing.length = 0;
    this.#outgoingBytes = 0;
    this.#isStalled = true;
    this.#isBroken = true;
    const { scheduler, chance } = this.#ground;
    scheduler.after(chance.between(0, NOTICED_US), this.#place.life, () => this.#end(1006, ''));
  }

  #end(code: number, reason: string): void {
    if (this.#closed) return;
    this.#isClosing = true;
    this.#closed = [code, reason];
    if (code === 1006) this.#note('the connection is gone');
    if (this.#other.#closed) this.#onGone();
    this.#onClose?.(code, reason);
  }
}
