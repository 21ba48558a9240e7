import { assert } from '../assert.ts';
import { energyAtPower, type Seconds, type WattHours, type Watts, wattHours } from '../units/index.ts';
import type { Side } from './order.ts';
import type { Party } from './party.ts';

/** What of a position a snapshot keeps besides what its offers and trades say. */
export interface PositionRecord {
  readonly point: string;
  readonly side: Side;
  readonly open: number;
  readonly held: number;
  readonly traded: number;
  readonly limit: number | null;
}

/** Energy that one connection point sells (or buys) in one slot, and the most it may. [OFR-014] */
export class Position {
  readonly point: string;
  readonly side: Side;
  #open = 0;
  #held = 0;
  #traded = 0;
  /** Wh; infinite until the first order is accepted. */
  #limit = Number.POSITIVE_INFINITY;

  constructor(point: string, side: Side) {
    this.point = point;
    this.side = side;
  }

  get open(): WattHours {
    return wattHours(this.#open);
  }
  get held(): WattHours {
    return wattHours(this.#held);
  }
  get traded(): WattHours {
    return wattHours(this.#traded);
  }
  get taken(): number {
    return this.#open + this.#held + this.#traded;
  }
  get limit(): number {
    return this.#limit;
  }

  /** The limit if an order under this certificate is added: the smallest of all certificates used in the slot. */
  limitWith(party: Party, slotLength: Seconds): number {
    return Math.min(this.#limit, energyAtPower(powerLimit(party, this.side), slotLength));
  }

  /** From now on this certificate's limit binds too. */
  bind(party: Party, slotLength: Seconds): void {
    this.#limit = this.limitWith(party, slotLength);
  }

  enter(state: 'open' | 'held' | 'traded' | 'ended', energy: number): void {
    if (state === 'open') this.#open += energy;
    else if (state === 'held') this.#held += energy;
    else if (state === 'traded') this.#traded += energy;
  }

  leave(state: 'open' | 'held' | 'traded' | 'ended', energy: number): void {
    this.enter(state, -energy);
    assert(this.#open >= 0 && this.#held >= 0 && this.#traded >= 0, () => `position of ${this.point} is not negative`);
  }

  record(): PositionRecord {
    const limit = Number.isFinite(this.#limit) ? this.#limit : null;
    return { point: this.point, side: this.side, open: this.#open, held: this.#held, traded: this.#traded, limit };
  }

  static restore({ point, side, open, held, traded, limit }: PositionRecord): Position {
    const position = new Position(point, side);
    position.#open = open;
    position.#held = held;
    position.#traded = traded;
    position.#limit = limit ?? Number.POSITIVE_INFINITY;
    return position;
  }
}

/** What a certificate lets its connection point sell (feed in) or buy (draw). */
export const powerLimit = (party: Party, side: Side): Watts => (side === 'sell' ? party.feedIn : party.draw);
