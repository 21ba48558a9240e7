import { assert } from '@bc4p/protocol';
import { putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import { offerFields, slotFrom } from '../market/order-fields.ts';
import { duplicate, isAbout, openOwn } from './own-messages.ts';
import { closedRefusal, type Reply, type RequestHandler, replyOk, replyRefused, stop } from './request.ts';

export const submitOffer: RequestHandler<'offer.submit'> = async ({ token }, context) => {
  const { market, archive, chains, party, chain, tree } = context;
  const opened = await openOwn(token, 'bc4p-offer', context);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  await context.settlement?.prices.of(slotFrom(message.slot));
  const order = async (): Promise<Reply<'offer.submit'>> => {
    const closed = closedRefusal(context) ?? context.settlement?.silent.refusalFor(context.party.point);
    if (closed) return replyRefused(closed);
    const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
    const offer = offerFields(message);
    const asks = offer.side === 'buy' ? tree.asksFor(offer.slot, offer.price, party.point) : [];
    const beyond = asks.length === 0 ? {} : { asks };
    const { events, outputs } = await market.submit({ kind: 'submit-offer', id, offer, party, ...beyond }, writes);
    chains.note(chain.certificates);
    const decided = events.find((event) => isAbout(event, 'offer-accepted', 'offer-refused', id));
    const kept = outputs.answers.get(id) ?? (await archive.answer(id));
    // A slot that the core has forgotten leaves what was answered in it as it was.
    const isRefused = decided?.kind === 'offer-refused' && (!kept || kept.refusal !== undefined);
    if (isRefused) return replyRefused(kept?.refusal ?? decided.refusal, kept?.decision);
    assert(kept?.decision !== undefined, () => `offer ${id} was accepted and has its receipt`);
    return replyOk({ offer: id, number: kept.number, receipt: kept.decision, ...duplicate(decided) });
  };
  return { order };
};
