import type { Money, WattHours } from '../units/index.ts';
import type { MeteredEnergy } from './metered.ts';

/** Why an account changes. */
export type PostingKind =
  | 'purchases'
  | 'sales'
  | 'deviation'
  | 'service'
  | 'balancing-energy'
  | 'balancing-service'
  | 'top-up';

/** What one kind of posting adds to an account, or takes from it. */
export interface AccountPosting {
  readonly kind: PostingKind;
  readonly amount: Money;
}

/** What a slot means for one connection point; energies into the market's grid are positive. */
export interface PointSettlement {
  readonly point: string;
  readonly sold: WattHours;
  readonly bought: WattHours;
  readonly meters: readonly MeteredEnergy[];
  /** e: what its meters have seen. */
  readonly exchanged: WattHours;
  /** w: what its balancing meter has seen of that. */
  readonly balancing: WattHours;
  /** ΔE = (sold − bought) − (e − w). */
  readonly deviation: WattHours;
  /** True unless an earlier settlement of the slot spoke of this point: its first meter may be heard of later. */
  readonly isFirst: boolean;
  /** In a correction: only what is new. Empty for the uplink, which is charged by the market above. */
  readonly postings: readonly AccountPosting[];
  /** The account before and after. */
  readonly opening: Money;
  readonly closing: Money;
}
