import { assert } from '../assert.ts';
import {
  energyAtPower,
  type Money,
  money,
  type Seconds,
  type WattHours,
  type Watts,
  wattHours,
} from '../units/index.ts';
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
  /** Decimal digits; absent where no accounts are kept. */
  readonly paid?: string;
  readonly received?: string;
  readonly reserved?: string;
}

/** Where the energy of an order can be; what is open or held may still cost its connection point something. */
export type EnergyState = 'open' | 'held' | 'traded' | 'ended';

/** Energy that one connection point sells (or buys) in one slot, and the most it may; with what it costs. [OFR-014] */
export class Position {
  readonly point: string;
  readonly side: Side;
  #open = 0;
  #held = 0;
  #traded = 0;
  /** Wh; infinite until the first order is accepted. */
  #limit = Number.POSITIVE_INFINITY;

  /** True where accounts are kept; elsewhere nobody asks what energy costs. */
  readonly #countsMoney: boolean;
  #paid = 0n;
  #received = 0n;
  #reserved = 0n;

  constructor(point: string, side: Side, countsMoney: boolean) {
    this.point = point;
    this.side = side;
    this.#countsMoney = countsMoney;
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
  /** What it receives for what it has sold, or pays for what it has bought; may be negative. */
  get value(): Money {
    return money(this.side === 'sell' ? this.#received - this.#paid : this.#paid - this.#received);
  }
  /** What its trades cost it: purchases, and sales at negative prices. [SET-022] */
  get paid(): Money {
    return money(this.#paid);
  }
  /** What its trades bring it: sales, and purchases at negative prices. */
  get received(): Money {
    return money(this.#received);
  }
  /** What open and held energy may still cost the connection point at worst. */
  get reserved(): Money {
    return money(this.#reserved);
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

  /** `worst`: what a kWh of an order may cost its connection point, in mct/kWh. */
  enter(state: EnergyState, energy: number, worst = 0): void {
    if (state === 'open') this.#open += energy;
    else if (state === 'held') this.#held += energy;
    else if (state === 'traded') this.#traded += energy;
    if (this.#countsMoney && worst > 0 && (state === 'open' || state === 'held'))
      this.#reserved += BigInt(energy) * BigInt(worst);
  }

  leave(state: EnergyState, energy: number, worst = 0): void {
    this.enter(state, -energy, worst);
    assert(this.#open >= 0 && this.#held >= 0 && this.#traded >= 0, () => `position of ${this.point} is not negative`);
  }

  /** Counts what traded energy is worth: received for what is sold, paid for what is bought. */
  count(value: bigint): void {
    if (!this.#countsMoney) return;
    const gain = this.side === 'sell' ? value : -value;
    if (gain > 0n) this.#received += gain;
    else this.#paid -= gain;
  }

  record(): PositionRecord {
    const limit = Number.isFinite(this.#limit) ? this.#limit : null;
    const energies = { open: this.#open, held: this.#held, traded: this.#traded };
    const record = { point: this.point, side: this.side, ...energies, limit };
    if (!this.#countsMoney) return record;
    const reserved = this.#reserved.toString();
    return { ...record, paid: this.#paid.toString(), received: this.#received.toString(), reserved };
  }

  static restore({ point, side, open, held, traded, limit, paid, received, reserved }: PositionRecord): Position {
    const position = new Position(point, side, paid !== undefined);
    position.#open = open;
    position.#held = held;
    position.#traded = traded;
    position.#limit = limit ?? Number.POSITIVE_INFINITY;
    position.#paid = BigInt(paid ?? 0);
    position.#received = BigInt(received ?? 0);
    position.#reserved = BigInt(reserved ?? 0);
    return position;
  }
}

/** What a certificate lets its connection point sell (feed in) or buy (draw). */
export const powerLimit = (party: Party, side: Side): Watts => (side === 'sell' ? party.feedIn : party.draw);

/** What a kWh of an order may cost its connection point in all, in mct/kWh: a bid its price, an ask a negative one. [SET-021] */
export const worstCost = (side: Side, price: number): number => Math.max(0, side === 'buy' ? price : -price);
