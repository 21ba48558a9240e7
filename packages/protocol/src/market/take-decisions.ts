import type { Refusal } from '../refusal.ts';
import { type Instant, instant, type Slot } from '../units/index.ts';
import { checkGate } from './check-acceptance.ts';
import { checkHorizonOf, checkSlot } from './check-offer.ts';
import type { MarketState } from './market-state.ts';

/** What this market has answered about a take that another market made; final. */
export type TakeDecision =
  | { readonly kind: 'traded'; readonly trade: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A decision, and how long it is remembered: as long as its slot. */
export type RememberedDecision = TakeDecision & { readonly slot: Slot };

/**
 * What is wrong with the slot that another market names: no slot of this market, or one that is not traded yet, or not
 * any more. No book is made for such a one. [OFR-002] [OFR-007] [ACC-006]
 */
export function checkTakeSlot(state: MarketState, slot: Slot, at: Instant): Refusal | undefined {
  const { parameters, books } = state;
  const wrong = checkSlot(slot, parameters);
  if (wrong || books.has(slot.start)) return wrong;
  return checkHorizonOf(slot, parameters, at) ?? checkGate(instant(slot.start - parameters.gateClosure), at);
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
