import type { Refusal } from '../refusal.ts';
import type { Instant, Slot } from '../units/index.ts';
import { checkHorizonOf, checkSlot } from './check-offer.ts';
import type { MarketState } from './market-state.ts';

/** What this market has answered about a take that another market made; final. */
export type TakeDecision =
  | { readonly kind: 'traded'; readonly trade: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A decision, and how long it is remembered: as long as its slot. */
export type RememberedDecision = TakeDecision & { readonly slot: Slot };

/**
 * What is wrong with the slot that another market names: no slot of this market, or one that is not traded yet. No book
 * is made for such a one. [OFR-002] [OFR-007]
 */
export function checkTakeSlot(state: MarketState, slot: Slot, at: Instant): Refusal | undefined {
  const wrong = checkSlot(slot, state.parameters);
  return wrong ?? (state.books.has(slot.start) ? undefined : checkHorizonOf(slot, state.parameters, at));
}

/**
 * Remembers a refusal under the take's id, whatever slot it names: who asks need not know the right one. A slot that is
 * forgotten has no room for it, and needs none: nothing is traded in it any more.
 */
export function rememberRefusal(
  state: MarketState,
  { id, slot }: { readonly id: string; readonly slot: Slot },
  refused: Refusal,
): TakeDecision {
  const decision = { kind: 'refused', refusal: refused } as const;
  if (!state.isForgotten(slot)) state.decisions.set(id, { ...decision, slot });
  return decision;
}
