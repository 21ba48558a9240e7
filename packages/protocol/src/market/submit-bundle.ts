import type { SubmitBundle } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { submitOffer } from './submit-offer.ts';

/** Handles each offer of a bundle as if it came alone, at the same instant. [MKT-010] */
export function submitBundle(state: MarketState, { offers, party, at }: SubmitBundle): MarketEvent[] {
  const events: MarketEvent[] = [];
  for (const { id, offer, asks } of offers) {
    const alone = { kind: 'submit-offer', id, offer, party, at } as const;
    for (const event of submitOffer(state, asks ? { ...alone, asks } : alone)) events.push(event);
  }
  return events;
}
