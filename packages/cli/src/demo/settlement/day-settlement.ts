import type { Instant, Slot } from '@bc4p/protocol/units';
import type { MeterRoom } from '../metering/meter-room.ts';
import type { NodeTree } from '../node-tree.ts';

type Settled = NonNullable<ReturnType<ReturnType<NodeTree['market']>['settlement']>>;

/** Lets slots pass, and has all markets settle them: as time goes by, since markets forget what is settled. */
export class DaySettlement {
  readonly #tree: NodeTree;
  readonly #room: MeterRoom;
  readonly #slots: readonly Slot[];
  /** How each slot was settled in each market, by its start and the market's address. */
  readonly #settled = new Map<Instant, ReadonlyMap<string, Settled>>();

  constructor(tree: NodeTree, room: MeterRoom, slots: readonly Slot[]) {
    this.#tree = tree;
    this.#room = room;
    this.#slots = slots;
  }

  /** Time has come to this instant. */
  async onTime(at: Instant): Promise<void> {
    const over = this.#slots.find(({ start, len }) => start + len === at);
    if (over) {
      await this.#room.pass(over);
      await this.#tree.settle();
      this.#note(over);
    } else if (this.#slots[0]?.start === at) {
      await this.#room.showAt(at);
    }
  }

  #note(slot: Slot): void {
    const settled = new Map<string, Settled>();
    for (const [address, market] of this.#tree.markets) {
      const found = market.settlement(slot);
      if (found) settled.set(address, found);
    }
    this.#settled.set(slot.start, settled);
  }

  /** How a slot was settled in a market. */
  of(slot: Slot, market: string): Settled | undefined {
    return this.#settled.get(slot.start)?.get(market);
  }

  /** What markets charge each other arrives with their statements: after this, all of it is booked. */
  async end(): Promise<void> {
    const depth = Math.max(...[...this.#tree.markets.keys()].map((address) => address.split('.').length));
    for (let level = 0; level < depth; level += 1) await this.#tree.settle();
  }
}
