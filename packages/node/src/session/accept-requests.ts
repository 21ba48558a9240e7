import { accepted, assert, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { AcceptOffer, DistantOffer } from '@bc4p/protocol/market';
import type { Acceptance } from '@bc4p/protocol/messages';
import { type KeptAnswer, putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import { acceptanceFields } from '../market/order-fields.ts';
import type { Untimed } from '../market/running-market.ts';
import type { StoreWrite } from '../ports.ts';
import { type Foreign, openForeignOffer } from './foreign-offer.ts';
import { duplicate, isAbout, openOwn } from './own-messages.ts';
import {
  closedRefusal,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
  stop,
} from './request.ts';
import { tradeEvidence } from './trade-evidence.ts';

type AcceptReply = Reply<'offer.accept'>;

/** What is known of an offer of another market: what a neighbour shows, or the acceptor has brought along. */
function distantOf(
  { market, offer }: Acceptance,
  foreign: Foreign | undefined,
  { tree }: RequestContext,
): Result<DistantOffer, Refusal> {
  const link = tree.linkTo(market);
  if (!guard('TREE-006', link !== undefined))
    return refused(refusal('market-unreachable', 'TREE-006', { market }, '/market'));
  const shown = tree.book.find(offer);
  if (shown?.market === market) return accepted(shown);
  if (!foreign || !link) return refused(refusal('offer-unknown', 'ACC-004', { offer }, '/offer'));
  const { id, offer: fields } = foreign.offer;
  return accepted({ id, ...fields, fees: '0', lines: 0, link: link.party });
}

/** What the core needs besides the acceptance: the offer that came along, or what is known of one of another market. */
function offerFor(
  id: string,
  message: Acceptance,
  isElsewhere: boolean,
  foreign: Foreign | undefined,
  context: RequestContext,
): Result<Pick<AcceptOffer, 'offBook' | 'distant'>, Refusal> {
  if (!isElsewhere) return accepted(foreign ? { offBook: foreign.offer } : {});
  // What is held, or was decided, needs to know nothing of the offer any more.
  if (context.market.core.acceptance(id)) return accepted({});
  const distant = distantOf(message, foreign, context);
  if (!distant.ok) return distant;
  const full = context.tree.fullFor(context.party.point);
  return full ? refused(full) : accepted({ distant: distant.value });
}

/** The answer that an acceptance has got for good. */
async function keptReply({ archive }: RequestContext, id: string, kept: KeptAnswer): Promise<AcceptReply> {
  if (kept.refusal) return replyRefused(kept.refusal, kept.decision);
  assert(kept.trade !== undefined, () => `acceptance ${id} was accepted and has its trade`);
  const evidence = await tradeEvidence(archive, [kept.trade]);
  return replyOk({ acceptance: id, trade: kept.trade, evidence, dup: true });
}

async function submitAcceptance(
  context: RequestContext,
  { id, acceptance, ...offer }: Pick<Untimed<AcceptOffer>, 'id' | 'acceptance' | 'offBook' | 'distant'>,
  writes: readonly StoreWrite[],
): Promise<AcceptReply> {
  const { market, archive, chains, party, chain, tree } = context;
  const isThere = offer.distant ? tree.expectTake(party.point) : () => undefined;
  const { events, outputs } = await market
    .submit({ kind: 'accept-offer', id, acceptance, party, ...offer }, writes)
    .finally(isThere);
  chains.note(chain.certificates);
  const held = events.find((event) => event.kind === 'acceptance-held' && event.id === id);
  if (held) return replyOk({ acceptance: id, held: acceptance.market, ...duplicate(held as { kind: string }) });
  const decided = events.find((event) => isAbout(event, 'acceptance-accepted', 'acceptance-refused', id));
  const kept = outputs.answers.get(id) ?? (await archive.answer(id));
  if (decided?.kind === 'acceptance-refused' && !kept) return replyRefused(decided.refusal);
  assert(kept !== undefined, () => `acceptance ${id} has its answer`);
  const reply = await keptReply(context, id, kept);
  if (!reply.ok) return reply;
  const { dup: _, ...value } = reply.value;
  return replyOk({ ...value, ...duplicate(decided) });
}

export const acceptOffer: RequestHandler<'offer.accept'> = async (frame, context) => {
  const { archive, chains, chain, market, tree, address } = context;
  const opened = await openOwn(frame.token, 'bc4p-acceptance', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  // What can never be reached from here is simply in the wrong place; the core says so.
  const isElsewhere = message.market !== address && tree.isInTree(message.market);
  // What is held, or was decided, is answered as before, whatever has become of the offer or its signer since. [WS-037]
  const kept = isElsewhere || frame.offer !== undefined ? await archive.answer(id) : undefined;
  if (kept) return { read: () => keptReply(context, id, kept) };
  const isKnown = market.core.acceptance(id) !== undefined;
  const foreign =
    frame.offer === undefined || isKnown
      ? undefined
      : await openForeignOffer(frame.offer, frame.chain, isElsewhere, context);
  if (foreign && !foreign.ok) return stop(foreign.refusal);
  const order = async (): Promise<AcceptReply> => {
    const closed = closedRefusal(context) ?? context.settlement?.silent.refusalFor(context.party.point);
    if (closed) return replyRefused(closed);
    const revoked = foreign && context.desk.revokedIn(foreign.value.chain);
    if (revoked) return replyRefused(revoked);
    const offer = offerFor(id, message, isElsewhere, foreign?.value, context);
    if (!offer.ok) return replyRefused(offer.refusal);
    const own = [putText(messageKey(id), frame.token), ...chains.writesFor(chain.certificates)];
    const acceptance = acceptanceFields(message);
    return submitAcceptance(context, { id, acceptance, ...offer.value }, [...own, ...(foreign?.value.writes ?? [])]);
  };
  return { order };
};
