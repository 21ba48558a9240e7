import { slotFrom } from '../market/order-fields.ts';
import { bookSlots, knownSlots } from './book-frame.ts';
import { type RequestHandler, replyOk } from './request.ts';

export const bookSnapshot: RequestHandler<'book.snapshot'> = ({ slot }, context) => ({
  read: async () => {
    const slots = slot ? [slotFrom(slot)] : knownSlots(context);
    return replyOk<'book.snapshot'>({
      at: context.clock.now(),
      slots: bookSlots(context, slots, context.party.node),
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
