import type { ErrorCode, Refusal } from '@bc4p/protocol';
import { faultsInRow } from '@bc4p/protocol/balance';
import type { MarketCore } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import { describeFault, isAgreed } from './link-balance.ts';
import type { Supervised } from './supervised.ts';

/** A slot that does not balance, and why. */
export interface BalanceFaultStatus {
  readonly slot: Slot;
  /** `missing`: there is no report. */
  readonly code: ErrorCode | 'missing';
  readonly facts: Refusal['facts'];
}

/** A submarket's balances as the operator of the upper market looks at them. */
export interface SubmarketBalanceStatus {
  readonly market: string;
  readonly suspended: boolean;
  /** The newest slot with a report that agrees. */
  readonly agreed?: Slot;
  /** Slots whose time is not over. */
  readonly waiting: number;
  /** Faulty slots, all that are looked at. */
  readonly faulty: number;
  /** Faulty slots in a row, of the newest ones. */
  readonly inRow: number;
  /** Newest first. */
  readonly faults: readonly BalanceFaultStatus[];
}

/** This market's own balances as its operator looks at them. */
export interface OwnBalanceStatus {
  /** How many the upper market has not answered. */
  readonly open: number;
  /** The newest slot that the upper market has agreed to, since this node was started. */
  readonly agreed?: Slot;
  /** Slots whose balance the upper market has refused, since this node was started: newest first. */
  readonly refused: readonly BalanceFaultStatus[];
}

/** How the balances of a market and of those below it stand. */
export interface BalanceStatus {
  /** Absent without an upper market. */
  readonly own?: OwnBalanceStatus;
  readonly submarkets: readonly SubmarketBalanceStatus[];
}

/** How many faulty slots of each market are shown. */
export const MOST_FAULTS = 20;

export function submarketStatus(supervised: Supervised, core: MarketCore): SubmarketBalanceStatus {
  const { market, point } = supervised;
  const all = supervised.all();
  const agreed = all.find(isAgreed)?.slot;
  const faulty = all.filter(({ faultyAt }) => faultyAt !== undefined);
  return {
    market,
    suspended: core.suspension(point) !== undefined,
    ...(agreed ? { agreed } : {}),
    waiting: supervised.waiting,
    faulty: faulty.length,
    inRow: faultsInRow(supervised.slots()),
    faults: faulty.slice(0, MOST_FAULTS).map((balance) => ({ slot: balance.slot, ...describeFault(balance) })),
  };
}
