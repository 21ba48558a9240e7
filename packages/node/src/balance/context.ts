import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Archive } from '../market/archive.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Clock, Log, Store, StoreWrite } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';
import type { Submarkets } from './submarkets.ts';

export interface BalanceLimits {
  /** After gate closure a submarket has so long for its report. */
  readonly reportWithinSeconds: number;
  /** After so many slots in a row that do not balance a submarket is suspended; 0: never. */
  readonly suspendAfter: number;
}

/** What the balances of a market, and of those below it, work with. */
export interface BalanceContext {
  readonly address: string;
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly store: Store;
  /** Keeps writes in the order in which they and commands came. */
  readonly keep: (writes: readonly StoreWrite[]) => Promise<void>;
  readonly submarkets: Submarkets;
  readonly identity: () => MarketIdentity;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: BalanceLimits;
  /** True if the market belongs into an upper one. */
  readonly hasUpper: boolean;
}
