import { type Instant, instant, type Slot } from '@bc4p/protocol/units';
import type { Rules } from './demo-market.ts';

/** When the rounds of one slot begin and when their offers end. */
export interface Rounds {
  readonly neighbours: Instant;
  readonly bidsEnd: Instant;
  readonly direct: Instant;
  readonly asksEnd: Instant;
  /** What plants have left over goes to the supplier. */
  readonly surplus: Instant;
  readonly surplusEnd: Instant;
  /** What loads still need comes from him. */
  readonly shortage: Instant;
  readonly close: Instant;
}

/** Divides the time from one slot before the start of `slot` to its gate closure. */
export function roundsOf(slot: Slot, rules: Rules): Rounds {
  const opens = slot.start - slot.len;
  const close = slot.start - rules.gateClosure;
  const part = (share: number): Instant => instant(opens + Math.floor((close - opens) * share));
  return {
    neighbours: instant(opens),
    bidsEnd: part(0.25),
    direct: part(0.3),
    asksEnd: part(0.45),
    surplus: part(0.5),
    surplusEnd: part(0.7),
    shortage: part(0.75),
    close: instant(close),
  };
}
