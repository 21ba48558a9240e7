import { BalanceDesk } from '../balance/balance-desk.ts';
import type { BalanceContext } from '../balance/context.ts';
import { LossAccount } from '../balance/loss-account.ts';
import { LossBuyer } from '../balance/loss-buyer.ts';
import type { Submarkets } from '../balance/submarkets.ts';
import type { Journal } from '../journal/index.ts';
import type { Store } from '../ports.ts';
import type { MarketContext } from '../session/context.ts';
import type { CurrentMaterial } from './current-material.ts';
import type { ContextParts } from './market-context.ts';

/** The balances of a node and of the submarkets below it. */
export function startBalances(
  { config, world, material, verifier, market, archive }: ContextParts,
  { address, identity }: Pick<MarketContext, 'address' | 'identity'>,
  { store, journal, submarkets }: { readonly store: Store; readonly journal: Journal; readonly submarkets: Submarkets },
): Promise<BalanceDesk> {
  const { clock, log } = world;
  const { reportWithin, suspendAfter } = config.balance;
  const context: BalanceContext = {
    address,
    identity,
    market,
    archive,
    store,
    keep: (writes) => journal.keep(writes),
    submarkets,
    anchors: material.roots,
    verifier,
    clock,
    log,
    limits: { reportWithinSeconds: reportWithin, suspendAfter },
    hasUpper: config.upper !== undefined,
  };
  return BalanceDesk.start(context);
}

/** Whoever buys the losses of this market's lines here, if anybody does. */
export function lossBuyerOf(
  { config, world, material, operator, market }: ContextParts,
  { desk, chains, tree, closedFor }: Pick<MarketContext, 'desk' | 'chains' | 'tree' | 'closedFor'>,
  keys: CurrentMaterial,
): LossBuyer | undefined {
  const { losses } = config;
  if (!losses) return undefined;
  const { clock, random, log } = world;
  // A renewed proxy only has to be put in the place of the one that has ended.
  const named = async () => (losses.proxy ? (await keys.refresh()).losses : undefined);
  const account = new LossAccount({ desk, operator, named, secret: material.secret, clock, random });
  return new LossBuyer({ market, tree, chains, account, config: losses, clock, random, log, closedFor });
}
