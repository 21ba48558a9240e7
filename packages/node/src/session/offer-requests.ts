import { accepted, assert, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { AcceptanceHeld, DistantOffer, MarketEvent, OffBookOffer } from '@bc4p/protocol/market';
import { type Acceptance, type OpenedMessage, openToken, parseToken } from '@bc4p/protocol/messages';
import type { Admitted } from '../certificates/certificate-desk.ts';
import { chainFromTexts } from '../certificates/chain-text.ts';
import { putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import { acceptanceFields, offerFields } from '../market/order-fields.ts';
import type { StoreWrite } from '../ports.ts';
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

/** Opens a message that must be signed with the session's own certificate. [WS-015] */
export function openOwn<T extends 'bc4p-offer' | 'bc4p-acceptance'>(
  token: string,
  type: T,
  { chain, verifier }: Pick<RequestContext, 'chain' | 'verifier'>,
): Promise<Result<OpenedMessage<T>>> {
  return openToken(token, {
    types: [type],
    verifier,
    certificate: (kid) =>
      guard('WS-015', kid === chain.leaf.kid)
        ? { ok: true, value: chain.signing }
        : refused(refusal('signer-not-session', 'WS-015', { signer: kid })),
  });
}

/** The core's decision about message `id` among the events of its command. */
function isAbout<A extends MarketEvent['kind'], R extends MarketEvent['kind']>(
  event: MarketEvent,
  accepted: A,
  refused: R,
  id: string,
): event is Extract<MarketEvent, { kind: A | R }> {
  return (event.kind === accepted || event.kind === refused) && 'id' in event && event.id === id;
}

/** Marks the answer to a message that was handled before. */
const duplicate = (decided: { readonly kind: string; readonly repeated?: boolean } | undefined) =>
  decided?.repeated || decided?.kind.endsWith('-refused') ? { dup: true as const } : {};

export const submitOffer: RequestHandler<'offer.submit'> = async ({ token }, context) => {
  const { market, archive, chains, party, chain, tree } = context;
  const opened = await openOwn(token, 'bc4p-offer', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  const order = async (): Promise<Reply<'offer.submit'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
    const offer = offerFields(message);
    const asks = offer.side === 'buy' ? tree.asksFor(offer.slot, offer.price, party.point) : [];
    const beyond = asks.length === 0 ? {} : { asks };
    const { events } = await market.submit({ kind: 'submit-offer', id, offer, party, ...beyond }, writes);
    chains.note(chain.certificates);
    const decided = events.find((event) => isAbout(event, 'offer-accepted', 'offer-refused', id));
    const kept = await archive.answer(id);
    // A slot that the core has forgotten leaves what was answered in it as it was.
    const isRefused = decided?.kind === 'offer-refused' && (!kept || kept.refusal !== undefined);
    if (isRefused) return replyRefused(kept?.refusal ?? decided.refusal, kept?.decision);
    assert(kept?.decision !== undefined, `offer ${id} was accepted and has its receipt`);
    return replyOk({ offer: id, number: kept.number, receipt: kept.decision, ...duplicate(decided) });
  };
  return { order };
};

/** An offer that an acceptor brings along, and what is to be kept of it. */
interface Foreign {
  readonly offer: OffBookOffer;
  readonly writes: readonly StoreWrite[];
}

/**
 * Checks an offer that the acceptor brings along as completely as if its owner had sent it. [ACC-101] Of one that
 * originates in another market, only that market can tell whose it is: here its chain has to be good. [TREE-007]
 */
async function openForeignOffer(
  token: string,
  certificates: readonly string[] | undefined,
  isElsewhere: boolean,
  { desk, verifier, chains, party: acceptor }: RequestContext,
): Promise<Result<Foreign>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const ders = certificates && chainFromTexts(certificates);
  const judge = (chain: readonly Uint8Array[]): Promise<Result<Pick<Admitted, 'chain'> & Partial<Admitted>>> =>
    isElsewhere ? desk.judgeDistant(chain) : desk.admit(chain);
  const client = ders ? await judge(ders) : await desk.known(parsed.value.kid, judge);
  if (!client.ok) return client;
  const { chain } = client.value;
  // Whose offer of another market it is counts there alone.
  const { party = acceptor } = client.value;
  const opened = await openToken(token, {
    types: ['bc4p-offer'],
    verifier,
    certificate: (kid) =>
      kid === chain.leaf.kid
        ? { ok: true, value: chain.signing }
        : refused(refusal('certificate-unknown', 'SIG-015', { kid })),
  });
  if (!opened.ok) return opened;
  const { id, message } = opened.value;
  if (!guard('TREE-007', !isElsewhere || chain.rights.tradesIn === message.market)) {
    const { tradesIn } = chain.rights;
    return refused(refusal('wrong-market', 'TREE-007', { market: tradesIn, expected: message.market }, '/chain'));
  }
  const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
  return { ok: true, value: { offer: { id, offer: offerFields(message), party }, writes } };
}

/** What is known of an offer of another market: what a neighbour shows, or the acceptor has brought along. */
function distantOf(
  { market, offer }: Acceptance,
  foreign: Foreign | undefined,
  { tree, address }: RequestContext,
): Result<DistantOffer | undefined, Refusal> {
  // What can never be reached from here is simply in the wrong place.
  if (market === address || !tree.isInTree(market)) return { ok: true, value: undefined };
  const link = tree.linkTo(market);
  if (!guard('TREE-006', link !== undefined) || !link)
    return refused(refusal('market-unreachable', 'TREE-006', { market }, '/market'));
  const shown = tree.find(offer);
  if (shown?.market === market) return { ok: true, value: shown };
  if (!foreign) return refused(refusal('offer-unknown', 'ACC-004', { offer }, '/offer'));
  const { id, offer: fields } = foreign.offer;
  return { ok: true, value: { id, ...fields, fees: '0', lines: 0, link: link.party } };
}

export const acceptOffer: RequestHandler<'offer.accept'> = async (frame, context) => {
  const { market, archive, chains, party, chain, tree, address } = context;
  const opened = await openOwn(frame.token, 'bc4p-acceptance', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  const isElsewhere = message.market !== address && tree.isInTree(message.market);
  const foreign =
    frame.offer === undefined ? undefined : await openForeignOffer(frame.offer, frame.chain, isElsewhere, context);
  if (foreign && !foreign.ok) return stop(foreign.refusal);

  const offBook = foreign && !isElsewhere ? { offBook: foreign.value.offer } : {};
  const order = async (): Promise<Reply<'offer.accept'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const isKnown = market.core.acceptance(id) !== undefined;
    const distant = isKnown ? accepted(undefined) : distantOf(message, foreign?.value, context);
    if (!distant.ok) return replyRefused(distant.refusal);
    const full = distant.value && tree.fullFor(party.point);
    if (full) return replyRefused(full);
    const acceptance = acceptanceFields(message);
    const own = [putText(messageKey(id), frame.token), ...chains.writesFor(chain.certificates)];
    const writes = [...own, ...(foreign?.value.writes ?? [])];
    const beyond = distant.value ? { distant: distant.value } : offBook;
    const { events } = await market.submit({ kind: 'accept-offer', id, acceptance, party, ...beyond }, writes);
    chains.note(chain.certificates);
    const decided = events.find((event) => isAbout(event, 'acceptance-accepted', 'acceptance-refused', id));
    const held = events.find((event) => event.kind === 'acceptance-held' && event.id === id);
    if (held) return replyOk({ acceptance: id, held: message.market, ...duplicate(held as AcceptanceHeld) });
    const kept = await archive.answer(id);
    const isRefused = decided?.kind === 'acceptance-refused' && kept?.trade === undefined;
    if (isRefused) return replyRefused(kept?.refusal ?? decided.refusal, kept?.decision);
    assert(kept?.trade !== undefined, `acceptance ${id} was accepted and has its trade`);
    const evidence = await tradeEvidence(archive, [kept.trade]);
    return replyOk({ acceptance: id, trade: kept.trade, evidence, ...duplicate(decided) });
  };
  return { order };
};
