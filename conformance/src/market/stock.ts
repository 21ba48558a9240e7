import type { Instant, Slot } from '@bc4p/protocol/units';
import { instant, seconds } from '@bc4p/protocol/units';
import type { Chance } from '../network/index.ts';
import type { Setting } from '../target/index.ts';

/** How far ahead the first slot lies that checks may trade: nobody's gate closes while the suite runs. */
const FIRST_AHEAD_SECONDS = 4 * 3600;

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
  #slots = 0;

  constructor(setting: Setting, chance: Chance, now: Instant) {
    this.#setting = setting;
    for (const { point, node } of setting.points) {
      const there = this.#points.get(node) ?? [];
      there.push(point);
      this.#points.set(node, there);
    }
    const { slotLength, horizon } = setting.rules;
    this.#firstSlot = Math.ceil((now + FIRST_AHEAD_SECONDS) / slotLength);
    this.#slotsAhead = Math.floor((horizon - FIRST_AHEAD_SECONDS) / slotLength) - 8;
    this.#slots = chance.below(this.#slotsAhead);
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
    this.#slots += 1;
    return this.slotAt(this.#slots % this.#slotsAhead);
  }

  /** The slot so many places after the first. */
  slotAt(place: number): Slot {
    const { slotLength } = this.#setting.rules;
    return { start: instant((this.#firstSlot + place) * slotLength), len: seconds(slotLength) };
  }
}
