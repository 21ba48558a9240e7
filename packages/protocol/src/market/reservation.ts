import type { Lots, WattHours } from '../units/index.ts';
import type { MessageId, NodeId } from './party.ts';
import type { LineQuote } from './trade-record.ts';

/** Line capacity, and lots if any, that are set aside until somebody else's decision is known. */
export interface Reservation {
  readonly id: MessageId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly energy: WattHours;
  readonly hold: { readonly offer: MessageId; readonly lots: Lots } | undefined;
  /** Firm until resolved. */
  readonly quotes: readonly LineQuote[];
  /** Resolved reservations stay known, so that a repeated message gets the same answer. */
  state: 'reserved' | 'booked' | 'released';
}
