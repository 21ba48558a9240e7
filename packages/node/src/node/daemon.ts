import {
  type AccountsDesk,
  type AdminServer,
  type PrometheusMetrics,
  prometheusMetrics,
  startAdminServer,
} from '../admin/index.ts';
import { chainFromTexts } from '../certificates/chain-text.ts';
import { systemClock } from '../clock.ts';
import type { NodeConfig } from '../config/index.ts';
import type { Log } from '../ports.ts';
import { systemRandom } from '../random.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { MeteringNode } from './metering-node.ts';
import { RunningNode } from './running-node.ts';
import { startMeteringNode } from './start-metering-node.ts';
import { startNode } from './start-node.ts';

/** A node with the real clock, real chance and its operator's port. */
export interface Daemon {
  readonly node: RunningNode | MeteringNode;
  readonly admin: AdminServer;
  /** Ends both; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts what `bc4p node start` runs. */
export async function startDaemon(config: NodeConfig, log: Log): Promise<Daemon> {
  const metrics = prometheusMetrics();
  try {
    const start = config.metering?.isOnly ? startMeteringNode : startNode;
    const node = await start(config, { clock: systemClock, random: systemRandom, log, metrics });
    const admin = await openAdmin(config, log, node, metrics);
    const stop = async (): Promise<void> => {
      try {
        await node.stop();
      } finally {
        // The operator's port goes last: it shows that the node is stopping while it is.
        await admin.close();
        metrics.close();
      }
    };
    return { node, admin, stop };
  } catch (error) {
    metrics.close();
    throw error;
  }
}

/** Opens the operator's port of a node, which does not stay without it. */
async function openAdmin(
  config: NodeConfig,
  log: Log,
  node: Daemon['node'],
  metrics: PrometheusMetrics,
): Promise<AdminServer> {
  try {
    return await startAdminServer({
      ...config.admin,
      log,
      metrics,
      notReadyBecause: () => node.notReady(),
      status: () => node.status(),
      reload: () => node.revocation.reload(),
      accounts: node instanceof RunningNode && node.settlement ? accountsDeskOf(node, node.settlement) : undefined,
    });
  } catch (error) {
    await node.stop();
    throw error;
  }
}

/** What the operator's port shows of accounts, and takes. */
export function accountsDeskOf(node: RunningNode, settlement: Settlement): AccountsDesk {
  return {
    accounts: () => ({ market: node.config.market, ...settlement.accounts() }),
    settlements: (from, limit) => settlement.settlements(from, limit),
    topUp: (token, chain) => settlement.topUps.book(token, chain && chainFromTexts(chain)),
    run: () => settlement.run(),
  };
}
