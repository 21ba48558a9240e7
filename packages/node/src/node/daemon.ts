import {
  type AccountsDesk,
  type AdminServer,
  type PrometheusMetrics,
  prometheusMetrics,
  startAdminServer,
} from '../admin/index.ts';
import { OperatorToken } from '../backup/operator-token.ts';
import { chainFromTexts } from '../certificates/chain-text.ts';
import { systemClock } from '../clock.ts';
import type { NodeConfig } from '../config/index.ts';
import type { Log } from '../ports.ts';
import { systemRandom } from '../random.ts';
import type { Settlement } from '../settlement/settlement.ts';
import { openCarefully } from '../store/open-carefully.ts';
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

/** What is said at one start only. */
export interface DaemonOptions {
  /** The store is a backup, and the operator wants the market to go on from it. */
  readonly isRestored?: boolean;
}

/** Starts what `bc4p node start` runs. */
export async function startDaemon(
  config: NodeConfig,
  log: Log,
  { isRestored = false }: DaemonOptions = {},
): Promise<Daemon> {
  const metrics = prometheusMetrics();
  try {
    const start = config.metering?.isOnly ? startMeteringNode : startNode;
    const node = await start(config, {
      clock: systemClock,
      random: systemRandom,
      log,
      metrics,
      openStore: (folder, market) => openCarefully(folder, market, { isRestored }),
    });
    if (isRestored) log.warn('the market goes on from a backup: what it signed after that is unknown to it');
    const token = node instanceof RunningNode ? await OperatorToken.lay(config.dataDir, systemRandom) : undefined;
    const admin = await openAdmin(config, log, { node, metrics, token });
    const stop = async (): Promise<void> => {
      try {
        await node.stop();
      } finally {
        // The operator's port goes last: it shows that the node is stopping while it is.
        await admin.close();
        await token?.remove();
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
  { node, metrics, token }: { node: Daemon['node']; metrics: PrometheusMetrics; token: OperatorToken | undefined },
): Promise<AdminServer> {
  try {
    return await startAdminServer({
      ...config.admin,
      log,
      metrics,
      notReadyBecause: () => node.notReady(),
      status: () => node.status(),
      reload: () => node.revocation.reload(),
      backups: node instanceof RunningNode && token ? { desk: node.backups, token } : undefined,
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
