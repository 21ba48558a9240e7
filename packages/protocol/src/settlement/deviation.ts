import { assert } from '../assert.ts';
import { LOSS_POINT } from '../special-points.ts';
import { money, type WattHours, wattHours } from '../units/index.ts';
import type { BookedPoint } from './booked.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import type { MeteredEnergy, PointReading } from './metered.ts';

/** What a connection point has promised, what was seen of it, and the difference. */
export interface PointDeviation extends BookedPoint, Exchange {
  readonly meters: readonly MeteredEnergy[];
  /** ΔE = (sold − bought) − (e − w). [DEV-005] */
  readonly deviation: WattHours;
}

const NOTHING = { sold: wattHours(0), bought: wattHours(0), sales: money(0n), purchases: money(0n) };

/** A point without a meter is taken to have exchanged what it has booked: nothing can be said against it. [DEV-006] */
const asBooked = ({ sold, bought }: BookedPoint): Exchange => ({
  exchanged: wattHours(sold - bought),
  balancing: wattHours(0),
  beneficial: wattHours(0),
  adverse: wattHours(0),
});

function deviationOf(booked: BookedPoint, exchange: Exchange, meters: readonly MeteredEnergy[]): PointDeviation {
  const { exchanged, balancing } = exchange;
  const deviation = wattHours(booked.sold - booked.bought - (exchanged - balancing));
  return { ...booked, ...exchange, meters, deviation };
}

/**
 * The deviation of every connection point of a market in a slot, by name: of those that have traded or have a meter, of
 * the uplink, and of the losses, which are what nobody else has exchanged. [DEV-004]
 *
 * What is booked must balance; then all deviations together are all balancing energy: Σ ΔE = Σ w. [DEV-007]
 */
export function deviationsOf(
  booked: readonly BookedPoint[],
  readings: readonly PointReading[],
): readonly PointDeviation[] {
  const positions = new Map(booked.map((point) => [point.point, point]));
  const metered = new Map(readings.map((reading) => [reading.point, reading]));
  assert(metered.size === readings.length && !metered.has(LOSS_POINT), 'each point is read once, losses never');
  const names = [...new Set([...positions.keys(), ...metered.keys()])].filter((point) => point !== LOSS_POINT);
  const points = names.map((point) => {
    const position = positions.get(point) ?? { point, ...NOTHING };
    const reading = metered.get(point);
    if (!reading || reading.meters.length === 0) return deviationOf(position, asBooked(position), []);
    return deviationOf(position, exchangeOf(reading), reading.meters);
  });
  const seen = points.reduce((sum, { exchanged }) => sum + exchanged, 0);
  const losses = positions.get(LOSS_POINT) ?? { point: LOSS_POINT, ...NOTHING };
  const residual = { ...asBooked(losses), exchanged: wattHours(-seen || 0) };
  const all = [...points, deviationOf(losses, residual, [])].sort((a, b) => (a.point < b.point ? -1 : 1));
  const total = all.reduce((sum, { deviation, balancing }) => sum + deviation - balancing, 0);
  assert(total === 0, () => `deviations and balancing energy differ by ${total} Wh`);
  return all;
}

/** The state of the whole area at the top of the tree: it was short if balancing energy had to be fed in. [SET-006] */
export const areaOf = (points: readonly PointDeviation[]): 'short' | 'long' =>
  points.reduce((sum, { balancing }) => sum + balancing, 0) > 0 ? 'short' : 'long';
