import type { MarketCheck } from '../market-check.ts';
import { ACCEPTANCE_CHECKS } from './acceptances.ts';
import { BUNDLE_CHECKS } from './bundles.ts';
import { FRAME_CHECKS } from './frames.ts';
import { HANDSHAKE_CHECKS } from './handshake.ts';
import { OFFER_CHECKS } from './offers.ts';
import { SIGNATURE_CHECKS } from './signatures.ts';
import { STREAM_CHECKS } from './streams.ts';
import { TRADING_CHECKS } from './trading.ts';

/** Every check of a market, area by area. */
export const MARKET_CHECKS: readonly MarketCheck[] = [
  ...HANDSHAKE_CHECKS,
  ...FRAME_CHECKS,
  ...OFFER_CHECKS,
  ...ACCEPTANCE_CHECKS,
  ...TRADING_CHECKS,
  ...SIGNATURE_CHECKS,
  ...BUNDLE_CHECKS,
  ...STREAM_CHECKS,
];
