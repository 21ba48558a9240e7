// The rules of the market as literally as possible: lists, one unit at a time, one Wh at a time, everything recomputed.
// Slow, and written without a look at the core, so that both can be wrong only in the same understanding.
import type { Grid, Line, MarketCommand, Side } from '../../src/market/index.ts';

interface Resting {
  id: string;
  side: Side;
  node: string;
  point: string;
  lot: number;
  open: number;
  price: number;
  arrival: number;
  until: number;
}

interface Reserved {
  id: string;
  from: string;
  to: string;
  energy: number;
  offer?: string | undefined;
  lots: number;
}

export interface NaiveTrade {
  resting: string;
  incoming: string;
  energy: number;
  fees: bigint;
  buyerPays: bigint;
  sellerReceives: bigint;
}

export type Outcome = { result: 'ok' | 'own' | string; trades: NaiveTrade[] };

interface Unit {
  offer: Resting;
  energy: number;
  fees: bigint;
  lines: number;
}

export class NaiveMarket {
  readonly grid: Grid;
  offers: Resting[] = [];
  /** Booked net flow by line, up positive. */
  flow = new Map<string, number>();
  reserved: Reserved[] = [];
  arrivals = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  path(from: string, to: string): { line: Line; up: boolean }[] {
    const way = (node: string): Line[] => {
      const line = this.grid.lines.find(({ lower }) => lower === node);
      return line ? [line, ...way(line.upper)] : [];
    };
    const [a, b] = [way(from), way(to)];
    const up = a.filter((line) => !b.includes(line)).map((line) => ({ line, up: true }));
    const down = b.filter((line) => !a.includes(line)).map((line) => ({ line, up: false }));
    return [...up, ...down.reverse()];
  }

  /** H or L of a line. */
  from(line: Line, up: boolean): number {
    let x = this.flow.get(line.id) ?? 0;
    for (const { from, to, energy } of this.reserved)
      for (const step of this.path(from, to)) if (step.line === line && step.up === up) x += up ? energy : -energy;
    return x;
  }

  capacity(line: Line, up: boolean): number {
    return Math.floor(((up ? line.capacityUp : line.capacityDown) * 900) / 3600);
  }

  /** What the n-th Wh (from 1) away from no flow costs. */
  wattHour(line: Line, up: boolean, n: number): number {
    let price = 0;
    for (const tier of up ? line.tiersUp : line.tiersDown)
      if (n > Math.floor((this.capacity(line, up) * tier.from) / 1000)) price = tier.price;
    return price;
  }

  /** Ψ at x, summed Wh by Wh. */
  psi(line: Line, x: number): bigint {
    let sum = 0;
    for (let n = 1; n <= Math.abs(x); n += 1) sum += this.wattHour(line, x > 0, n);
    return BigInt(sum);
  }

  /** The fee of a path, or undefined if it has no room. */
  fees(from: string, to: string, energy: number): bigint | undefined {
    let sum = 0n;
    for (const { line, up } of this.path(from, to)) {
      const x = this.from(line, up);
      const y = up ? x + energy : x - energy;
      if (Math.abs(y) > this.capacity(line, up) && y > 0 === up) return undefined;
      sum += BigInt(line.baseFee * energy) + this.psi(line, y) - this.psi(line, x);
    }
    return sum;
  }

  book(from: string, to: string, energy: number): void {
    for (const { line, up } of this.path(from, to))
      this.flow.set(line.id, (this.flow.get(line.id) ?? 0) + (up ? energy : -energy));
  }

  ends(a: { side: Side; node: string }, b: { node: string }): [string, string] {
    return a.side === 'sell' ? [a.node, b.node] : [b.node, a.node];
  }

