import { guard, refusal } from '@bc4p/protocol';
import { lots } from '@bc4p/protocol/units';
import { textsOfChain } from '../certificates/chain-text.ts';
import { type RequestHandler, replyOk, replyRefused } from './request.ts';

export const getFees: RequestHandler<'fee.get'> = (_, { feeSchedule, identity }) => ({
  read: async () =>
    replyOk<'fee.get'>({
      schedule: feeSchedule().token,
      chain: textsOfChain(identity().chain),
    }),
});

export const quoteFees: RequestHandler<'fee.quote'> = (frame, { market, party, feeSchedule }) => ({
  read: async () => {
    const standing = market.core.offer(frame.offer);
    if (!standing) return replyRefused(refusal('offer-unknown', 'WS-016', { offer: frame.offer }, '/offer'));
    const { lots: maximum } = standing.fields;
    if (!guard('WS-043', frame.lots <= maximum)) {
      return replyRefused(refusal('lots-out-of-range', 'WS-043', { lots: frame.lots, maximum }, '/lots'));
    }
    if (!guard('WS-044', standing.party.point !== party.point)) {
      return replyRefused(refusal('self-trade', 'WS-044', { offer: frame.offer }, '/offer'));
    }
    const quoted = market.core.quote(frame.offer, lots(frame.lots), party.node);
    if (!quoted.ok) return replyRefused(quoted.refusal);
    const { quotes, fees, total } = quoted.value;
    const sells = standing.fields.side === 'sell';
    return replyOk<'fee.quote'>({
      schedule: feeSchedule().message.number,
      quotes: quotes.map(({ line, direction, energy, fee }) => ({ line, direction, energy, fee: fee.toString() })),
      fees: fees.toString(),
      buyerPays: (sells ? total : total + fees).toString(),
      sellerReceives: (sells ? total - fees : total).toString(),
    });
  },
});
