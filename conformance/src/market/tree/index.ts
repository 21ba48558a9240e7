import type { MarketCheck } from '../market-check.ts';
import { DECIDE_CHECKS } from './decide-checks.ts';
import { TAKE_CHECKS } from './take-checks.ts';

/** The checks of the profile tree, but for balances. */
export const TREE_CHECKS: readonly MarketCheck[] = [...DECIDE_CHECKS, ...TAKE_CHECKS];
