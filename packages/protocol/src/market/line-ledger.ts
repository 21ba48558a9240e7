import { assert } from '../assert.ts';
import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { energyAtPower, type Seconds, type WattHours, type Watts, wattHours } from '../units/index.ts';
import { FeeCurve } from './fee-curve.ts';
import type { Line } from './grid.ts';

/** What of a line's state in one slot a snapshot keeps. */
export interface LineRecord {
  readonly booked: number;
  readonly reservedUp: number;
  readonly reservedDown: number;
  readonly admittedUp: number;
  readonly admittedDown: number;
  readonly seq: number;
  /** Sum of the fees booked, as decimal digits. */
  readonly fees: string;
}

/** What a line's quotes depend on. */
interface VisibleState {
  readonly booked: number;
  readonly high: number;
  readonly low: number;
  readonly admittedUp: number;
  readonly admittedDown: number;
}

/** The price of the next Wh in one direction in mct/kWh, base fee included, and how many Wh it holds for. */
interface Step {
  readonly reach: number;
  readonly price: number;
}

const VISIBLE = ['booked', 'high', 'low', 'admittedUp', 'admittedDown'] as const;

/**
 * The flow of one line in one slot: the only place where its capacity is given out. [FEE-001]
 *
 * Each direction counts as if nothing reserved in the other would be booked: H = booked + all upward reservations,
 * L = booked − all downward ones. So no outcome of any reservation breaks the capacity, and none earns by failing.
 */
export class LineLedger {
  readonly line: Line;
  readonly curve: FeeCurve;
  readonly #slotLength: Seconds;
  #booked = 0;
  #reservedUp = 0;
  #reservedDown = 0;
  #admittedUp: number;
  #admittedDown: number;
  #fees = 0n;
  #seq = 0;
  /** The state that `seq` counts, when it was last published. */
  #published: VisibleState;
  /** True if the state may differ from the published one. */
  #moved = false;
  /** What the next Wh costs, as long as the flow stays where it is: asked far more often than the flow moves. */
  #stepUp: Step | undefined;
  #stepDown: Step | undefined;

  constructor(line: Line, slotLength: Seconds, record?: LineRecord) {
    this.line = line;
    this.curve = new FeeCurve(line, slotLength);
    this.#slotLength = slotLength;
    this.#admittedUp = record?.admittedUp ?? this.curve.capacityUp;
    this.#admittedDown = record?.admittedDown ?? this.curve.capacityDown;
    if (record) {
      this.#booked = record.booked;
      this.#reservedUp = record.reservedUp;
      this.#reservedDown = record.reservedDown;
      this.#seq = record.seq;
      this.#fees = BigInt(record.fees);
    }
    this.#published = this.#visible();
  }

