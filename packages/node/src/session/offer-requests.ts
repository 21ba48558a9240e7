import { assert, guard, type Result, refusal, refused } from '@bc4p/protocol';
import type { MarketEvent, OffBookOffer } from '@bc4p/protocol/market';
import { type OpenedMessage, openToken, parseToken } from '@bc4p/protocol/messages';
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
const duplicate = (decided: { readonly repeated?: boolean } | undefined) =>
  decided?.repeated ? { dup: true as const } : {};

export const submitOffer: RequestHandler<'offer.submit'> = async ({ token }, context) => {
  const { market, archive, chains, party, chain } = context;
  const opened = await openOwn(token, 'bc4p-offer', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  const order = async (): Promise<Reply<'offer.submit'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
    const { events } = await market.submit({ kind: 'submit-offer', id, offer: offerFields(message), party }, writes);
    chains.note(chain.certificates);
    const decided = events.find((event) => isAbout(event, 'offer-accepted', 'offer-refused', id));
    const kept = await archive.answer(id);
    if (decided?.kind === 'offer-refused') return replyRefused(decided.refusal, kept?.decision);
    assert(kept?.decision !== undefined, `offer ${id} was accepted and has its receipt`);
    return replyOk({ offer: id, number: kept.number, receipt: kept.decision, ...duplicate(decided) });
  };
  return { order };
};

/** Checks an offer that the acceptor brings along as completely as if its owner had sent it. [ACC-101] */
async function openForeignOffer(
  token: string,
  certificates: readonly string[] | undefined,
  { desk, verifier, chains }: RequestContext,
): Promise<Result<{ readonly offer: OffBookOffer; readonly writes: readonly StoreWrite[] }>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const ders = certificates && chainFromTexts(certificates);
  const client = ders ? await desk.admit(ders) : await desk.known(parsed.value.kid);
  if (!client.ok) return client;
  const { chain, party } = client.value;
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
  const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
  return { ok: true, value: { offer: { id, offer: offerFields(message), party }, writes } };
}

export const acceptOffer: RequestHandler<'offer.accept'> = async (frame, context) => {
  const { market, archive, chains, party, chain } = context;
  const opened = await openOwn(frame.token, 'bc4p-acceptance', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  const foreign = frame.offer === undefined ? undefined : await openForeignOffer(frame.offer, frame.chain, context);
  if (foreign && !foreign.ok) return stop(foreign.refusal);

  const offBook = foreign ? { offBook: foreign.value.offer } : {};
  const order = async (): Promise<Reply<'offer.accept'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const acceptance = acceptanceFields(message);
    const own = [putText(messageKey(id), frame.token), ...chains.writesFor(chain.certificates)];
    const writes = [...own, ...(foreign?.value.writes ?? [])];
    const { events } = await market.submit({ kind: 'accept-offer', id, acceptance, party, ...offBook }, writes);
    chains.note(chain.certificates);
    const decided = events.find((event) => isAbout(event, 'acceptance-accepted', 'acceptance-refused', id));
    const kept = await archive.answer(id);
    if (decided?.kind === 'acceptance-refused') return replyRefused(decided.refusal, kept?.decision);
    assert(kept?.trade !== undefined, `acceptance ${id} was accepted and has its trade`);
    const evidence = await tradeEvidence(archive, [kept.trade]);
    return replyOk({ acceptance: id, trade: kept.trade, evidence, ...duplicate(decided) });
  };
  return { order };
};
