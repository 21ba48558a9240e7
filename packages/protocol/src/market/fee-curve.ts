import { assert } from '../assert.ts';
import { energyAtPower, type Seconds, type WattHours, type Watts, wattHours } from '../units/index.ts';
import type { Line, Tier } from './grid.ts';

/** A stretch of flow on which one more Wh upward costs the same. */
interface Piece {
  /** Where it begins, in Wh of upward flow; the first piece begins at minus infinity. */
  readonly from: number;
  /** Congestion price of one more Wh upward, in mct/kWh: negative where the flow is downward. */
  readonly slope: number;
}

/**
 * What a line's flow in one slot costs beyond the base fee: Ψ, the integral of the two staircases. [FEE-003]
 *
 * Ψ is 0 without flow, grows in both directions, and is convex: its slope only rises from left to right. All its
 * values at whole Wh are whole 10⁻⁸ EUR, so nothing is ever rounded.
 */
export class FeeCurve {
  readonly capacityUp: WattHours;
  readonly capacityDown: WattHours;
  readonly #pieces: readonly Piece[];

  constructor(line: Line, slotLength: Seconds) {
    this.capacityUp = energyAtPower(line.capacityUp, slotLength);
    this.capacityDown = energyAtPower(line.capacityDown, slotLength);
    const up = tierBounds(line.tiersUp, line.capacityUp, slotLength);
    const down = tierBounds(line.tiersDown, line.capacityDown, slotLength);
    // Downward flow x < 0 costs what the other staircase says at |x|; one Wh more upward takes one Wh of it away.
    const downward = down.map(({ price }, index) => ({
      from: 0 - (down[index + 1]?.from ?? Number.POSITIVE_INFINITY),
      slope: 0 - price,
    }));
    this.#pieces = [...downward.reverse(), ...up.map(({ from, price }) => ({ from, slope: price }))];
  }

  /** Ψ(x + d) − Ψ(x) in 10⁻⁸ EUR, exact: d is at most 2³⁰ Wh and no slope is above 2²⁰. */
  change(x: number, d: number): number {
    return d >= 0 ? this.#integral(x, x + d) : 0 - this.#integral(x + d, x);
  }

  /** How far the flow can go from `x` in one direction at the price of its first Wh. */
  reach(x: number, up: boolean): number {
    const index = this.#pieceAt(up ? x : x - 1);
    return up ? this.#end(index) - x : x - this.#start(index);
  }

  /** Congestion price of the next Wh from `x`, in mct/kWh; negative if it goes against the load. */
  slope(x: number, up: boolean): number {
    const { slope } = this.#pieces[this.#pieceAt(up ? x : x - 1)] as Piece;
    return up ? slope : 0 - slope;
  }

  #integral(from: number, to: number): number {
    let sum = 0;
    for (let index = this.#pieceAt(from), x = from; x < to; index += 1) {
      const end = Math.min(to, this.#end(index));
      const { slope } = this.#pieces[index] as Piece;
      sum += slope * (end - x);
      x = end;
    }
    return sum;
  }

  /** The piece that holds the Wh from `x` to `x + 1`. */
  #pieceAt(x: number): number {
    let index = this.#pieces.length - 1;
    while (x < this.#start(index)) index -= 1;
    return index;
  }

  #start(index: number): number {
    return this.#pieces[index]?.from ?? Number.NEGATIVE_INFINITY;
  }

  #end(index: number): number {
    return this.#pieces[index + 1]?.from ?? Number.POSITIVE_INFINITY;
  }
}

/** A step of a staircase in one slot: the congestion price of the flow above `from`. */
export interface TierBound {
  readonly from: WattHours;
  readonly price: number;
}

/** The whole-Wh bounds of a staircase in a slot of this length: `from`/1000 of the energy limit, rounded down. [FEE-002] */
export function tierBounds(tiers: readonly Tier[], capacity: Watts, slotLength: Seconds): readonly TierBound[] {
  const limit = BigInt(energyAtPower(capacity, slotLength));
  const bounds = tiers.map(({ from, price }) => ({
    from: wattHours(Number((limit * BigInt(from)) / 1000n)),
    price: price as number,
  }));
  assert(bounds.length === 0 || bounds[0]?.from === 0, 'a staircase starts at no flow');
  return bounds.length === 0 ? [{ from: wattHours(0), price: 0 }] : bounds;
}
