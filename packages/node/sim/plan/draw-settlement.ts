import type { BalancingPrices } from '@bc4p/protocol/settlement';
import { milliCentPerKwh, seconds } from '@bc4p/protocol/units';
import type { PointConfig } from '../../src/config/node-config.ts';
import { linkPointOf, upperOf } from '../parties/authority.ts';
import type { Chance } from '../world/chance.ts';
import type { MarketPlan, MeterPlan, PaymentStep } from './scenario.ts';
import type { Swarm } from './swarm.ts';

/** Share of seeds in which accounts are kept, and of these, in which some markets keep none. */
const SETTLED = 0.5;
const MIXED = 0.15;

/** Lets markets keep accounts in a share of the seeds; everything else of them stays as it was drawn. */
export function settleMarkets(chance: Chance, markets: readonly MarketPlan[]): readonly MarketPlan[] {
  if (!chance.happens(SETTLED)) return markets;
  const share = chance.happens(MIXED) ? 0.6 : 1;
  const mode = chance.one(['separate', 'single'] as const);
  const prepaid = chance.happens(0.5) ? 0.4 : 0;
  return markets.map((plan) => {
    const own = chance.of(plan.address);
    return own.happens(share) ? settled(own, plan, mode, prepaid) : plan;
  });
}

function settled(chance: Chance, plan: MarketPlan, mode: BalancingPrices['mode'], prepaid: number): MarketPlan {
  const after = seconds(chance.one([0, 5, 30]));
  const latest = seconds(chance.one([30, 60, 180]));
  const { retention } = plan.parameters;
  return {
    ...plan,
    // A slot is remembered for at least as long as it may take to settle it.
    parameters: { ...plan.parameters, settled: true, retention: seconds(Math.max(retention, latest)) },
    points: plan.points.map((point) => (chance.happens(prepaid) ? limited(chance, point) : point)),
    settlement: { prices: drawPrices(chance, mode), after, latest, maxEstimated: chance.one([1, 3, 1000]) },
  };
}

/** An account that may be overdrawn a little, or not at all. */
const limited = (chance: Chance, point: PointConfig): PointConfig =>
  point.point.startsWith('point-') ? { ...point, credit: chance.one(['0', '0', '50000000']) } : point;

function drawPrices(chance: Chance, mode: BalancingPrices['mode']): BalancingPrices {
  const price = () => milliCentPerKwh(chance.between(-2000, 20_000));
  if (mode === 'single') return { mode, short: price(), long: price() };
  return { mode, energy: price(), service: milliCentPerKwh(chance.one([0, 4000, 12_000])) };
}

/** Meters of most connection points: those of a submarket are read by both markets. */
export function drawMeters(chance: Chance, markets: readonly MarketPlan[]): MeterPlan[] {
  const isSettled = new Set(markets.filter(({ settlement }) => settlement).map(({ address }) => address));
  const addresses = markets.map(({ address }) => address);
  const habits = chance.happens(0.3) ? CALM : drawHabits(chance);
  return markets.flatMap(({ address, points }) =>
    points.flatMap(({ point }): MeterPlan[] => {
      const own = chance.of(`${address} ${point}`);
      const below = addresses.find((other) => upperOf(other) === address && linkPointOf(other) === point);
      const readers = [address, below].filter((reader) => reader !== undefined && isSettled.has(reader));
      if (readers.length === 0 || !own.happens(0.85)) return [];
      const shared = below === undefined ? {} : { submarket: below };
      return Array.from({ length: own.weighted({ 1: 5, 2: 1 }) === '2' ? 2 : 1 }, (_, place) => ({
        name: `meter-${place}-${point}@${address}`,
        market: address,
        point,
        ...shared,
        isBalancing: own.happens(0.15),
        isRogue: own.happens(habits.rogues),
        everySeconds: own.one([5, 15, 20, 30]),
        mostPerSecond: own.one([0, 500, 20_000]),
        together: own.one([1, 4, 50]),
        dropped: own.happens(0.5) ? habits.dropped : 0,
        late: own.happens(0.5) ? habits.late : 0,
        lateSeconds: own.one([5, 60, 200]),
        repeated: habits.repeated,
        isBackwards: own.happens(0.3),
      }));
    }),
  );
}

const CALM = { dropped: 0, late: 0, repeated: 0, rogues: 0 };

function drawHabits(chance: Chance): typeof CALM {
  const sometimes = (most: number): number => (chance.happens(0.5) ? chance.unit() * most : 0);
  return { dropped: sometimes(0.6), late: sometimes(0.5), repeated: sometimes(0.3), rogues: sometimes(0.3) };
}

/** Payments for accounts that cannot be overdrawn, in 10⁻⁸ EUR. */
export function drawPayments(
  chance: Chance,
  markets: readonly MarketPlan[],
  { lengthMs }: Swarm,
): (PaymentStep & { readonly atMs: number })[] {
  const accounts = markets.flatMap(({ address, points }) =>
    points.filter(({ credit }) => credit !== undefined).map(({ point }) => ({ market: address, pays: point })),
  );
  return accounts.flatMap((account) => {
    const own = chance.of(`${account.market} ${account.pays}`);
    return Array.from({ length: own.between(0, 5) }, (_, number) => ({
      atMs: own.between(100, lengthMs),
      ...account,
      amount: own.one(['1000000', '100000000', '1000000000', '-5000000', '-900000000']),
      number,
    }));
  });
}
