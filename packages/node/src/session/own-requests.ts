import { refusal } from '@bc4p/protocol';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { tradeEvidence } from './offer-requests.ts';
import { type Reply, type RequestHandler, replyOk, replyRefused } from './request.ts';

/** Trades that one answer holds at most: their evidence has to fit a frame. */
const PAGE = 50;

export const getOffer: RequestHandler<'offer.get'> = ({ offer }, { archive, market }) => ({
  read: async () => {
    const standing = market.core.offer(offer);
    const token = standing && (await archive.token(offer));
    const chain = standing && (await archive.chain(standing.party.certificate));
    if (!standing || token === undefined || !chain)
      return replyRefused(refusal('offer-unknown', 'WS-016', { offer }, '/offer'));
    return replyOk({ token, chain: chain.map(encodeBase64url), open: standing.open });
  },
});

export const tradeStatus: RequestHandler<'trade.status'> = ({ subject }, { archive, market, party }) => ({
  read: async (): Promise<Reply<'trade.status'>> => {
    const answer = await archive.answer(subject);
    const unknown: Reply<'trade.status'> = replyOk({ subject, state: 'unknown', open: 0, trades: [] });
    // What became of a message is its own participant's business.
    if (answer?.point !== party.point) return unknown;
    const trades = await archive.tradesOf(subject);
    if (answer.refusal) {
      const { code } = answer.refusal as { code: string };
      return replyOk({ subject, state: 'refused', open: 0, trades, code });
    }
    const open = market.core.offer(subject)?.open ?? 0;
    return replyOk({ subject, state: open > 0 ? 'open' : 'ended', open, trades });
  },
});

export const listTrades: RequestHandler<'trade.list'> = ({ after = 0, limit = PAGE }, context) => ({
  read: async () => {
    const { archive, party } = context;
    const { trades, last } = await archive.ownTrades(party.point, after, limit);
    if (trades.length === 0) return replyOk<'trade.list'>({ trades });
    const evidence = await tradeEvidence(context, ...trades);
    const more = (await archive.lastOwnTrade(party.point)) > last;
    return replyOk<'trade.list'>({ trades, evidence, ...(more ? { next: last } : {}) });
  },
});

export const subscribeEvents: RequestHandler<'events.subscribe'> = ({ after }, { archive, party, streams }) => ({
  read: async () => {
    const last = await archive.lastEvent(party.point);
    if (after > last) return replyRefused(refusal('cursor-ahead', 'STR-003', { last }, '/after'));
    streams.startEvents(after);
    return replyOk<'events.subscribe'>({ last });
  },
});
