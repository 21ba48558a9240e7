import {
  energyAtPower,
  type Instant,
  instant,
  type Lots,
  lots,
  type MilliCentPerKwh,
  type Slot,
  type Watts,
} from '@bc4p/protocol/units';
import { tradeSlot, type Watcher } from '../day.ts';
import type { DayResult } from '../day-result.ts';
import type { DemoMarket } from '../demo-market.ts';
import { MarketDay, type Trader } from '../market-day.ts';
import type { Participant } from '../participants.ts';
import { type Rounds, roundsOf } from '../rounds.ts';
import { LOT } from '../strategy.ts';
import { TENANTS, TOWN, TRANSMISSION, VILLAGE } from './demo-tree.ts';
import * as prices from './prices.ts';

/** What the day needs of the markets: nothing in it knows whether there are sockets in between. */
export interface DemoTree {
  market(address: string): DemoMarket;
  /** Moves the clock of all markets on. */
  advanceTo(at: Instant): Promise<void>;
  /** Whoever buys losses does so now. */
  buyLosses(slot: Slot): Promise<void>;
  /** Resolves when nothing is under way between the markets. */
  settled(): Promise<void>;
}

/** What the day brought in each market, by its address. */
export type TreeDayResult = ReadonlyMap<string, DayResult>;

/** Is told how the day goes on. */
export interface DayWatch {
  /** Time has come to this instant: the beginning of a slot, before anything is traded then. */
  readonly onTime: (at: Instant) => Promise<void>;
  /** The gate of a slot has closed. */
  readonly onClosed: (slot: Slot) => Promise<void>;
}

const NOBODY: DayWatch = { onTime: () => Promise.resolve(), onClosed: () => Promise.resolve() };

/** Trades slots in all four markets, one slot after the other. */
export async function tradeTreeDay(
  tree: DemoTree,
  participants: ReadonlyMap<string, readonly Participant[]>,
  slots: readonly Slot[],
  watch: Watcher = () => {},
  { onTime, onClosed }: DayWatch = NOBODY,
): Promise<TreeDayResult> {
  const days = new Map<string, MarketDay>();
  for (const [address, people] of participants) days.set(address, await MarketDay.open(tree.market(address), people));
  const day = new TreeDay(tree, days);
  for (const [index, slot] of slots.entries()) {
    await tree.advanceTo(instant(slot.start - slot.len));
    await onTime(instant(slot.start - slot.len));
    await day.trade(slot, index);
    await onClosed(slot);
    const offers = [...days.values()].reduce((sum, one) => sum + one.offers.length, 0);
    watch(index + 1, offers, slot);
  }
  for (const one of days.values()) await one.collect();
  const last = slots.at(-1);
  for (const at of last ? [last.start, instant(last.start + last.len)] : []) {
    await tree.advanceTo(at);
    await onTime(at);
  }
  return days;
}

/** An offer of one side at a price, until then. */
interface Terms {
  readonly price: MilliCentPerKwh;
  readonly validUntil: Instant;
}

/**
 * The rounds in which the markets trade with each other. While anything is offered in other markets, bids of one market
 * alone stand; whatever follows waits until all is settled: so the day is the same each time.
 */
class TreeDay {
  readonly #tree: DemoTree;
  readonly #days: ReadonlyMap<string, MarketDay>;

  constructor(tree: DemoTree, days: ReadonlyMap<string, MarketDay>) {
    this.#tree = tree;
    this.#days = days;
  }

  async trade(slot: Slot, index: number): Promise<void> {
    const village = this.#tree.market(VILLAGE);
    const times = roundsOf(slot, village.rules);
    await village.advanceTo(times.house);
    await this.#day(TENANTS).offerToNeighbours(slot, index, { bidsEnd: times.houseEnd, asksEnd: times.houseEnd });
    await tradeSlot(this.#day(VILLAGE), village, slot, index, () => this.#lookBeyond(slot, index, times));
    await village.advanceTo(times.cover);
    await this.#cover(slot, times);
    await village.advanceTo(times.leftOver);
    await this.#sellLeftOver(slot, times);
    await village.advanceTo(times.close);
    await this.#tree.settled();
  }

  #day(address: string): MarketDay {
    const day = this.#days.get(address);
    if (!day) throw new Error(`there is no market ${address}`);
    return day;
  }

