import { WrongVerdict } from '../checks/fault.ts';
import { chainInFrame } from '../network/index.ts';
import type { MarketBooks } from './market-books.ts';
import type { MarketLink, Request } from './market-link.ts';

/** What a market answers to the requests that clients under test need; everything else is refused by the table. */
export async function honestly(link: MarketLink, request: Request, books: MarketBooks): Promise<void> {
  switch (request.type) {
    case 'ping':
      return link.send({ type: 'pong', re: request.id });
    case 'offer.submit': {
      const { taken, isKnown } = await books.take(request.token);
      return link.ok(request, { ...taken.answer, ...(isKnown && { dup: true }) });
    }
    case 'trade.status': {
      const offer = books.offers.get(request.subject);
      const state = offer ? 'open' : 'unknown';
      return link.ok(request, { subject: request.subject, state, open: offer?.message.lots ?? 0, trades: [] });
    }
    case 'events.subscribe': {
      const last = books.events.length;
      if (request.after > last) return link.error(request.id, 'cursor-ahead', { last });
      link.ok(request, { last });
      for (const event of books.events.slice(request.after)) link.send(event);
      return;
    }
    case 'trade.list': {
      const { ids, evidence } = books.trades ?? { ids: [] };
      const rest = (request.after ?? 0) > 0 ? [] : ids;
      return link.ok(request, { trades: rest, ...(rest.length > 0 && { evidence }) });
    }
    case 'book.snapshot':
      return link.ok(request, { at: books.now, slots: [] });
    case 'cert.get': {
      const chain = books.chainOf(request.kid);
      return chain ? link.ok(request, { chain }) : link.error(request.id, 'certificate-unknown', { kid: request.kid });
    }
    case 'meter.append': {
      const ids: string[] = [];
      for (const token of request.values) ids.push((await books.keep(token)).id);
      return link.ok(request, { values: ids, missing: [] });
    }
    case 'offer.get':
      return link.error(request.id, 'offer-unknown', { offer: request.offer });
    case 'meter.read': {
      const { meter } = request;
      const certificates = chainInFrame(books.meter ?? books.client);
      return link.ok(request, { meter, values: [...books.values.values()], certificates });
    }
    case 'hello':
      throw new WrongVerdict('it sent a second hello');
    default:
      return link.error(request.id, 'unsupported-feature', { feature: 'tree' });
  }
}
