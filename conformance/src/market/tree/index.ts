import type { MarketCheck } from '../market-check.ts';
import { DECIDE_CHECKS } from './decide-checks.ts';
import { DURABLE_TREE_CHECKS } from './durable-checks.ts';
import { PASS_CHECKS } from './pass-checks.ts';
import { SHOW_CHECKS } from './show-checks.ts';
import { TAKE_CHECKS } from './take-checks.ts';

/** The checks of the profile tree, but for balances. */
export const TREE_CHECKS: readonly MarketCheck[] = [
  ...DURABLE_TREE_CHECKS,
  ...SHOW_CHECKS,
  ...DECIDE_CHECKS,
  ...TAKE_CHECKS,
  ...PASS_CHECKS,
];
