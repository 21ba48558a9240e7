import type { MarketCheck } from '../market-check.ts';
import { FRAME_CHECKS } from './frames.ts';
import { HANDSHAKE_CHECKS } from './handshake.ts';

/** Every check of a market, area by area. */
export const MARKET_CHECKS: readonly MarketCheck[] = [...HANDSHAKE_CHECKS, ...FRAME_CHECKS];
