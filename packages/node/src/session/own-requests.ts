import { refusal } from '@bc4p/protocol';
import { encodeBase64url } from '@bc4p/protocol/messages';
import {
  type AnswerBody,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
} from './request.ts';
import { tradeEvidence } from './trade-evidence.ts';

/** Trades that one answer holds at most. */
const PAGE = 50;
/** Characters that their evidence may take, so that the frame keeps within its bound: one trade's always does. [WS-004] */
const PAGE_LENGTH = 900 * 1024;

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
    const standing = market.core.offer(subject);
    const unknown: Reply<'trade.status'> = replyOk({ subject, state: 'unknown', open: 0, trades: [] });
    // What became of a message is its own participant's business.
    // An offer that somebody else brought along has no answer of its own, but trades all the same.
    const held = market.core.heldFor(subject);
    if ((answer?.point ?? standing?.party.point ?? held) !== party.point) return unknown;
    const trades = await archive.tradesOf(subject);
    if (answer?.refusal) {
      const { code } = answer.refusal;
      return replyOk({ subject, state: 'refused', open: 0, trades, code });
    }
    const open = standing?.open ?? 0;
    const isHeld = (standing?.held ?? 0) > 0 || held !== undefined;
    return replyOk({ subject, state: open > 0 ? 'open' : isHeld ? 'held' : 'ended', open, trades });
  },
});

/** Own trades after number `after` with what proves them: as many as fit one answer, at most `limit`. */
async function tradePage(context: RequestContext, after: number, limit: number): Promise<AnswerBody<'trade.list'>> {
  const { archive, party } = context;
  const { trades, last } = await archive.ownTrades(party.point, after, limit);
  if (trades.length === 0) return { trades };
  const evidence = await tradeEvidence(archive, trades);
  const length = [...evidence.tokens, ...evidence.certificates].reduce((sum, text) => sum + text.length + 3, 0);
  if (trades.length > 1 && length > PAGE_LENGTH) return tradePage(context, after, Math.ceil(trades.length / 2));
  const more = (await archive.lastOwnTrade(party.point)) > last;
  return { trades, evidence, ...(more ? { next: last } : {}) };
}

export const listTrades: RequestHandler<'trade.list'> = ({ after = 0, limit = PAGE }, context) => ({
  read: async () => replyOk<'trade.list'>(await tradePage(context, after, limit)),
});

export const subscribeEvents: RequestHandler<'events.subscribe'> = ({ after }, { archive, party, streams }) => ({
  read: async () => {
    const last = await archive.lastEvent(party.point);
    if (after > last) return replyRefused(refusal('cursor-ahead', 'STR-003', { last }, '/after'));
    streams.startEvents(after);
    return replyOk<'events.subscribe'>({ last });
  },
});
