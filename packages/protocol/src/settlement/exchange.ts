import { UPPER_POINT } from '../special-points.ts';
import type { WattHours } from '../units/index.ts';
import { wattHours } from '../units/index.ts';
import type { MeteredEnergy, PointReading } from './metered.ts';

/** What the meters of a connection point say together; into the market's grid is positive. */
export interface Exchange {
  /** e: all that was exchanged. [DEV-001] */
  readonly exchanged: WattHours;
  /** w: what the balancing meter has seen of it. [DEV-002] */
  readonly balancing: WattHours;
  readonly beneficial: WattHours;
  readonly adverse: WattHours;
}

const net = (meters: readonly MeteredEnergy[]): number =>
  meters.reduce((sum, { generation, consumption }) => sum + generation - consumption, 0);

const sumOf = (meters: readonly MeteredEnergy[], name: 'beneficial' | 'adverse'): WattHours =>
  wattHours(meters.reduce((sum, meter) => sum + (meter[name] ?? 0), 0));

/** True for a meter that measures the frequency too, and sees balancing energy only. */
export const isBalancingMeter = ({ beneficial, adverse }: MeteredEnergy): boolean =>
  beneficial !== undefined || adverse !== undefined;

/**
 * Adds up the meters of one connection point: a unit that only has a balancing meter exchanges nothing else. The meter
 * of the uplink measures in the sense of the market above, so its sign turns. [DEV-001] [DEV-002] [DEV-003]
 */
export function exchangeOf({ point, meters }: PointReading): Exchange {
  const balancingMeters = meters.filter(isBalancingMeter);
  const others = meters.filter((meter) => !isBalancingMeter(meter));
  const sign = point === UPPER_POINT ? -1 : 1;
  const balancing = sign * net(balancingMeters) || 0;
  return {
    exchanged: wattHours(others.length > 0 ? sign * net(others) || 0 : balancing),
    balancing: wattHours(balancing),
    beneficial: sumOf(balancingMeters, 'beneficial'),
    adverse: sumOf(balancingMeters, 'adverse'),
  };
}