  get booked(): WattHours {
    return wattHours(this.#booked);
  }
  /** H: the upward flow if every upward reservation is booked and no downward one. */
  get high(): WattHours {
    return wattHours(this.#booked + this.#reservedUp);
  }
  /** L: the flow if every downward reservation is booked and no upward one. */
  get low(): WattHours {
    return wattHours(this.#booked - this.#reservedDown);
  }
  get admittedUp(): WattHours {
    return wattHours(this.#admittedUp);
  }
  get admittedDown(): WattHours {
    return wattHours(this.#admittedDown);
  }
  get seq(): number {
    return this.#seq;
  }
  get fees(): bigint {
    return this.#fees;
  }

  /** The flow from which the next quote in this direction counts: H or L. */
  from(up: boolean): number {
    return up ? this.#booked + this.#reservedUp : this.#booked - this.#reservedDown;
  }

  /** How much more energy the line takes in this direction; negative if what is admitted fell below the flow. */
  free(up: boolean): number {
    return up ? this.#admittedUp - this.from(true) : this.#admittedDown + this.from(false);
  }

  /** True if there is room for the energy now. */
  hasRoom(up: boolean, energy: number): boolean {
    return guard('FEE-007', energy <= this.free(up));
  }

  /** Why there is no room: because of what is booked, or only because of what is reserved. */
  refuse(up: boolean, energy: number): Refusal {
    const free = Math.max(0, this.free(up));
    const direction = up ? 'up' : 'down';
    const facts = { line: this.line.id, direction, free, asked: energy };
    const freeIfReleased = up ? this.#admittedUp - this.#booked : this.#admittedDown + this.#booked;
    const isFull = guard('FEE-008', energy > freeIfReleased);
    return isFull ? refusal('capacity-exceeded', 'FEE-007', facts) : refusal('line-busy', 'FEE-008', facts);
  }

  /** The fee for the energy in 10⁻⁸ EUR: base fee plus congestion, or less it against the load. [FEE-006] */
  quote(up: boolean, energy: number): number {
    const { reach, price } = this.#step(up);
    if (energy <= reach) return price * energy;
    return this.line.baseFee * energy + this.curve.change(this.from(up), up ? energy : -energy);
  }

  /** How much energy goes at the unit price of the first Wh: within one tier and what is admitted. */
  reach(up: boolean): number {
    return Math.min(this.#step(up).reach, this.free(up));
  }

  /** Sets energy aside; its quote was taken before. */
  reserve(up: boolean, energy: number): void {
    if (up) this.#reservedUp += energy;
    else this.#reservedDown += energy;
    this.#flowMoves();
  }

  /** Makes a reservation flow, at the fee it was quoted. */
  book(up: boolean, energy: number, fee: bigint): void {
    this.release(up, energy);
    this.#booked += up ? energy : -energy;
    this.#fees += fee;
  }

  /** Ends a reservation without flow. */
  release(up: boolean, energy: number): void {
    if (up) this.#reservedUp -= energy;
    else this.#reservedDown -= energy;
    assert(this.#reservedUp >= 0 && this.#reservedDown >= 0, 'only what was reserved is released');
    this.#flowMoves();
  }

  /** Takes back a booking that nobody has seen yet: the match it belongs to is refused as a whole. */
  unbook(up: boolean, energy: number, fee: bigint): void {
    this.#booked -= up ? energy : -energy;
    this.#fees -= fee;
    this.#flowMoves();
  }

  /** Sets what is admitted from now on. */
  admit(up: Watts, down: Watts): void {
    this.#admittedUp = energyAtPower(up, this.#slotLength);
    this.#admittedDown = energyAtPower(down, this.#slotLength);
    this.#moved = true;
  }

  /** True if anything that quotes depend on has changed since the last call; `seq` counts these times. */
  publish(): boolean {
    if (!this.#moved) return false;
    this.#moved = false;
    const [now, before] = [this.#visible(), this.#published];
    if (VISIBLE.every((name) => now[name] === before[name])) return false;
    this.#published = now;
    this.#seq += 1;
    return true;
  }

  /**
   * True if since the last `publish` up to `energy` Wh in some direction may have found room or become cheaper: if
   * the flow went the other way, and not all of that energy fits at one price before and after.
   */
  isRelieved(energy: number): boolean {
    if (!this.#moved) return false;
    const { high, low, admittedUp, admittedDown } = this.#published;
    const fitsUp = admittedUp - high >= energy && this.#step(true).reach >= high - this.high + energy;
    const fitsDown = admittedDown + low >= energy && this.#step(false).reach >= this.low - low + energy;
    return (this.high < high && !fitsUp) || (this.low > low && !fitsDown);
  }

  #flowMoves(): void {
    this.#moved = true;
    this.#stepUp = undefined;
    this.#stepDown = undefined;
  }

  #step(up: boolean): Step {
    const known = up ? this.#stepUp : this.#stepDown;
    if (known) return known;
    const from = this.from(up);
    const step = { reach: this.curve.reach(from, up), price: this.line.baseFee + this.curve.slope(from, up) };
    if (up) this.#stepUp = step;
    else this.#stepDown = step;
    return step;
  }

  #visible(): VisibleState {
    const { booked, high, low, admittedUp, admittedDown } = this;
    return { booked, high, low, admittedUp, admittedDown };
  }

  record(): LineRecord {
    return {
      booked: this.#booked,
      reservedUp: this.#reservedUp,
      reservedDown: this.#reservedDown,
      admittedUp: this.#admittedUp,
      admittedDown: this.#admittedDown,
      seq: this.#seq,
      fees: this.#fees.toString(),
    };
  }
}
