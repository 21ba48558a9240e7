import type { Result } from '@bc4p/protocol';
import type { MessageId, Side } from '@bc4p/protocol/market';
import { type Instant, type Lots, lots, moneyFor, type Slot, slotKey } from '@bc4p/protocol/units';
import type { DayResult, SentOffer, Sighting } from './day-result.ts';
import type { Declined, DemoMarket, DemoSession, DemoTrade } from './demo-market.ts';
import { forecast } from './forecast.ts';
import type { Participant } from './participants.ts';
import { type Rounds, roundsOf } from './rounds.ts';
import {
  directLimit,
  type Intent,
  LOT,
  lotsFor,
  neighbourOffers,
  restOffers,
  sideOf,
  supplierOffer,
  takesDirectly,
} from './strategy.ts';

/** What is told while the day runs. */
export type Watcher = (slotsDone: number, offersSoFar: number, slot: Slot) => void;

/** Somebody with its open session. */
interface Trader {
  readonly participant: Participant;
  readonly session: DemoSession;
}

/**
 * Trades all slots, one after the other, each in rounds before its gate closes: neighbours offer to each other and the
 * market matches; some look into the book and take what is left directly; then what plants have left over goes to the
 * supplier, and what loads still need comes from him. The offers of one round end by themselves before the next, for
 * there is no cancel.
 */
export async function tradeDay(
  market: DemoMarket,
  participants: readonly Participant[],
  slots: readonly Slot[],
  watch: Watcher = () => {},
): Promise<DayResult> {
  const traders = await Promise.all(
    participants.map(async (participant) => ({ participant, session: await market.connect(participant.name) })),
  );
  const day = new Day(market, traders);
  for (const [index, slot] of slots.entries()) {
    await day.trade(slot, index);
    watch(index + 1, day.offers.length, slot);
  }
  await day.collect();
  return day;
}

class Day implements DayResult {
  readonly offers: SentOffer[] = [];
  readonly refusals: Declined[] = [];
  readonly trades: DemoTrade[] = [];
  readonly sightings: Sighting[] = [];
  acceptances = 0;
  /** True if somebody sold to neighbours in the slot before: otherwise (at night) bidding to them would be in vain. */
  #neighboursSell = false;
  readonly #market: DemoMarket;
  readonly #neighbours: readonly Trader[];
  readonly #suppliers: readonly Trader[];

  constructor(market: DemoMarket, traders: readonly Trader[]) {
    this.#market = market;
    this.#neighbours = traders.filter(({ participant }) => participant.kind !== 'supplier');
    this.#suppliers = traders.filter(({ participant }) => participant.kind === 'supplier');
  }

  async trade(slot: Slot, index: number): Promise<void> {
    const times = roundsOf(slot, this.#market.rules);
    await this.#market.advanceTo(times.neighbours);
    await this.#offerToNeighbours(slot, index, times);
    await this.#market.advanceTo(times.direct);
    await this.#takeFromNeighbours(slot, index, times);
    await this.#market.advanceTo(times.surplus);
    await this.#offerRest(slot, 'sell', times.surplusEnd);
    await this.#market.advanceTo(times.shortage);
    await this.#offerRest(slot, 'buy', times.close);
    await this.#market.advanceTo(times.close);
  }

  #of(side: Side): readonly Trader[] {
    return this.#neighbours.filter(({ participant }) => sideOf(participant) === side);
  }

