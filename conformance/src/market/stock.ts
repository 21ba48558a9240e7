import { randomInt } from 'node:crypto';
import { type Instant, instant, type Slot, seconds } from '@bc4p/protocol/units';
import type { Setting } from '../target/index.ts';

/** How far ahead the first slot lies that checks may trade: nobody's gate closes while the suite runs. */
const FIRST_AHEAD_SECONDS = 4 * 3600;
/** The first slots are for checks that need many and mind nobody else's offers. */
const SHARED_SLOTS = 96;

/**
 * What checks share out among themselves in one market: connection points and slots. Each check has its own, so that
 * none sees what another does, and a run that comes after another finds slots that were not used.
 */
export class Stock {
  readonly #setting: Setting;
  /** Points by their node, those that were not used for longest first. */
  readonly #points = new Map<string, string[]>();
  readonly #firstSlot: number;
  readonly #slotsAhead: number;
  readonly #occupied: ReadonlySet<number>;
  #next: number;

  /** @param occupied the starts of slots in which there are offers already: another run was here not long ago */
  constructor(setting: Setting, occupied: ReadonlySet<number>, now: Instant) {
    this.#setting = setting;
    this.#occupied = occupied;
    for (const { point, node } of setting.points) {
      const there = this.#points.get(node) ?? [];
      there.push(point);
      this.#points.set(node, there);
    }
    const { slotLength, horizon } = setting.rules;
    this.#firstSlot = Math.ceil((now + FIRST_AHEAD_SECONDS) / slotLength);
    this.#slotsAhead = Math.floor((horizon - FIRST_AHEAD_SECONDS) / slotLength) - 8;
    // By chance and not by the seed: the slots of the run before, perhaps under the same seed, have been traded.
    this.#next = randomInt(SHARED_SLOTS, this.#slotsAhead);
  }

  /** A connection point at this node that nobody else has; given back when the check is over. */
  takePoint(node: string): string {
    const point = this.#points.get(node)?.shift();
    if (point === undefined) throw new Error(`the suite has no connection point left at ${node}`);
    return point;
  }

  giveBack(node: string, point: string): void {
    this.#points.get(node)?.push(point);
  }

  /** A slot that lies ahead and that nobody else trades. */
  takeSlot(): Slot {
    for (let tried = 0; tried < this.#slotsAhead; tried += 1) {
      this.#next = this.#next + 1 < this.#slotsAhead ? this.#next + 1 : SHARED_SLOTS;
      const slot = this.slotAt(this.#next);
      if (!this.#occupied.has(slot.start)) return slot;
    }
    throw new Error('there is an offer in every slot: the suite needs a market of its own');
  }

  /** One of the slots that checks share: the one so many places after the first. */
  slotAt(place: number): Slot {
    const { slotLength } = this.#setting.rules;
    return { start: instant((this.#firstSlot + place) * slotLength), len: seconds(slotLength) };
  }
}
