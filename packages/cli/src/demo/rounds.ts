import { type Instant, instant, type Slot } from '@bc4p/protocol/units';
import type { Rules } from './demo-market.ts';

/** When the rounds of one slot begin and their offers end. */
export interface Rounds {
  readonly neighbours: Instant;
  readonly bidsEnd: Instant;
  readonly direct: Instant;
  readonly asksEnd: Instant;
  readonly rest: Instant;
  readonly close: Instant;
}

/** Divides the time from one slot before the start of `slot` to its gate closure. */
export function roundsOf(slot: Slot, rules: Rules): Rounds {
  const opens = slot.start - slot.len;
  const close = slot.start - rules.gateClosure;
  const part = (share: number): Instant => instant(opens + Math.floor((close - opens) * share));
  return {
    neighbours: instant(opens),
    bidsEnd: part(0.3),
    direct: part(0.4),
    asksEnd: part(0.6),
    rest: part(0.7),
    close: instant(close),
  };
}
