import { ERRORS } from '@bc4p/protocol';
import type { MarketEvent, OfferAccepted, OfferRefused } from '@bc4p/protocol/market';
import { type BundleDecision, type Identity, signMessage } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';
import { type KeptAnswer, putJson, putText } from './archive.ts';
import { answerKey, messageKey } from './keys.ts';
import type { Handled } from './signed-records.ts';

/** What decides about an offer of a bundle for good, for the first time. */
type Decided = OfferAccepted | OfferRefused;

const isDecided = (event: MarketEvent): event is Decided =>
  !('repeated' in event && event.repeated) &&
  (event.kind === 'offer-accepted' ||
    (event.kind === 'offer-refused' && ERRORS[event.refusal.code].class === 'permanent'));

function outcomeOf(event: Decided): BundleDecision['outcomes'][number] {
  if (event.kind === 'offer-accepted') return { offer: event.id, result: 'accepted' };
  const { code, requirement } = event.refusal;
  return { code, offer: event.id, requirement, result: 'refused' };
}

/**
 * What is to be answered from now on about the offers of a bundle: one signed decision for all of them, which is kept
 * once. [TRD-114]
 */
export async function answersToBundle(
  events: readonly MarketEvent[],
  bundle: string,
  context: { market: string; identity: Identity; handled: Handled; point: string | undefined },
): Promise<{ answers: ReadonlyMap<string, KeptAnswer>; writes: StoreWrite[] }> {
  const { market, identity, handled, point = '' } = context;
  const decided = events.filter(isDecided);
  const answers = new Map<string, KeptAnswer>();
  if (decided.length === 0) return { answers, writes: [] };
  const content = { market, subject: bundle, outcomes: decided.map(outcomeOf), ...handled };
  const { id: decidedBy, token: decision } = await signMessage(identity, 'bc4p-bundle-decision', content);
  const writes = [putText(messageKey(decidedBy), decision)];
  for (const event of decided) {
    const refused = event.kind === 'offer-refused' ? { refusal: event.refusal } : {};
    const kept = { point, number: handled.number, decidedBy, ...refused };
    writes.push(putJson(answerKey(event.id), kept));
    answers.set(event.id, { ...kept, decision });
  }
  return { answers, writes };
}
