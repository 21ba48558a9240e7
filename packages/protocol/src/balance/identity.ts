import { guard } from '../guard.ts';
import type { MarketBalance } from '../messages/index.ts';
import { type Refusal, refusal } from '../refusal.ts';

type Figures = Pick<MarketBalance, 'sold' | 'bought' | 'losses' | 'imported' | 'exported' | 'submarkets'>;

const sum = (figures: readonly number[]): bigint => figures.reduce((total, energy) => total + BigInt(energy), 0n);
/** Facts are numbers; what is larger than all numbers that are exact is told as the largest of them. */
const told = (energy: bigint): number => Math.min(Number(energy), Number.MAX_SAFE_INTEGER);

/** What is wrong with a balance in itself: what came into the market's grid has to be what went out of it. [BAL-005] */
export function brokenIdentity({ sold, bought, losses, imported, exported, submarkets }: Figures): Refusal | undefined {
  const left = sum([sold, imported, ...submarkets.map(({ from }) => from)]);
  const right = sum([bought, losses, exported, ...submarkets.map(({ to }) => to)]);
  if (guard('BAL-005', left === right)) return undefined;
  return refusal('balance-violated', 'BAL-005', { left: told(left), right: told(right) });
}