  /**
   * Bids come at once, for nothing can meet them yet and their order is of no account. Then the plants come in turn,
   * each slot another one first, for being first is worth something: so the day is the same each time it is traded.
   */
  async #offerToNeighbours(slot: Slot, index: number, times: Rounds): Promise<void> {
    const offer = (trader: Trader, validUntil: Instant): Promise<void> =>
      this.#submit(trader, slot, neighbourOffers(trader.participant, slot, wantedLots(trader, slot)), validUntil);
    // Bids end before the second round, so that nobody buys the same energy twice; asks stay for it.
    if (this.#neighboursSell) await Promise.all(this.#of('buy').map((trader) => offer(trader, times.bidsEnd)));
    await inTurn(rotated(this.#of('sell'), index), (trader) => offer(trader, times.asksEnd));
    this.#neighboursSell = this.#hasAsks(slot);
  }

  /** In turn, those who look into the book take from it what they still miss. */
  async #takeFromNeighbours(slot: Slot, index: number, times: Rounds): Promise<void> {
    if (!this.#neighboursSell) return;
    const takers = rotated(this.#of('buy'), index).filter(({ participant }) => takesDirectly(participant));
    const missing = await Promise.all(takers.map((trader) => this.#missing(trader, slot)));
    for (const [at, trader] of takers.entries()) await this.#takeDirectly(trader, slot, missing[at] ?? lots(0), times);
  }

  /** Somebody takes the best asks that he can afford, as many as he needs, all or nothing of each. */
  async #takeDirectly({ participant, session }: Trader, slot: Slot, wanted: Lots, times: Rounds): Promise<void> {
    const limit = directLimit(participant, slot);
    let missing = wanted;
    const taken: Promise<Result<MessageId, Declined>>[] = [];
    for (const ask of missing > 0 ? await session.asks(slot) : []) {
      if (missing === 0 || ask.allIn > moneyFor(LOT, limit)) break;
      const amount = lots(Math.min(missing, ask.lots));
      taken.push(session.accept(ask, amount, limit, times.asksEnd));
      missing = lots(missing - amount);
    }
    this.acceptances += taken.length;
    for (const answer of await Promise.all(taken)) if (!answer.ok) this.refusals.push(answer.refusal);
  }

  #hasAsks(slot: Slot): boolean {
    return this.offers.some((offer) => offer.slot.start === slot.start && offer.intent.side === 'sell');
  }

  /**
   * Offers what is missing (or left over) at the supplier's tariff; then the supplier meets all of it. One side is over
   * before the other begins, or the supplier would meet himself.
   */
  async #offerRest(slot: Slot, side: Side, validUntil: Instant): Promise<void> {
    const offers = await Promise.all(
      this.#of(side).map(async (trader) => {
        const rest = restOffers(trader.participant, await this.#missing(trader, slot));
        await this.#submit(trader, slot, rest, validUntil);
        return rest.length;
      }),
    );
    if (offers.every((number) => number === 0)) return;
    const meeting = side === 'sell' ? 'buy' : 'sell';
    await inTurn(this.#suppliers, (supplier) =>
      this.#submit(supplier, slot, [supplierOffer(supplier.participant, slot, meeting)], validUntil),
    );
  }

  /** The lots of the forecast that somebody has not traded yet. */
  async #missing(trader: Trader, slot: Slot): Promise<Lots> {
    const wanted = wantedLots(trader, slot);
    if (wanted === 0) return wanted;
    const traded = (await trader.session.trades(slot)).reduce((sum, { energy }) => sum + energy, 0);
    return lots(Math.max(0, wanted - Math.floor(traded / LOT)));
  }

  /** Sends offers of one participant in their order, without waiting for each answer. */
  async #submit(
    { participant, session }: Trader,
    slot: Slot,
    intents: readonly Intent[],
    validUntil: Instant,
  ): Promise<void> {
    const answers = await Promise.all(intents.map((intent) => session.submit(slot, intent, validUntil)));
    for (const [at, answer] of answers.entries()) {
      const intent = intents[at];
      if (intent)
        this.offers.push({ participant: participant.name, slot, intent, id: answer.ok ? answer.value : undefined });
      if (!answer.ok) this.refusals.push(answer.refusal);
    }
  }

  /** Asks everybody, so that each trade is known from both sides; keeps each trade once, too. */
  async collect(): Promise<void> {
    const byName = new Map<string, DemoTrade>();
    for (const { participant, session } of [...this.#neighbours, ...this.#suppliers]) {
      for (const trade of await session.trades()) {
        this.sightings.push({ by: participant.name, trade });
        byName.set(`${slotKey(trade.slot)} ${trade.number}`, trade);
      }
    }
    const trades = [...byName.values()].sort((a, b) => a.slot.start - b.slot.start || a.number - b.number);
    this.trades.push(...trades);
  }
}

const wantedLots = ({ participant }: Trader, slot: Slot): Lots =>
  lotsFor(forecast(participant, slot), participant, slot);

async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await act(one);
}

const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const start = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
};