  #all(address: string, kind: Participant['kind']): readonly Trader[] {
    return this.#day(address).traders.filter(({ participant }) => participant.kind === kind);
  }

  /** Each slot somebody else in the village takes what it still misses from whoever offers it in any market. */
  async #lookBeyond(slot: Slot, index: number, { beyondEnd }: Rounds): Promise<void> {
    const day = this.#day(VILLAGE);
    const [taker] = day.takers(index);
    const missing = taker ? await day.missing(taker, slot) : lots(0);
    if (!taker || missing === 0) return;
    await this.#offerRest(TOWN, 'plant', slot, { price: prices.BIOGAS_ASK, validUntil: beyondEnd });
    await this.#tree.settled();
    await day.take(taker, slot, missing, { limit: prices.BEYOND_LIMIT, validUntil: beyondEnd });
    await this.#tree.settled();
  }

  /** What markets still miss, their participants' bids take wherever it is cheapest with all fees. */
  async #cover(slot: Slot, { coverEnd, close }: Rounds): Promise<void> {
    const suppliers = await Promise.all(
      this.#all(VILLAGE, 'supplier').map(async (supplier) => ({ supplier, sold: await soldBy(supplier, slot) })),
    );
    const wholesale = { price: prices.wholesaleAsk(slot), validUntil: coverEnd };
    const surplus = { price: prices.SUPPLIER_EXPORT_ASK, validUntil: close };
    await Promise.all([
      this.#offerRest(TOWN, 'plant', slot, { price: prices.BIOGAS_ASK, validUntil: close }),
      this.#offerRest(TENANTS, 'plant', slot, { price: prices.ROOF_LEFT_OVER_ASK, validUntil: close }),
      ...this.#all(TRANSMISSION, 'trader').map((trader) =>
        this.#offer(TRANSMISSION, trader, slot, 'sell', most(trader.participant.feedIn, slot), wholesale),
      ),
      ...suppliers.map(({ supplier, sold }) => this.#offer(VILLAGE, supplier, slot, 'sell', lots(-sold), surplus)),
    ]);
    await this.#tree.settled();

    if (await this.#offerRest(TENANTS, 'household', slot, { price: prices.TENANT_LIMIT, validUntil: coverEnd })) {
      await this.#tree.settled();
    }
    const limit = { price: prices.SUPPLIER_IMPORT_LIMIT, validUntil: coverEnd };
    for (const { supplier, sold } of suppliers) {
      if (await this.#offer(VILLAGE, supplier, slot, 'buy', lots(sold), limit)) await this.#tree.settled();
    }
    await this.#tree.buyLosses(slot);
    await this.#tree.settled();
  }

  /** What is left over in the markets below, the wholesale trader takes. */
  async #sellLeftOver(slot: Slot, { close }: Rounds): Promise<void> {
    for (const trader of this.#all(TRANSMISSION, 'trader')) {
      if ((await trader.session.asks(slot)).length === 0) continue;
      const bid = { price: prices.WHOLESALE_BID, validUntil: close };
      await this.#offer(TRANSMISSION, trader, slot, 'buy', most(trader.participant.draw, slot), bid);
      await this.#tree.settled();
    }
  }

  /** All of a kind offer what they have not traded yet, in turn: true if anybody has. */
  async #offerRest(address: string, kind: Participant['kind'], slot: Slot, terms: Terms): Promise<boolean> {
    const day = this.#day(address);
    let isAny = false;
    for (const trader of this.#all(address, kind)) {
      const side = kind === 'plant' ? 'sell' : 'buy';
      const rest = await day.missing(trader, slot);
      isAny = (await this.#offer(address, trader, slot, side, rest, terms)) || isAny;
    }
    return isAny;
  }

  /** Offers some lots, if there are any: true if there were. */
  async #offer(
    address: string,
    trader: Trader,
    slot: Slot,
    side: 'buy' | 'sell',
    amount: Lots,
    { price, validUntil }: Terms,
  ): Promise<boolean> {
    if (amount <= 0) return false;
    await this.#day(address).submit(trader, slot, [{ side, lots: amount, price }], validUntil);
    return true;
  }
}

const most = (power: Watts, slot: Slot): Lots => lots(Math.floor(energyAtPower(power, slot.len) / LOT));

/** The lots that somebody has sold in a slot beyond what it has bought; below zero if it has bought more. */
async function soldBy({ participant, session }: Trader, slot: Slot): Promise<number> {
  const trades = await session.trades(slot);
  const net = trades.reduce((sum, { seller, energy }) => sum + (seller === participant.name ? energy : -energy), 0);
  return net / LOT;
}
