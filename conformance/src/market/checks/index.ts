import { BALANCE_CHECKS } from '../balance/balance-checks.ts';
import { FEE_CHECKS } from '../fees/fee-checks.ts';
import { COSIGNING_CHECKS } from '../log/cosigning-checks.ts';
import { LOG_CHECKS } from '../log/log-checks.ts';
import type { MarketCheck } from '../market-check.ts';
import { METERING_CHECKS } from '../metering/metering-checks.ts';
import { SETTLEMENT_CHECKS } from '../settlement/settlement-checks.ts';
import { TREE_CHECKS } from '../tree/index.ts';
import { ACCEPTANCE_CHECKS } from './acceptances.ts';
import { BUNDLE_CHECKS } from './bundles.ts';
import { DURABILITY_CHECKS } from './durability.ts';
import { ENDING_CHECKS } from './ending.ts';
import { FRAME_CHECKS } from './frames.ts';
import { HANDSHAKE_CHECKS } from './handshake.ts';
import { LIMIT_CHECKS } from './limits.ts';
import { OFFER_CHECKS } from './offers.ts';
import { REVOCATION_CHECKS } from './revocation.ts';
import { SIGNATURE_CHECKS } from './signatures.ts';
import { STREAM_CHECKS } from './streams.ts';
import { TRADING_CHECKS } from './trading.ts';

/** Every check of a market, area by area; first those that have to wait until a slot ends, so that all others are made meanwhile. */
export const MARKET_CHECKS: readonly MarketCheck[] = [
  ...SETTLEMENT_CHECKS,
  ...BALANCE_CHECKS,
  ...HANDSHAKE_CHECKS,
  ...LIMIT_CHECKS,
  ...DURABILITY_CHECKS,
  ...ENDING_CHECKS,
  ...REVOCATION_CHECKS,
  ...FRAME_CHECKS,
  ...OFFER_CHECKS,
  ...ACCEPTANCE_CHECKS,
  ...TRADING_CHECKS,
  ...SIGNATURE_CHECKS,
  ...BUNDLE_CHECKS,
  ...STREAM_CHECKS,
  ...FEE_CHECKS,
  ...LOG_CHECKS,
  ...COSIGNING_CHECKS,
  ...METERING_CHECKS,
  ...TREE_CHECKS,
];
