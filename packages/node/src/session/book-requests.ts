import { refusal } from '@bc4p/protocol';
import { lots } from '@bc4p/protocol/units';
import { slotFrom } from '../market/order-fields.ts';
import { bookSlots } from './book-frame.ts';
import { type RequestHandler, replyOk, replyRefused } from './request.ts';

export const bookSnapshot: RequestHandler<'book.snapshot'> = ({ slot }, { market, party, address, clock }) => ({
  read: async () => {
    const slots = slot ? [slotFrom(slot)] : market.core.slots();
    return replyOk<'book.snapshot'>({
      at: clock.now(),
      slots: bookSlots(market.core, slots, party.node, address),
    });
  },
});

export const subscribeBook: RequestHandler<'book.subscribe'> = (_, { streams }) => ({
  read: async () => {
    streams.startBook();
    return replyOk<'book.subscribe'>({});
  },
});

export const unsubscribeBook: RequestHandler<'book.unsubscribe'> = (_, { streams }) => ({
  read: async () => {
    streams.stopBook();
    return replyOk<'book.unsubscribe'>({});
  },
});

export const quoteFees: RequestHandler<'fee.quote'> = (frame, { market, party, feeSchedule }) => ({
  read: async () => {
    const quoted = market.core.quote(frame.offer, lots(frame.lots), party.node);
    if (!quoted.ok) return replyRefused(quoted.refusal);
    const standing = market.core.offer(frame.offer);
    if (!standing) return replyRefused(refusal('offer-unknown', 'WS-016', { offer: frame.offer }, '/offer'));
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
