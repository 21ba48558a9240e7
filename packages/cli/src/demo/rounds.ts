import { type Instant, instant, type Slot } from '@bc4p/protocol/units';
import type { Rules } from './demo-market.ts';

/** When the rounds of one slot begin and when their offers end. */
export interface Rounds {
  /** Before the neighbours of the village, those of the tenants' house have a round of their own. */
  readonly house: Instant;
  readonly houseEnd: Instant;
  readonly neighbours: Instant;
  readonly bidsEnd: Instant;
  readonly direct: Instant;
  readonly asksEnd: Instant;
  /** Somebody looks for offers of other markets. */
  readonly beyond: Instant;
  readonly beyondEnd: Instant;
  /** What plants have left over goes to the supplier. */
  readonly surplus: Instant;
  readonly surplusEnd: Instant;
  /** What loads still need comes from him. */
  readonly shortage: Instant;
  readonly shortageEnd: Instant;
  /** What is missing in a whole market comes from others. */
  readonly cover: Instant;
  readonly coverEnd: Instant;
  /** What is left over in a whole market goes to others. */
  readonly leftOver: Instant;
  readonly close: Instant;
}

/**
 * Divides the time from one slot before the start of `slot` to its gate closure. Each round is long enough for the least
 * time that offers have to stand.
 */
export function roundsOf(slot: Slot, rules: Rules): Rounds {
  const opens = slot.start - slot.len;
  const close = slot.start - rules.gateClosure;
  const part = (share: number): Instant => instant(opens + Math.floor((close - opens) * share));
  return {
    house: instant(opens),
    houseEnd: part(0.11),
    neighbours: part(0.12),
    bidsEnd: part(0.32),
    direct: part(0.34),
    asksEnd: part(0.45),
    beyond: part(0.46),
    beyondEnd: part(0.56),
    surplus: part(0.57),
    surplusEnd: part(0.67),
    shortage: part(0.68),
    shortageEnd: part(0.78),
    cover: part(0.79),
    coverEnd: part(0.89),
    leftOver: part(0.9),
    close: instant(close),
  };
}
