import type { Cancel, Clock } from '@bc4p/node';
import { type Instant, instant, type Seconds, type WattHours, wattHours } from '@bc4p/protocol/units';
import { type Fraction, plus, split } from './fraction.ts';
import { printLocalTime } from './local-time.ts';
import { entryOf, type MemoryEntry, NO_RESTS } from './memory-entry.ts';
import type { MeterMemory } from './meter-memory.ts';
import type { MeterTime } from './meter-time.ts';
import type { Meter } from './open-meter.ts';
import { assertSignable } from './open-meter.ts';
import type { LoadProfile } from './profile/load-profile.ts';
import type { ReadingOutlet } from './reading-outlet.ts';
import { type Shown, type SigningMeter, signValue } from './signed-value.ts';

export interface VirtualMeterOptions {
  readonly meter: SigningMeter & Pick<Meter, 'since' | 'until'>;
  readonly memory: MeterMemory;
  readonly outlet: ReadingOutlet;
  readonly profile: LoadProfile;
  readonly interval: Seconds;
  readonly time: MeterTime;
  readonly clock: Clock;
  /** When the first value of all is due at the earliest. */
  readonly from: Instant;
  /** No value is signed for later. */
  readonly until?: Instant | undefined;
  /** Told of each value once it has been tried to send it. */
  readonly onValue: (entry: MemoryEntry, isSent: boolean) => void;
}

/** How a run of a virtual meter ended: all that it was to measure is sent, or somebody ended it. */
export type RunEnd = 'done' | 'interrupted';

/** As many values as are signed before the market gets some. */
const MOST_AT_ONCE = 64;

/** The first multiple of the interval that is not before an instant. */
const aligned = (at: number, interval: Seconds): Instant => instant(Math.ceil(at / interval) * interval);

/**
 * A meter that measures what a profile says. Its values are due at the multiples of its interval; those that were due
 * while it did not run, or while the market was not there, follow in their order.
 */
export class VirtualMeter {
  readonly #options: VirtualMeterOptions;

  constructor(options: VirtualMeterOptions) {
    this.#options = options;
  }

  /** Measures until everything is done and sent, or `interrupted` resolves. */
  async run(interrupted: Promise<void>): Promise<RunEnd> {
    const { outlet } = this.#options;
    const stop = { isAsked: false };
    const asked = interrupted.then(() => {
      stop.isAsked = true;
    });
    while (!stop.isAsked) {
      const signed = await this.#signDue();
      await outlet.deliver();
      this.#report(signed);
      const waitMs = this.#msToWait();
      if (waitMs === undefined) return 'done';
      if (waitMs > 0) await this.#wait(waitMs, asked);
    }
    return 'interrupted';
  }

  /** Signs what is due now, some at a time, and keeps it before anybody gets it. */
  async #signDue(): Promise<readonly MemoryEntry[]> {
    const { meter, memory, time } = this.#options;
    const now = time.now();
    const shown: { readonly value: Shown; readonly rests: MemoryEntry['rests'] }[] = [];
    let last: Pick<MemoryEntry, keyof Shown | 'rests'> | undefined = memory.last;
    for (let at = this.#dueAfter(last); at !== undefined && at <= now; at = this.#dueAfter(last)) {
      if (shown.length === MOST_AT_ONCE || (shown.length > 0 && at > meter.until)) break;
      assertSignable(meter, at, printLocalTime(at));
      last = this.#measured(last, at);
      const { rests, ...value } = last;
      shown.push({ value, rests });
    }
    const signed = await Promise.all(
      shown.map(async ({ value, rests }) => entryOf(await signValue(meter, value), value, rests)),
    );
    await memory.queue(signed);
    return signed;
  }

  /** When the value after another one is due; undefined once there is nothing more to measure. */
  #dueAfter(last: Pick<Shown, 'at'> | undefined): Instant | undefined {
    const { interval, from, until, profile } = this.#options;
    const at = aligned(last ? last.at + 1 : from, interval);
    const end = Math.min(until ?? Number.POSITIVE_INFINITY, profile.end ?? Number.POSITIVE_INFINITY);
    return at <= end ? at : undefined;
  }

  /** What the registers show at an instant, carried on from the last value without loss. */
  #measured(last: Pick<MemoryEntry, keyof Shown | 'rests'> | undefined, at: Instant) {
    if (!last) return { counter: 1, at, generation: wattHours(0), consumption: wattHours(0), rests: NO_RESTS };
    const { generation, consumption } = this.#options.profile.energy(last.at, at);
    const up = carried(last.generation, last.rests.generation, generation);
    const down = carried(last.consumption, last.rests.consumption, consumption);
    const rests = { generation: up.rest, consumption: down.rest };
    return { counter: last.counter + 1, at, generation: up.register, consumption: down.register, rests };
  }

  #report(signed: readonly MemoryEntry[]): void {
    const { memory, onValue } = this.#options;
    const firstUnsent = memory.unsent[0]?.counter ?? Number.POSITIVE_INFINITY;
    for (const entry of signed) onValue(entry, entry.counter < firstUnsent);
  }

  /** Milliseconds until there is something to do; undefined if there never will be. */
  #msToWait(): number | undefined {
    const { memory, time, outlet } = this.#options;
    const due = this.#dueAfter(memory.last);
    const waits = [due === undefined ? undefined : time.msUntil(due), outlet.msUntilRetry()];
    const known = waits.filter((wait) => wait !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  /** Waits so long, or until somebody asks for the end. */
  async #wait(ms: number, asked: Promise<void>): Promise<void> {
    let cancel: Cancel = () => undefined;
    const waited = new Promise<void>((resolve) => {
      cancel = this.#options.clock.after(ms, resolve);
    });
    await Promise.race([waited, asked]);
    cancel();
  }
}

/** A register after more energy, with what is left over of a Wh. */
function carried(register: WattHours, rest: Fraction, energy: Fraction): { register: WattHours; rest: Fraction } {
  const { whole, rest: left } = split(plus(rest, energy));
  return { register: wattHours(register + Number(whole)), rest: left };
}
