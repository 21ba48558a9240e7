import { type Instant, seconds, watts } from '@bc4p/protocol/units';
import type { PlannedMarket, PlannedParticipant, TreePlan } from '../../src/network/index.ts';

const place = (point: string, kilowatts: number) => ({
  point,
  feedIn: watts(kilowatts * 1000),
  draw: watts(kilowatts * 1000),
});
const participant = (name: string, kilowatts: number) => ({ name, ...place(`point-${name}`, kilowatts) });

/** The same tree with somebody else in each market besides: `second` and the name of the first. */
export function withSeconds(plan: TreePlan): TreePlan {
  const doubled = <M extends PlannedMarket>(market: M): M => ({
    ...market,
    participants: market.participants.flatMap((first) => [first, second(first)]),
    submarkets: (market.submarkets ?? []).map(doubled),
  });
  return { ...plan, market: doubled(plan.market) };
}

const second = ({ name, feedIn, draw }: PlannedParticipant): PlannedParticipant => ({
  name: `second-${name}`,
  point: `point-second-${name}`,
  feedIn,
  draw,
});

/** Transmission, distribution, a house, and in it a flat that runs a market of its own; somebody in each. */
export function houseTree(at: Instant, lifetimes: Partial<TreePlan> = {}): TreePlan {
  const flat = { label: 'flat', uplink: place('flat-3', 5), participants: [participant('battery', 3)] };
  const house = {
    label: 'house',
    uplink: place('house-7', 20),
    participants: [participant('tenant', 11)],
    submarkets: [flat],
  };
  const distribution = {
    label: 'westnetz',
    uplink: place('substation-1', 40_000),
    participants: [participant('bakery', 30)],
    submarkets: [house],
  };
  return {
    operatorLabel: 'amprion',
    market: { participants: [participant('wind-farm', 10_000)], submarkets: [distribution] },
    at,
    longLifetime: seconds(90 * 86_400),
    proxyLifetime: seconds(86_400),
    ...lifetimes,
  };
}
