import { type Crossing, LOSS_POINT, type PositionView, UPPER_POINT } from '../market/index.ts';
import { type WattHours, wattHours } from '../units/index.ts';

/** What a market and one of its submarkets have traded with each other. */
export interface SubmarketCrossing {
  /** The submarket's address. */
  readonly market: string;
  readonly from: WattHours;
  readonly to: WattHours;
}

/** A market's balance of one slot, gross: what its message says beside who signs it and when. */
export interface BalanceFigures {
  /** Of its own connection points. */
  readonly sold: WattHours;
  /** The same, without losses. */
  readonly bought: WattHours;
  readonly losses: WattHours;
  readonly imported: WattHours;
  readonly exported: WattHours;
  /** By address; only those with which something was traded. */
  readonly submarkets: readonly SubmarketCrossing[];
}

/** A message has room for so many; the smallest beyond that count as connection points. */
const MOST_SUBMARKETS = 128;

/**
 * Sums up what a market has booked in a slot. `marketAt` tells the address of the submarket behind a connection point;
 * what a submarket's holder trades here for itself is no crossing, and counts as that of any connection point. [BAL-001]
 */
export function balanceFigures(
  positions: readonly PositionView[],
  crossings: readonly Crossing[],
  marketAt: (point: string) => string | undefined,
): BalanceFigures {
  const at = (point: string): Crossing =>
    crossings.find((crossing) => crossing.point === point) ?? { point, from: wattHours(0), to: wattHours(0) };
  const total = (side: 'buy' | 'sell'): number =>
    sum(
      positions.filter((own) => own.side === side),
      'traded',
    );
  const [upper, losses] = [at(UPPER_POINT), lossesIn(positions)];
  const submarkets = crossings
    .flatMap(({ point, from, to }) => {
      const market = point === UPPER_POINT ? undefined : marketAt(point);
      return market === undefined ? [] : [{ market, from, to }];
    })
    .sort((a, b) => b.from + b.to - (a.from + a.to))
    .slice(0, MOST_SUBMARKETS);
  return {
    sold: wattHours(total('sell') - upper.from - sum(submarkets, 'from')),
    bought: wattHours(total('buy') - upper.to - sum(submarkets, 'to') - losses),
    losses: wattHours(losses),
    imported: upper.from,
    exported: upper.to,
    submarkets: submarkets.sort((a, b) => (a.market < b.market ? -1 : 1)),
  };
}

const lossesIn = (positions: readonly PositionView[]): number =>
  sum(
    positions.filter(({ point, side }) => point === LOSS_POINT && side === 'buy'),
    'traded',
  );

const sum = <N extends string>(all: readonly { readonly [name in N]: number }[], name: N): number =>
  all.reduce((total, one) => total + one[name], 0);
