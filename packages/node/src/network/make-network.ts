import { assert } from '@bc4p/protocol';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import type { Random } from '../ports.ts';
import type { Holder } from './holder.ts';
import { IssuingDesk } from './issuing-desk.ts';
import { type MadeMarket, type MarketMaking, makeMarket, makeUplink } from './make-market.ts';
import type { PlannedMarket, PlannedSubmarket, TreePlan } from './plan.ts';

/** A tree of certificates and keys, in memory. */
export interface MadeNetwork {
  readonly root: Holder;
  readonly gridOperator: Holder;
  readonly meteringAuthority: Holder;
  /** The market without one above it. */
  readonly top: MadeMarket;
  /** All markets by their addresses, each after the one above it. */
  readonly markets: ReadonlyMap<string, MadeMarket>;
}

/**
 * Makes keys and certificates for a plan: root, authorities, and for each market its operator, its service proxy, its
 * proxy for the market above, and participants with a meter each. `newKey` makes every key, those of the platform's
 * chance unless another is given.
 */
export async function makeNetwork(plan: TreePlan, random: Random, newKey = generateSigningKey): Promise<MadeNetwork> {
  const desk = new IssuingDesk(plan, random, () => newKey());
  const root = await desk.root('BC4P test root');
  const gridOperator = await desk.gridOperator(root, plan.operatorLabel);
  const meteringAuthority = await desk.meteringAuthority(root);
  const making: MarketMaking = { plan, desk, random, gridOperator, meteringAuthority };
  const { label } = plan.market;
  const address = label === undefined ? plan.operatorLabel : `${label}.${plan.operatorLabel}`;
  const operator = await desk.marketOperator(gridOperator, label ?? 'market', label);
  const top = await makeMarket(making, address, plan.market, operator);
  const markets = new Map([[address, top]]);
  await makeBelow(making, plan.market, top, markets);
  return { root, gridOperator, meteringAuthority, top, markets };
}

/** Makes the submarkets of a market, and theirs. */
async function makeBelow(
  making: MarketMaking,
  planned: PlannedMarket,
  upper: MadeMarket,
  markets: Map<string, MadeMarket>,
): Promise<void> {
  for (const submarket of planned.submarkets ?? []) {
    const made = await makeSubmarket(making, submarket, upper);
    markets.set(made.address, made);
    await makeBelow(making, submarket, made, markets);
  }
}

async function makeSubmarket(making: MarketMaking, planned: PlannedSubmarket, upper: MadeMarket): Promise<MadeMarket> {
  const usual = usualOperator(making, upper);
  const { label, operator = usual } = planned;
  assert(
    operator === 'submarket' || operator === usual,
    'an end entity of the grid operator has its label right below',
  );
  const address = `${label}.${upper.address}`;
  const uplink = await makeUplink(making, upper, planned, operator === 'submarket');
  if (operator === 'submarket') return makeMarket(making, address, planned, uplink, uplink);
  const own = await making.desk.marketOperator(making.gridOperator, label, label);
  return makeMarket(making, address, planned, own, uplink);
}

/** An end entity of the grid operator has the right address directly below a top that has the grid operator's own. */
function usualOperator({ plan }: MarketMaking, upper: MadeMarket): 'end-entity' | 'submarket' {
  return upper.address === plan.operatorLabel ? 'end-entity' : 'submarket';
}