  /** The best unit for `incoming`, over every single offer. */
  bestUnit(incoming: Resting, skipOwn: boolean): Unit | undefined {
    const units: Unit[] = [];
    for (const offer of this.offers) {
      if (offer.side === incoming.side || offer.open === 0 || offer === incoming) continue;
      if (skipOwn && offer.point === incoming.point) continue;
      let energy = incoming.lot;
      while (energy % offer.lot !== 0) energy += incoming.lot;
      if (energy > offer.open * offer.lot || energy > incoming.open * incoming.lot) continue;
      const [from, to] = this.ends(incoming, offer);
      const fees = this.fees(from, to, energy);
      if (fees !== undefined) units.push({ offer, energy, fees, lines: this.path(from, to).length });
    }
    // Money per Wh, over a common denominator.
    const all = units.reduce((product, { energy }) => product * BigInt(energy), 1n);
    const cost = ({ offer, energy, fees }: Unit) => {
      const paid = BigInt(offer.price * energy);
      return ((incoming.side === 'buy' ? paid + fees : fees - paid) * all) / BigInt(energy);
    };
    units.sort((a, b) => {
      const difference = cost(a) - cost(b);
      if (difference !== 0n) return difference < 0n ? -1 : 1;
      return a.lines - b.lines || a.offer.arrival - b.offer.arrival;
    });
    const [best] = units;
    if (!best) return undefined;
    const [sell, buy] =
      incoming.side === 'buy' ? [best.offer.price, incoming.price] : [incoming.price, best.offer.price];
    return BigInt(sell * best.energy) + best.fees <= BigInt(buy * best.energy) ? best : undefined;
  }

  /** Matches until nothing is left; undefined if it meets an offer of its own point. */
  match(incoming: Resting, skipOwn: boolean): NaiveTrade[] | undefined {
    const trades: NaiveTrade[] = [];
    for (let unit = this.bestUnit(incoming, skipOwn); unit; unit = this.bestUnit(incoming, skipOwn)) {
      if (unit.offer.point === incoming.point) return undefined;
      this.takeUnit(incoming, unit, trades);
    }
    return trades;
  }

  /** Trades one unit; what goes to the same offer as the unit before is one trade with it. */
  takeUnit(incoming: Resting, { offer, energy, fees }: Unit, trades: object[]): void {
    this.book(...this.ends(incoming, offer), energy);
    offer.open -= energy / offer.lot;
    incoming.open -= energy / incoming.lot;
    const value = BigInt(offer.price * energy);
    const [buyerPays, sellerReceives] = offer.side === 'sell' ? [value + fees, value] : [value, value - fees];
    const last = trades.at(-1) as NaiveTrade | undefined;
    if (last?.resting === offer.id) {
      last.energy += energy;
      last.fees += fees;
      last.buyerPays += buyerPays;
      last.sellerReceives += sellerReceives;
    } else trades.push({ resting: offer.id, incoming: incoming.id, energy, fees, buyerPays, sellerReceives });
  }

  /** True if two single offers could trade one unit now. */
  crosses(a: Resting, b: Resting): boolean {
    const others = this.offers;
    this.offers = [b];
    const unit = this.bestUnit(a, true);
    this.offers = others;
    return unit !== undefined;
  }

  /** Pairs of queue heads: for each pair of (node, lot) groups the best offers that have the lots for a unit. */
  nextCrossed(): Resting | undefined {
    const newer: Resting[] = [];
    const groups = (side: Side) => {
      const byPlace = new Map<string, Resting[]>();
      for (const offer of this.offers.filter((resting) => resting.side === side && resting.open > 0)) {
        const key = `${offer.node} ${offer.lot}`;
        byPlace.set(key, [...(byPlace.get(key) ?? []), offer]);
      }
      return byPlace;
    };
    const head = (group: Resting[], other: Resting[], except?: string) => {
      let energy = group[0]!.lot;
      while (energy % other[0]!.lot !== 0) energy += group[0]!.lot;
      const sign = group[0]!.side === 'sell' ? 1 : -1;
      return group
        .filter((offer) => offer.open * offer.lot >= energy && offer.point !== except)
        .sort((a, b) => sign * (a.price - b.price) || a.arrival - b.arrival)[0];
    };
    for (const buys of groups('buy').values())
      for (const sells of groups('sell').values()) {
        const buy = head(buys, sells);
        const sell = head(sells, buys);
        const forBuy = buy && head(sells, buys, buy.point);
        const forSell = sell && head(buys, sells, sell.point);
        if (buy && forBuy && this.crosses(buy, forBuy)) newer.push(buy.arrival > forBuy.arrival ? buy : forBuy);
        else if (sell && forSell && this.crosses(sell, forSell))
          newer.push(sell.arrival > forSell.arrival ? sell : forSell);
      }
    return newer.sort((a, b) => a.arrival - b.arrival)[0];
  }

