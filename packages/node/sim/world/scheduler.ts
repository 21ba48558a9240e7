import { assert } from '@bc4p/protocol';
import type { Cancel } from '../../src/ports.ts';
import type { Trace } from './trace.ts';

/** Somebody whose events happen only as long as it lives: one incarnation of a node, a participant, the world itself. */
export interface Life {
  readonly name: string;
  isAlive: boolean;
}

interface Event {
  readonly atUs: number;
  /** Decides between events of the same time: what was planned first happens first. */
  readonly order: number;
  readonly life: Life;
  /** What the trace says of it; nothing if it is not worth a line. */
  readonly what: string | undefined;
  run: (() => void) | undefined;
}

const isBefore = (one: Event, other: Event): boolean =>
  one.atUs < other.atUs || (one.atUs === other.atUs && one.order < other.order);

/**
 * The one order of everything that happens, in simulated time. Between two events every promise that can go on has gone
 * on: so there is one order only, whatever the machine does meanwhile.
 */
export class Scheduler {
  readonly #trace: Trace;
  /** A heap: no event is before its parent at half its place. */
  readonly #heap: Event[] = [];
  #nowUs = 0;
  #planned = 0;
  #done = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Microseconds since the simulation began. */
  get nowUs(): number {
    return this.#nowUs;
  }

  /** How many events have happened. */
  get events(): number {
    return this.#done;
  }

  /** Adds a line to the trace, at this time. */
  note(where: string, what: string): void {
    this.#trace.add(this.#nowUs, where, what);
  }

  /** Plans an event `delayUs` from now, at the earliest right after this one. */
  after(delayUs: number, life: Life, run: () => void, what?: string): Cancel {
    const event: Event = {
      atUs: this.#nowUs + Math.max(0, Math.round(delayUs)),
      order: this.#planned,
      life,
      what,
      run,
    };
    this.#planned += 1;
    this.#push(event);
    return () => {
      event.run = undefined;
    };
  }

  /** Resolves so much later, or never if `life` ends before. */
  wait(delayUs: number, life: Life, what?: string): Promise<void> {
    return new Promise((resolve) => this.after(delayUs, life, resolve, what));
  }

  /** Lets the next event happen, and all that follows from it at once; false if there is none until `untilUs`. */
  async step(untilUs: number): Promise<boolean> {
    for (let event = this.#heap[0]; event && event.atUs <= untilUs; event = this.#heap[0]) {
      this.#pop();
      if (!event.run || !event.life.isAlive) continue;
      assert(event.atUs >= this.#nowUs, 'time does not go back');
      this.#nowUs = event.atUs;
      this.#done += 1;
      if (event.what !== undefined) this.note(event.life.name, event.what);
      event.run();
      await settled();
      return true;
    }
    this.#nowUs = Math.max(this.#nowUs, untilUs);
    return false;
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(event);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(event, heap[parent] as Event)) break;
      heap[place] = heap[parent] as Event;
      place = parent;
    }
    heap[place] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Event;
    if (heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Event, heap[child] as Event)) child += 1;
      if (!isBefore(heap[child] as Event, last)) break;
      heap[place] = heap[child] as Event;
      place = child;
    }
    heap[place] = last;
  }
}

/** Resolves when no promise can go on any more: the platform runs all of them before the next turn of its loop. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
