import type { Refusal } from '@bc4p/protocol';
import type { OfferAccepted, OfferRefused } from '@bc4p/protocol/market';
import { type AnswerOfRequest, errorFrame, type Offer, openBundle } from '@bc4p/protocol/messages';
import { sha256Bytes } from '../crypto/sha256.ts';
import type { KeptAnswer } from '../market/archive.ts';
import { bundleWrites } from '../market/kept-bundles.ts';
import { offerFields, slotFrom } from '../market/order-fields.ts';
import { DecisionList } from './decision-list.ts';
import { duplicate, ownCertificate } from './own-messages.ts';
import {
  closedRefusal,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
  stop,
} from './request.ts';

type Outcome = AnswerOfRequest['offer.submit-bundle']['outcomes'][number];
type Decided = OfferAccepted | OfferRefused;

/** An offer of a bundle whose form is in order, and where in the bundle it stands. */
interface Placed {
  readonly id: string;
  readonly place: number;
  readonly offer: Offer;
}

/** What is known of an offer after the bundle was handled: what the core says now, and what was answered for good. */
function outcomeOf(offer: string, event: Decided, kept: KeptAnswer | undefined, decisions: DecisionList): Outcome {
  const decision = decisions.placeOf(kept?.decision);
  // A slot that the core has forgotten leaves what was answered in it as it was.
  const isRefused = event.kind === 'offer-refused' && (!kept || kept.refusal !== undefined);
  if (isRefused) return { ...refusedOutcome(offer, kept?.refusal ?? event.refusal), ...decision };
  return { offer, ...(kept ? { number: kept.number } : {}), ...decision, ...duplicate(event) };
}

function refusedOutcome(offer: string, reason: Refusal): Outcome {
  const { code, class: kind, stage, path, req, facts } = errorFrame(reason);
  return { offer, code, class: kind, stage, ...(path === undefined ? {} : { path }), ...(req ? { req } : {}), facts };
}

/** Hands the offers to the market as one command, and tells what became of each. */
async function order(
  placed: readonly Placed[],
  bundle: string,
  writes: Parameters<RequestContext['market']['submit']>[1],
  context: RequestContext,
) {
  const { market, archive, party, tree } = context;
  const offers = placed.map(({ id, offer: message }) => {
    const offer = offerFields(message);
    const asks = offer.side === 'buy' ? tree.asksFor(offer.slot, offer.price, party.point) : [];
    return { id, offer, ...(asks.length === 0 ? {} : { asks }) };
  });
  const { events, outputs } = await market.submit({ kind: 'submit-bundle', bundle, offers, party }, writes);
  const decided = new Map<string, Decided>();
  for (const event of events)
    if (event.kind === 'offer-accepted' || event.kind === 'offer-refused') decided.set(event.id, event);
  const decisions = new DecisionList();
  const outcomes = new Map<string, Outcome>();
  for (const [id, event] of decided)
    outcomes.set(id, outcomeOf(id, event, outputs.answers.get(id) ?? (await archive.answer(id)), decisions));
  return { outcomes, decisions: decisions.tokens };
}

/** What becomes of offers none of which has the form of one. */
const NOTHING = { outcomes: new Map<string, Outcome>(), decisions: [] };

/** Takes a whole day under one signature: each offer is judged, taken or refused on its own. [WS-048] */
export const submitBundle: RequestHandler<'offer.submit-bundle'> = async ({ token, offers: payloads }, context) => {
  const { chains, chain, settlement, verifier } = context;
  const opened = await openBundle(token, payloads, {
    verifier,
    certificate: ownCertificate(context),
    hash: sha256Bytes,
  });
  if (!opened.ok) return stop(opened.refusal);
  const { bundle, offers } = opened.value;
  const placed = offers.flatMap(({ id, read }, place) => (read.ok ? [{ id, place, offer: read.value }] : []));
  await Promise.all(
    [...new Map(placed.map(({ offer: { slot } }) => [slot.start, slot])).values()].map((slot) =>
      settlement?.prices.of(slotFrom(slot)),
    ),
  );
  const act = async (): Promise<Reply<'offer.submit-bundle'>> => {
    const closed = closedRefusal(context) ?? settlement?.silent.refusalFor(context.party.point);
    if (closed) return replyRefused(closed);
    const writes = [...bundleWrites(bundle, payloads, placed), ...chains.writesFor(chain.certificates)];
    const handled = placed.length === 0 ? NOTHING : await order(placed, bundle.id, writes, context);
    chains.note(chain.certificates);
    const outcomes = offers.map(({ id, read }) =>
      read.ok ? handled.outcomes.get(id) : refusedOutcome(id, read.refusal),
    );
    return replyOk({ bundle: bundle.id, outcomes: outcomes as Outcome[], decisions: handled.decisions });
  };
  return { order: act };
};
