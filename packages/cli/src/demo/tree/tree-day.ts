import { energyAtPower, type Lots, lots, type MilliCentPerKwh, type Slot, type Watts } from '@bc4p/protocol/units';
import { tradeSlot, type Watcher } from '../day.ts';
import type { DayResult } from '../day-result.ts';
import type { DemoMarket, DemoTrade } from '../demo-market.ts';
import { inOrder, inTurn, MarketDay, type Trader, tradeName } from '../market-day.ts';
import type { Participant } from '../participants.ts';
import { type Rounds, roundsOf } from '../rounds.ts';
import { LOT } from '../strategy.ts';
import { TENANTS, TOWN, TRANSMISSION, VILLAGE } from './demo-tree.ts';
import * as prices from './prices.ts';

/** What the day needs of the markets: nothing in it knows whether there are sockets in between. */
export interface DemoTree {
  market(address: string): DemoMarket;
  /** Resolves when nothing is under way between the markets. */
  settled(): Promise<void>;
}

/** What the day brought in each market, by its address. */
export type TreeDayResult = ReadonlyMap<string, DayResult>;

/** Is told of each slot when its gate has closed, and while the markets still know it. */
export type OnClosed = (slot: Slot) => void;

/**
 * Trades slots in all four markets, one slot after the other. In each round bids of one market alone stand while
 * anything is offered in others, and the next begins when all is settled: so the day is the same each time.
 */
export async function tradeTreeDay(
  tree: DemoTree,
  participants: ReadonlyMap<string, readonly Participant[]>,
  slots: readonly Slot[],
  watch: Watcher = () => {},
  onClosed: OnClosed = () => {},
): Promise<TreeDayResult> {
  const days = new Map<string, MarketDay>();
  for (const [address, people] of participants) days.set(address, await MarketDay.open(tree.market(address), people));
  const day = new TreeDay(tree, days);
  for (const [index, slot] of slots.entries()) {
    await day.trade(slot, index);
    onClosed(slot);
    const offers = [...days.values()].reduce((sum, one) => sum + one.offers.length, 0);
    watch(index + 1, offers, slot);
  }
  for (const one of days.values()) await one.collect();
  return days;
}

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
    await this.#offerBiogas(slot, beyondEnd);
    await this.#tree.settled();
    await day.take(taker, slot, missing, { limit: prices.BEYOND_LIMIT, validUntil: beyondEnd });
    await this.#tree.settled();
  }

  /** What markets still miss, their participants' bids take wherever it is cheapest with all fees. */
  async #cover(slot: Slot, { coverEnd, close }: Rounds): Promise<void> {
    const wholesale = this.#all(TRANSMISSION, 'trader');
    const suppliers = await Promise.all(
      this.#all(VILLAGE, 'supplier').map(async (supplier) => ({ supplier, sold: await soldBy(supplier, slot) })),
    );
    await Promise.all([
      ...wholesale.map((trader) =>
        this.#offer(TRANSMISSION, trader, slot, most(trader.participant.feedIn, slot), {
          ...{ side: 'sell', price: prices.wholesaleAsk(slot), validUntil: coverEnd },
        }),
      ),
      this.#offerBiogas(slot, close),
      ...this.#all(TENANTS, 'plant').map((roof) =>
        this.#offerRest(TENANTS, roof, slot, prices.ROOF_LEFT_OVER_ASK, close),
      ),
      ...suppliers.map(({ supplier, sold }) =>
        this.#offer(VILLAGE, supplier, slot, lots(Math.max(0, -sold)), {
          ...{ side: 'sell', price: prices.SUPPLIER_EXPORT_ASK, validUntil: close },
        }),
      ),
    ]);
    await this.#tree.settled();
    const tenants = this.#all(TENANTS, 'household');
    await inTurn(tenants, (flat) => this.#bidForRest(TENANTS, flat, slot, prices.TENANT_LIMIT, coverEnd));
    await this.#tree.settled();
    await inTurn(suppliers, ({ supplier, sold }) =>
      this.#offer(VILLAGE, supplier, slot, lots(Math.max(0, sold)), {
        ...{ side: 'buy', price: prices.SUPPLIER_IMPORT_LIMIT, validUntil: coverEnd },
      }),
    );
    await this.#tree.settled();
  }

  /** What is left over in the markets below, the wholesale trader takes. */
  async #sellLeftOver(slot: Slot, { close }: Rounds): Promise<void> {
    for (const trader of this.#all(TRANSMISSION, 'trader')) {
      const amount = most(trader.participant.draw, slot);
      const bid = { side: 'buy' as const, price: prices.WHOLESALE_BID, validUntil: close };
      if ((await trader.session.asks(slot)).length > 0) await this.#offer(TRANSMISSION, trader, slot, amount, bid);
    }
    await this.#tree.settled();
  }

  async #offerBiogas(slot: Slot, validUntil: Rounds['close']): Promise<void> {
    for (const plant of this.#all(TOWN, 'plant')) {
      await this.#offerRest(TOWN, plant, slot, prices.BIOGAS_ASK, validUntil);
    }
  }

  async #offerRest(
    address: string,
    plant: Trader,
    slot: Slot,
    price: MilliCentPerKwh,
    validUntil: Rounds['close'],
  ): Promise<void> {
    const rest = await this.#day(address).missing(plant, slot);
    await this.#offer(address, plant, slot, rest, { side: 'sell', price, validUntil });
  }

  async #bidForRest(
    address: string,
    load: Trader,
    slot: Slot,
    price: MilliCentPerKwh,
    validUntil: Rounds['close'],
  ): Promise<void> {
    const rest = await this.#day(address).missing(load, slot);
    await this.#offer(address, load, slot, rest, { side: 'buy', price, validUntil });
  }

  async #offer(
    address: string,
    trader: Trader,
    slot: Slot,
    amount: Lots,
    { side, price, validUntil }: Pick<Intended, 'side' | 'price' | 'validUntil'>,
  ): Promise<void> {
    if (amount === 0) return;
    await this.#day(address).submit(trader, slot, [{ side, lots: amount, price }], validUntil);
  }
}

/** What somebody offers, and until when. */
interface Intended {
  readonly side: 'buy' | 'sell';
  readonly price: MilliCentPerKwh;
  readonly validUntil: Rounds['close'];
}

const most = (power: Watts, slot: Slot): Lots => lots(Math.floor(energyAtPower(power, slot.len) / LOT));

/** The lots that somebody has sold in a slot beyond what it has bought; below zero if it has bought more. */
async function soldBy({ participant, session }: Trader, slot: Slot): Promise<number> {
  const trades = await session.trades(slot);
  const net = trades.reduce((sum, { seller, energy }) => sum + (seller === participant.name ? energy : -energy), 0);
  return net / LOT;
}

/** Each trade of the tree once, whoever was told of it. */
export function tradesOf(result: TreeDayResult): readonly DemoTrade[] {
  const byName = new Map<string, DemoTrade>();
  for (const { trades } of result.values()) for (const trade of trades) byName.set(tradeName(trade), trade);
  return [...byName.values()].sort(inOrder);
}

/** The days of all markets as one, with each trade once. */
export function wholeDay(result: TreeDayResult, trades: readonly DemoTrade[]): DayResult {
  const days = [...result.values()];
  return {
    offers: days.flatMap(({ offers }) => offers),
    acceptances: days.reduce((sum, { acceptances }) => sum + acceptances, 0),
    refusals: days.flatMap(({ refusals }) => refusals),
    sightings: days.flatMap(({ sightings }) => sightings),
    trades,
  };
}
