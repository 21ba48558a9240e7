// The naive market with sell offers of other markets before it: one unit at a time goes to whatever is cheapest.
import type { DistantOffer, Grid, SubmitOffer } from '../../src/market/index.ts';
import { NaiveMarket, type NaiveTrade, type Outcome } from './naive-market.ts';

type Bid = Parameters<NaiveMarket['match']>[0];

/** Energy of an ask, held one unit after the other. */
export interface NaiveHold {
  readonly ask: string;
  energy: number;
  /** Of this market's own lines. */
  fees: bigint;
}

interface AskUnit {
  readonly ask: DistantOffer;
  readonly energy: number;
  readonly own: bigint;
  readonly fees: bigint;
  readonly lines: number;
}

export class NaiveAsks extends NaiveMarket {
  /** What the last submission has held. */
  holds: NaiveHold[] = [];
  #asks: readonly DistantOffer[] = [];
  /** Wh by ask, and by link. */
  #used = new Map<string, number>();
  #through = new Map<string, number>();

  constructor(grid: Grid) {
    super(grid);
  }

  override submit(command: SubmitOffer): Outcome {
    this.holds = [];
    this.#used = new Map();
    this.#asks = command.offer.side === 'buy' ? (command.asks ?? []) : [];
    const before = { reserved: [...this.reserved], through: new Map(this.#through) };
    const outcome = super.submit(command);
    if (outcome.result === 'self-trade') {
      this.reserved = before.reserved;
      this.#through = before.through;
      this.holds = [];
    }
    return outcome;
  }

  /** Resting bids, the highest first, take what is within their price. */
  meet(asks: readonly DistantOffer[]): void {
    this.holds = [];
    this.#used = new Map();
    const bids = this.offers.filter(({ side }) => side === 'buy');
    for (const bid of bids.sort((a, b) => b.price - a.price || a.arrival - b.arrival)) {
      this.#asks = asks;
      this.match(bid, true);
    }
  }

  /** Local units as ever, until an ask is cheaper; then that one's, and so on. */
  override match(bid: Bid, skipOwn: boolean): NaiveTrade[] | undefined {
    const asks = this.#asks;
    this.#asks = [];
    const parts: (NaiveTrade | NaiveHold)[] = [];
    for (;;) {
      const here = this.bestUnit(bid, skipOwn);
      const there = this.#bestAsk(bid, asks);
      if (there && (!here || this.#isCheaper(there, here))) this.#hold(bid, there, parts);
      else if (!here) break;
      else if (here.offer.point === bid.point) return undefined;
      else this.takeUnit(bid, here, parts);
    }
    this.holds.push(...parts.filter((part) => 'ask' in part));
    return parts.filter((part) => 'resting' in part);
  }

  #bestAsk(bid: Bid, asks: readonly DistantOffer[]): AskUnit | undefined {
    const units = asks.flatMap((ask) => this.#unitOf(bid, ask) ?? []);
    units.sort((a, b) => this.#compare(a, b) || (a.ask.id < b.ask.id ? -1 : 1));
    const [best] = units;
    return best && this.#paid(best) <= BigInt(bid.price * best.energy) ? best : undefined;
  }

  #unitOf(bid: Bid, ask: DistantOffer): AskUnit | undefined {
    let energy = bid.lot;
    while (energy % ask.lot !== 0) energy += bid.lot;
    const left = ask.lot * ask.lots - (this.#used.get(ask.id) ?? 0);
    const room = Math.floor(ask.link.feedIn / 4) - (this.#through.get(ask.link.point) ?? 0);
    if (energy > Math.min(bid.open * bid.lot, left, room)) return undefined;
    const own = this.fees(ask.link.node, bid.node, energy);
    if (own === undefined) return undefined;
    const fees = own + BigInt(ask.fees) * BigInt(energy / ask.lot);
    return { ask, energy, own, fees, lines: ask.lines + this.path(ask.link.node, bid.node).length };
  }

  #paid({ ask, energy, fees }: AskUnit): bigint {
    return BigInt(ask.price * energy) + fees;
  }

  #compare(a: AskUnit, b: AskUnit): number {
    return Number(this.#paid(a) * BigInt(b.energy) - this.#paid(b) * BigInt(a.energy)) || a.lines - b.lines;
  }

  /** Among equals what is here comes first. */
  #isCheaper(there: AskUnit, here: NonNullable<ReturnType<NaiveMarket['bestUnit']>>): boolean {
    const paid = BigInt(here.offer.price * here.energy) + here.fees;
    const difference = this.#paid(there) * BigInt(here.energy) - paid * BigInt(there.energy);
    return difference === 0n ? there.lines < here.lines : difference < 0n;
  }

  #hold(bid: Bid, { ask, energy, own }: AskUnit, parts: (NaiveTrade | NaiveHold)[]): void {
    bid.open -= energy / bid.lot;
    this.#used.set(ask.id, (this.#used.get(ask.id) ?? 0) + energy);
    this.#through.set(ask.link.point, (this.#through.get(ask.link.point) ?? 0) + energy);
    this.reserved.push({ id: '', from: ask.link.node, to: bid.node, energy, lots: 0 });
    const last = parts.at(-1);
    if (last && 'ask' in last && last.ask === ask.id) {
      last.energy += energy;
      last.fees += own;
    } else parts.push({ ask: ask.id, energy, fees: own });
  }
}
