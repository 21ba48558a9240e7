import { slotFrom } from '../market/order-fields.ts';
import { bookSlots } from './book-frame.ts';
import { type RequestHandler, replyOk } from './request.ts';

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