  rematch(): NaiveTrade[] {
    const trades: NaiveTrade[] = [];
    for (let next = this.nextCrossed(); next; next = this.nextCrossed()) trades.push(...(this.match(next, true) ?? []));
    return trades;
  }

  /** True if any two single offers of different points could trade: what `rematch` must leave nothing of. */
  isCrossed(): boolean {
    const open = this.offers.filter((offer) => offer.open > 0);
    return open.some((a) => a.side === 'buy' && open.some((b) => b.side === 'sell' && this.crosses(a, b)));
  }

  apply(command: MarketCommand): Outcome {
    this.offers = this.offers.filter(({ until }) => command.at < until);
    switch (command.kind) {
      case 'submit-offer':
        return this.submit(command);
      case 'accept-offer':
        return this.accept(command);
      case 'reserve':
        return this.reserve(command);
      case 'resolve':
        return this.resolve(command);
      default:
        return { result: 'ok', trades: [] };
    }
  }

  submit({ id, offer, party }: Extract<MarketCommand, { kind: 'submit-offer' }>): Outcome {
    const { side, lot, lots, price, validUntil } = offer;
    const incoming = {
      id,
      side,
      node: party.node,
      point: party.point,
      lot,
      open: lots as number,
      price,
      arrival: this.arrivals + 1,
    };
    const before = { offers: this.offers.map((resting) => ({ ...resting })), flow: new Map(this.flow) };
    const resting = { ...incoming, until: validUntil as number };
    const trades = this.match(resting, false);
    if (!trades) {
      Object.assign(this, before);
      return { result: 'self-trade', trades: [] };
    }
    this.arrivals += 1;
    this.offers.push(resting);
    return { result: 'ok', trades: [...trades, ...this.rematch()] };
  }

  accept({ id, acceptance, party }: Extract<MarketCommand, { kind: 'accept-offer' }>): Outcome {
    const no = (result: string): Outcome => ({ result, trades: [] });
    const offer = this.offers.find((resting) => resting.id === acceptance.offer);
    if (!offer) return no('gone');
    if (offer.point === party.point) return no('self-trade');
    if (offer.open < acceptance.lots) return no('taken-or-held');
    const energy = acceptance.lots * offer.lot;
    const [from, to] = this.ends(offer, party);
    const fees = this.fees(from, to, energy);
    if (fees === undefined) return no('full');
    const value = BigInt(offer.price * energy);
    const limit = BigInt(acceptance.limit * energy);
    const [buyerPays, sellerReceives] = offer.side === 'sell' ? [value + fees, value] : [value, value - fees];
    if (offer.side === 'sell' ? buyerPays > limit : sellerReceives < limit) return no('price-limit');
    this.book(from, to, energy);
    offer.open -= acceptance.lots;
    const trade = { resting: offer.id, incoming: id, energy, fees, buyerPays, sellerReceives };
    return { result: 'ok', trades: [trade, ...this.rematch()] };
  }

  reserve({ id, from: seller, to: buyer, energy, hold }: Extract<MarketCommand, { kind: 'reserve' }>): Outcome {
    const [from, to] = [seller.node, buyer.node];
    const offer = this.offers.find((resting) => resting.id === hold?.offer);
    if (this.fees(from, to, energy) === undefined) return { result: 'full', trades: [] };
    if (hold && !offer) return { result: 'gone', trades: [] };
    if (offer && hold && offer.open < hold.lots) return { result: 'taken-or-held', trades: [] };
    if (offer && hold) offer.open -= hold.lots;
    this.reserved.push({ id, from, to, energy, offer: hold?.offer, lots: hold?.lots ?? 0 });
    return { result: 'ok', trades: [] };
  }

  resolve({ id, outcome }: Extract<MarketCommand, { kind: 'resolve' }>): Outcome {
    const index = this.reserved.findIndex((reservation) => reservation.id === id);
    const [reservation] = this.reserved.splice(index, 1);
    if (reservation && outcome === 'booked') this.book(reservation.from, reservation.to, reservation.energy);
    const offer = this.offers.find((resting) => resting.id === reservation?.offer);
    if (reservation && offer && outcome === 'released') offer.open += reservation.lots;
    return { result: 'ok', trades: this.rematch() };
  }
}
