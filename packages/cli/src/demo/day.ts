import type { Refusal } from '@bc4p/protocol';
import { type Instant, type Lots, lots, type Slot } from '@bc4p/protocol/units';
import type { DayResult, SentOffer, Sighting } from './day-result.ts';
import type { DemoMarket, DemoSession, DemoTrade } from './demo-market.ts';
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
  supplierOffers,
  takesDirectly,
} from './strategy.ts';

/** What is told while the day runs. */
export type Watcher = (slotsDone: number, tradesSoFar: number, slot: Slot) => void;

/** Somebody with its open session. */
interface Trader {
  readonly participant: Participant;
  readonly session: DemoSession;
}

/**
 * Trades all slots, one after the other, each in three rounds before its gate closes: neighbours offer to each other and
 * the market matches; some look into the book and take what is left directly; what is then still missing or left over
 * goes to the supplier. Offers of an earlier round end by themselves before the last one, for there is no cancel.
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
    watch(index + 1, day.trades.length, slot);
  }
  return day;
}

class Day implements DayResult {
  readonly offers: SentOffer[] = [];
  readonly refusals: Refusal[] = [];
  readonly trades: DemoTrade[] = [];
  readonly sightings: Sighting[] = [];
  acceptances = 0;
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
    // Each slot somebody else is first, for being first is worth something.
    await inTurn(rotated(this.#neighbours, index), (trader) => this.#offerToNeighbours(trader, slot, times));
    await this.#market.advanceTo(times.direct);
    await inTurn(rotated(this.#neighbours, index), (trader) => this.#takeDirectly(trader, slot, times));
    await this.#market.advanceTo(times.rest);
    await inTurn(this.#suppliers, ({ participant, session }) =>
      this.#submit(participant, session, slot, supplierOffers(participant, slot), times.close),
    );
    await Promise.all(this.#neighbours.map((trader) => this.#offerRest(trader, slot, times)));
    await this.#market.advanceTo(times.close);
    await this.#collect(slot);
  }

  async #offerToNeighbours({ participant, session }: Trader, slot: Slot, times: Rounds): Promise<void> {
    const wanted = lotsFor(forecast(participant, slot), participant, slot);
    // Asks stay for the second round; bids end before it, so that nobody buys the same energy twice.
    const until = participant.kind === 'plant' ? times.asksEnd : times.bidsEnd;
    await this.#submit(participant, session, slot, neighbourOffers(participant, slot, wanted), until);
  }

  async #takeDirectly({ participant, session }: Trader, slot: Slot, times: Rounds): Promise<void> {
    if (!takesDirectly(participant)) return;
    const asks = await session.asks(slot);
    if (asks.length === 0) return;
    let missing = await this.#missing(participant, session, slot);
    const limit = directLimit(participant, slot);
    for (const ask of asks) {
      if (missing <= 0 || ask.allIn > BigInt(limit) * BigInt(LOT)) return;
      const amount = lots(Math.min(missing, ask.lots));
      this.acceptances += 1;
      const answer = await session.accept(slot, ask, amount, limit, times.asksEnd);
      if (answer.ok) missing = lots(missing - amount);
      else this.refusals.push(answer.refusal);
    }
  }

  async #offerRest({ participant, session }: Trader, slot: Slot, times: Rounds): Promise<void> {
    const missing = await this.#missing(participant, session, slot);
    await this.#submit(participant, session, slot, restOffers(participant, missing), times.close);
  }

  /** The lots of the forecast that a participant has not traded yet. */
  async #missing(participant: Participant, session: DemoSession, slot: Slot): Promise<Lots> {
    const wanted = lotsFor(forecast(participant, slot), participant, slot);
    const traded = (await session.trades(slot)).reduce((sum, { energy }) => sum + energy, 0);
    return lots(Math.max(0, wanted - Math.floor(traded / LOT)));
  }

  async #submit(
    participant: Participant,
    session: DemoSession,
    slot: Slot,
    intents: readonly Intent[],
    validUntil: Instant,
  ): Promise<void> {
    for (const intent of intents) {
      const answer = await session.submit(slot, intent, validUntil);
      this.offers.push({ participant: participant.name, slot, intent, id: answer.ok ? answer.value : undefined });
      if (!answer.ok) this.refusals.push(answer.refusal);
    }
  }

  /** Asks everybody, so that each trade is known from both sides; keeps each trade once, too. */
  async #collect(slot: Slot): Promise<void> {
    const byNumber = new Map<number, DemoTrade>();
    for (const { participant, session } of [...this.#neighbours, ...this.#suppliers]) {
      for (const trade of await session.trades(slot)) {
        this.sightings.push({ by: participant.name, trade });
        byNumber.set(trade.number, trade);
      }
    }
    this.trades.push(...[...byNumber.values()].sort((a, b) => a.number - b.number));
  }
}

async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await act(one);
}

const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const start = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
};
