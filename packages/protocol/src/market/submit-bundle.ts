import type { SubmitBundle } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { MarketState } from './market-state.ts';
import { submitOffer } from './submit-offer.ts';

/** Handles each offer of a bundle as if it came alone, at the same instant. [MKT-010] */
export const submitBundle = (state: MarketState, { offers, party, at }: SubmitBundle): MarketEvent[] =>
  offers.flatMap((each) => submitOffer(state, { ...each, kind: 'submit-offer', party, at }));
