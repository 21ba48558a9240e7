import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { seconds } from '@bc4p/protocol/units';
import type { NodeConfig } from '../../src/config/node-config.ts';
import type { MarketPlan, MeterPlan } from '../plan/scenario.ts';
import { upperOf } from './authority.ts';

/** The configuration of a market in the simulation: what names files or sockets is not used. */
export function nodeConfig(
  plan: MarketPlan,
  meters: readonly MeterPlan[],
  urlOf: (host: string) => string,
): NodeConfig {
  const { address, parameters, points, limits, journal } = plan;
  const nowhere = { host: 'nowhere', port: 0 };
  const upper = upperOf(address);
  return {
    source: { file: 'scenario', locate: () => ({ line: 0, column: 0 }) },
    market: address,
    dataDir: address,
    listen: nowhere,
    certificates: { roots: [], chain: '', key: '' },
    connectionPointSecret: '',
    ...(upper === undefined ? {} : { upper: { market: upper, url: urlOf(upper), chain: '', key: '' } }),
    points,
    parameters,
    ...settledConfig(plan, meters),
    balance: { reportWithin: seconds(120), suspendAfter: 4 },
    limits: {
      ...limits,
      frameBytes: 64 * 1024,
      ratePerSubtree: 10_000,
      burstPerSubtree: 10_000,
      sessions: 200,
      greetings: 50,
      greetingsPerAddress: 50,
      faultRate: 5,
      faultBurst: 100,
      checksInFlight: 32,
    },
    journal: { ...journal, batchBytes: 64 * 1024 },
    admin: nowhere,
    log: { level: 'info', format: 'json' },
  };
}

/** How far the clock of a meter may be ahead of its market's. */
const METER_SKEW_SECONDS = 5;

/** What belongs to a market that keeps accounts: the meter of its uplink is certified for the market above. */
function settledConfig(
  { address, settlement }: MarketPlan,
  meters: readonly MeterPlan[],
): Pick<NodeConfig, 'settlement' | 'metering'> {
  if (!settlement) return {};
  const uplink = meters.filter(({ submarket }) => submarket === address);
  return {
    settlement: { ...settlement, credit: 'unlimited', statements: 'store' },
    metering: {
      store: { folder: 'meters' },
      isOnly: false,
      meters: uplink.map(({ name }) => ({ meter: name, point: UPPER_POINT })),
      clockSkew: seconds(METER_SKEW_SECONDS),
      pollIntervalMs: 1000,
    },
  };
}
