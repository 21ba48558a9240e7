import type { Result } from '@bc4p/protocol';
import type { MessageId, Side } from '@bc4p/protocol/market';
import {
  type Instant,
  type Lots,
  lots,
  type MilliCentPerKwh,
  moneyFor,
  type Slot,
  slotKey,
} from '@bc4p/protocol/units';
import type { DayResult, SentOffer, Sighting } from './day-result.ts';
import type { Ask, Declined, DemoMarket, DemoSession, DemoTrade } from './demo-market.ts';
import { forecast } from './forecast.ts';
import type { Participant } from './participants.ts';
import type { Rounds } from './rounds.ts';
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

/** Somebody with its open session. */
export interface Trader {
  readonly participant: Participant;
  readonly session: DemoSession;
}

/** What an acceptor pays in all at most, and until when its acceptance stands. */
export interface Terms {
  readonly limit: MilliCentPerKwh;
  readonly validUntil: Instant;
}

/** What the participants of one market do in the rounds of a slot, and what comes of it. */
export class MarketDay implements DayResult {
  readonly offers: SentOffer[] = [];
  readonly refusals: Declined[] = [];
  readonly trades: DemoTrade[] = [];
  readonly sightings: Sighting[] = [];
  acceptances = 0;
  readonly traders: readonly Trader[];
  /** True if somebody sold to neighbours in the slot before: otherwise (at night) bidding to them would be in vain. */
  #neighboursSell = false;
  readonly #neighbours: readonly Trader[];
  readonly #suppliers: readonly Trader[];

  private constructor(traders: readonly Trader[]) {
    this.traders = traders;
    this.#neighbours = traders.filter(({ participant }) => participant.kind !== 'supplier');
    this.#suppliers = traders.filter(({ participant }) => participant.kind === 'supplier');
  }

  /** Opens a session for each participant. */
  static async open(market: DemoMarket, participants: readonly Participant[]): Promise<MarketDay> {
    return new MarketDay(
      await Promise.all(
        participants.map(async (participant) => ({ participant, session: await market.connect(participant.name) })),
      ),
    );
  }

  /** The neighbours of one side, without the supplier. */
  of(side: Side): readonly Trader[] {
    return this.#neighbours.filter(({ participant }) => sideOf(participant) === side);
  }

  /**
   * Bids come at once, for nothing can meet them yet and their order is of no account. Then the plants come in turn,
   * each slot another one first, for being first is worth something: so the day is the same each time it is traded.
   */
  async offerToNeighbours(slot: Slot, index: number, ends: Pick<Rounds, 'bidsEnd' | 'asksEnd'>): Promise<void> {
    const offer = (trader: Trader, validUntil: Instant): Promise<void> =>
      this.submit(trader, slot, neighbourOffers(trader.participant, slot, wantedLots(trader, slot)), validUntil);
    // Bids end before the next round, so that nobody buys the same energy twice; asks may stay for it.
    if (this.#neighboursSell) await Promise.all(this.of('buy').map((trader) => offer(trader, ends.bidsEnd)));
    await inTurn(rotated(this.of('sell'), index), (trader) => offer(trader, ends.asksEnd));
    this.#neighboursSell = this.#hasAsks(slot);
  }

  /** In turn, those who look into the book take from it what they still miss. */
  async takeFromNeighbours(slot: Slot, index: number, { asksEnd }: Rounds): Promise<void> {
    if (!this.#neighboursSell) return;
    const takers = this.takers(index);
    const missing = await Promise.all(takers.map((trader) => this.missing(trader, slot)));
    for (const [at, trader] of takers.entries()) {
      const terms = { limit: directLimit(trader.participant, slot), validUntil: asksEnd };
      await this.take(trader, slot, missing[at] ?? lots(0), terms);
    }
  }

  /** Those who look into the book, each slot another one first. */
  takers(index: number): readonly Trader[] {
    return rotated(this.of('buy'), index).filter(({ participant }) => takesDirectly(participant));
  }

  /** Somebody takes the best asks that it can afford, as many as it needs, all or nothing of each. */
  async take({ session }: Trader, slot: Slot, wanted: Lots, { limit, validUntil }: Terms): Promise<void> {
    let missing = wanted;
    const taken: Promise<Result<MessageId, Declined>>[] = [];
    const asks: readonly Ask[] = missing > 0 ? await session.asks(slot) : [];
    for (const ask of asks) {
      if (missing === 0 || ask.allIn > moneyFor(LOT, limit)) break;
      const amount = lots(Math.min(missing, ask.lots));
      taken.push(session.accept(ask, amount, limit, validUntil));
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
  async offerRest(slot: Slot, side: Side, validUntil: Instant): Promise<void> {
    const offers = await Promise.all(
      this.of(side).map(async (trader) => {
        const rest = restOffers(trader.participant, await this.missing(trader, slot));
        await this.submit(trader, slot, rest, validUntil);
        return rest.length;
      }),
    );
    if (offers.every((number) => number === 0)) return;
    const meeting = side === 'sell' ? 'buy' : 'sell';
    await inTurn(this.#suppliers, (supplier) =>
      this.submit(supplier, slot, [supplierOffer(supplier.participant, slot, meeting)], validUntil),
    );
  }

  /** The lots of the forecast that somebody has not traded yet. */
  async missing(trader: Trader, slot: Slot): Promise<Lots> {
    const wanted = wantedLots(trader, slot);
    if (wanted === 0) return wanted;
    const traded = (await trader.session.trades(slot)).reduce((sum, { energy }) => sum + energy, 0);
    return lots(Math.max(0, wanted - Math.floor(traded / LOT)));
  }

  /** Sends offers of one participant in their order, without waiting for each answer. */
  async submit(
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
        byName.set(tradeName(trade), trade);
      }
    }
    this.trades.push(...[...byName.values()].sort(inOrder));
  }
}

/** What tells a trade from all others. */
export const tradeName = ({ market, slot, number }: DemoTrade): string => `${slotKey(slot)} ${number} ${market}`;

/** By slot, then as the markets decided them. */
export const inOrder = (a: DemoTrade, b: DemoTrade): number =>
  a.slot.start - b.slot.start || a.market.localeCompare(b.market, 'en') || a.number - b.number;

const wantedLots = ({ participant }: Trader, slot: Slot): Lots =>
  lotsFor(forecast(participant, slot), participant, slot);

/** Has each act in turn, each when the one before is done. */
export async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await act(one);
}

const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const start = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
};
