import type { NodeConfig } from '../../src/config/node-config.ts';
import type { MarketPlan } from '../plan/scenario.ts';

/** The configuration of a market in the simulation: what names files or sockets is not used. */
export function nodeConfig({ address, parameters, points, limits, journal }: MarketPlan): NodeConfig {
  const nowhere = { host: 'nowhere', port: 0 };
  return {
    source: { file: 'scenario', locate: () => ({ line: 0, column: 0 }) },
    market: address,
    dataDir: address,
    listen: nowhere,
    certificates: { roots: [], chain: '', key: '' },
    connectionPointSecret: '',
    points,
    parameters,
    limits: {
      ...limits,
      frameBytes: 64 * 1024,
      ratePerSubtree: 10_000,
      burstPerSubtree: 10_000,
      sessions: 200,
      greetings: 50,
      checksInFlight: 32,
      openTakesPerPoint: 32,
      openTakesPerLink: 1000,
    },
    journal: { ...journal, batchBytes: 64 * 1024 },
    admin: nowhere,
    log: { level: 'info', format: 'json' },
  };
}
