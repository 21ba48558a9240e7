import type { SettledPoint, Settlement } from './settlements.ts';

/** A settled slot as it stands after its corrections: energies in Wh, money in 10⁻⁸ EUR as decimal strings. */
export interface SettledSlot {
  readonly slot: Settlement['slot'];
  /** How often the settlement was corrected. */
  readonly corrections: number;
  /** What was sold in the market's grid, what came from outside included; as much was bought. */
  readonly bookedWh: number;
  /** What came into the grid, and what meters saw go out of it. */
  readonly fedInWh: number;
  readonly drawnWh: number;
  /** What went out and no meter saw. */
  readonly lossesWh: number;
  /** What everybody deviated by, either way. */
  readonly deviationWh: number;
  /** Balancing energy, into the grid positive: the sum of all deviations with their signs. */
  readonly balancingWh: number;
  readonly prices: Settlement['prices'];
  readonly area?: 'short' | 'long';
  /** What the lines earned, and what is left for the account that is carried forward. */
  readonly fees: string;
  readonly carried: string;
  /** How many connection points were estimated in part. */
  readonly estimated: number;
}

const LOSSES = '@losses';

const sum = <T>(list: readonly T[], of: (entry: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);
const sumOf = (list: readonly Settlement[], of: (settlement: Settlement) => string): string =>
  list.reduce((total, one) => total + BigInt(of(one)), 0n).toString();

function slotOf(revisions: readonly [Settlement, ...Settlement[]]): SettledSlot {
  const last = revisions.at(-1) ?? revisions[0];
  // A correction tells the points that it changes.
  const latest = new Map<string, SettledPoint>();
  for (const { points } of revisions) for (const point of points) latest.set(point.point, point);
  const points = [...latest.values()];
  const metered = points.filter(({ point }) => point !== LOSSES);
  const { slot, prices, area } = last;
  return {
    slot,
    corrections: last.revision,
    bookedWh: sum(points, ({ sold }) => sold),
    fedInWh: sum(metered, ({ exchanged }) => Math.max(0, exchanged)),
    drawnWh: sum(metered, ({ exchanged }) => Math.max(0, -exchanged)),
    lossesWh: sum(metered, ({ exchanged }) => exchanged),
    deviationWh: sum(points, ({ deviation }) => Math.abs(deviation)),
    balancingWh: sum(points, ({ balancing }) => balancing),
    prices,
    ...(area === undefined ? {} : { area }),
    fees: sumOf(revisions, ({ fees }) => fees),
    carried: sumOf(revisions, ({ carried }) => carried),
    estimated: points.filter(({ meters }) => meters.some(({ estimated }) => estimated)).length,
  };
}

/** Settlements and their corrections slot by slot, earliest first. */
export function settledSlots(settlements: readonly Settlement[]): readonly SettledSlot[] {
  const slots = new Map<number, [Settlement, ...Settlement[]]>();
  for (const settlement of settlements) {
    const known = slots.get(settlement.slot.start);
    if (known) known.push(settlement);
    else slots.set(settlement.slot.start, [settlement]);
  }
  return [...slots.values()].map(slotOf).sort((a, b) => a.slot.start - b.slot.start);
}
