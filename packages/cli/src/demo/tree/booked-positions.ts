import { type PositionView, UPPER_POINT } from '@bc4p/protocol/market';
import { type Slot, slotKey } from '@bc4p/protocol/units';
import type { Check } from '../checks.ts';
import type { DemoTrade } from '../demo-market.ts';
import { endsOf, neighbourTowards, type Places, wayBetween } from './places.ts';

/** A market that tells what its node has booked in a slot, for each participant and each neighbouring market. */
export interface Bookkeeper {
  readonly address: string;
  positions(slot: Slot): readonly PositionView[];
}

/** What all nodes have booked, written down as each gate closes: they forget it an hour after the slot. */
export class BookedPositions {
  readonly #markets: readonly Bookkeeper[];
  readonly #booked = new Map<string, number>();
  /** Energy that was not traded and yet not free any more when the gate had closed. */
  readonly #left: string[] = [];

  constructor(markets: Iterable<Bookkeeper>) {
    this.#markets = [...markets];
  }

  note(slot: Slot): void {
    for (const market of this.#markets) {
      for (const { point, side, open, held, traded } of market.positions(slot)) {
        const key = keyOf(market.address, slot, point, side);
        if (traded > 0) this.#booked.set(key, traded);
        if (open > 0 || held > 0) this.#left.push(`${key}: ${open} Wh open, ${held} Wh held`);
      }
    }
  }

  /** What a participant has sold less what it has bought in a slot, by its node's book. */
  netOf(market: string, participant: string, slot: Slot): number {
    const of = (side: 'buy' | 'sell'): number => this.#booked.get(keyOf(market, slot, participant, side)) ?? 0;
    return of('sell') - of('buy');
  }

  /** Each node's books, point by point and neighbour by neighbour, are what the participants were told of. */
  check(trades: readonly DemoTrade[], places: Places): Check {
    const told = toldPositions(trades, places);
    const keys = [...new Set([...told.keys(), ...this.#booked.keys()])];
    const faults = keys.flatMap((key) => {
      const [booked, known] = [this.#booked.get(key) ?? 0, told.get(key) ?? 0];
      return booked === known ? [] : [`${key}: ${booked} Wh are booked, participants were told of ${known} Wh`];
    });
    const rule = 'each node’s books, imports and exports too, say the same';
    return { rule, cases: keys.length, faults };
  }

  /** In each market and slot: sold + imported = bought + exported, by what its node has booked. */
  checkBalance(): Check {
    const sums = new Map<string, number>();
    for (const [key, energy] of this.#booked) {
      const [market, slot, , side] = key.split(' ');
      const name = `${market} ${slot}`;
      sums.set(name, (sums.get(name) ?? 0) + (side === 'sell' ? energy : -energy));
    }
    const faults = [...sums].flatMap(([name, sum]) => (sum === 0 ? [] : [`${name}: ${sum} Wh too much sold`]));
    return { rule: 'sold + imported = bought + exported, market by market', cases: sums.size, faults };
  }

  /** Nothing waits for anything when a gate has closed. */
  checkNothingOpen(slots: number): Check {
    return {
      rule: 'nothing is open or held once a gate has closed',
      cases: slots * this.#markets.length,
      faults: this.#left,
    };
  }
}

const keyOf = (market: string, slot: Slot, point: string, side: 'buy' | 'sell'): string =>
  `${market} ${slotKey(slot)} ${point} ${side}`;

/** What each market on the way of each trade must have booked: energy comes from one of its points and goes to another. */
function toldPositions(trades: readonly DemoTrade[], places: Places): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  const add = (key: string, energy: number): void => {
    told.set(key, (told.get(key) ?? 0) + energy);
  };
  for (const trade of trades) {
    const { from, to } = endsOf(trade, places);
    for (const market of wayBetween(from, to)) {
      const source = market === from ? trade.seller : neighbourTowards(market, from, UPPER_POINT);
      const target = market === to ? trade.buyer : neighbourTowards(market, to, UPPER_POINT);
      add(keyOf(market, trade.slot, source, 'sell'), trade.energy);
      add(keyOf(market, trade.slot, target, 'buy'), trade.energy);
    }
  }
  return told;
}
