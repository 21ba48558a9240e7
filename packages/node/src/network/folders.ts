import { join } from 'node:path';
import type { MadeMarket } from './make-market.ts';
import type { MadeNetwork } from './make-network.ts';

/** The folders of a market in that of its network. */
export interface MarketFolders {
  readonly operator: string;
  readonly node: string;
  /** Where its proxy for the market above is: the operator's, if that is the same. */
  readonly uplink: string;
  readonly participants: string;
  /** Whether `market.yaml` lies beside the configuration, for whoever makes a market below this one. */
  readonly hasMarketFile: boolean;
}

/**
 * Where a market is in the folder of its network. One market by itself has `market-operator/`, `market/` and
 * `participants/`; in a tree each has all of that in `markets/ADDRESS/`.
 */
export function foldersOf(folder: string, { markets }: MadeNetwork, market: MadeMarket): MarketFolders {
  const { address, operator, uplink } = market;
  if (markets.size === 1) {
    const named = { operator: join(folder, 'market-operator'), node: join(folder, 'market') };
    return { ...named, uplink: named.operator, participants: join(folder, 'participants'), hasMarketFile: false };
  }
  const node = join(folder, 'markets', address);
  const operators = join(node, 'operator');
  return {
    node,
    operator: operators,
    uplink: uplink === operator ? operators : join(node, 'uplink'),
    participants: join(node, 'participants'),
    hasMarketFile: true,
  };
}
