import { guard, refusal } from '@bc4p/protocol';
import type { LineQuote, OfferView } from '@bc4p/protocol/market';
import { lots, wattHours } from '@bc4p/protocol/units';
import { textsOfChain } from '../certificates/chain-text.ts';
import type { ShownOffer } from '../tree/distant-book.ts';
import { type Reply, type RequestContext, type RequestHandler, replyOk, replyRefused } from './request.ts';

export const getFees: RequestHandler<'fee.get'> = (_, { feeSchedule, identity }) => ({
  read: async () =>
    replyOk<'fee.get'>({
      schedule: feeSchedule().token,
      chain: textsOfChain(identity().chain),
    }),
});

/** What is asked for: some lots of an offer. */
interface Asked {
  readonly offer: string;
  readonly lots: number;
}

export const quoteFees: RequestHandler<'fee.quote'> = (asked, context) => ({
  read: async () => {
    const { offer } = asked;
    const standing = context.market.core.offer(offer);
    if (standing) return quoteOwn(asked, standing, context);
    const shown = context.tree.book.shown(offer);
    if (shown) return quoteDistant(asked, shown, context);
    return replyRefused(refusal('offer-unknown', 'WS-016', { offer }, '/offer'));
  },
});

/** More lots than an offer has are quoted to nobody. */
function tooMany({ lots: count }: Asked, maximum: number): Reply<'fee.quote'> | undefined {
  if (guard('WS-043', count <= maximum)) return undefined;
  return replyRefused(refusal('lots-out-of-range', 'WS-043', { lots: count, maximum }, '/lots'));
}

/** Own lines as answers tell them. */
const told = (quotes: readonly LineQuote[]) =>
  quotes.map(({ line, direction, energy, fee }) => ({ line, direction, energy, fee: fee.toString() }));

function quoteOwn(asked: Asked, standing: OfferView, { market, party, feeSchedule }: RequestContext) {
  const { side, lots: maximum } = standing.fields;
  const excess = tooMany(asked, maximum);
  if (excess) return excess;
  if (!guard('WS-044', standing.party.point !== party.point)) {
    return replyRefused(refusal('self-trade', 'WS-044', { offer: asked.offer }, '/offer'));
  }
  const quoted = market.core.quote(asked.offer, lots(asked.lots), party.node);
  if (!quoted.ok) return replyRefused(quoted.refusal);
  const { quotes, fees, total } = quoted.value;
  const sells = side === 'sell';
  return replyOk<'fee.quote'>({
    schedule: feeSchedule().message.number,
    quotes: told(quotes),
    fees: fees.toString(),
    buyerPays: (sells ? total : total + fees).toString(),
    sellerReceives: (sells ? total - fees : total).toString(),
  });
}

/** An offer of another market: what the lines here ask, and what a neighbour shows of the way before them. [WS-046] */
function quoteDistant(asked: Asked, { entry, side, slot, link }: ShownOffer, context: RequestContext) {
  const excess = tooMany(asked, entry.lots);
  if (excess) return excess;
  const { market, party, feeSchedule } = context;
  const energy = wattHours(asked.lots * entry.lot);
  const sells = side === 'sell';
  const [from, to] = sells ? [link.node, party.node] : [party.node, link.node];
  const quoted = market.core.quotesBetween(slot, from, to, energy);
  if (!quoted.ok) return replyRefused(quoted.refusal);
  const beyond = BigInt(entry.fees) * BigInt(asked.lots);
  const fees = quoted.value.reduce((sum, { fee }) => sum + fee, beyond);
  const value = BigInt(entry.price) * BigInt(energy);
  return replyOk<'fee.quote'>({
    schedule: feeSchedule().message.number,
    quotes: told(quoted.value),
    fees: fees.toString(),
    buyerPays: (sells ? value + fees : value).toString(),
    sellerReceives: (sells ? value : value - fees).toString(),
    beyond: { market: entry.market, lines: entry.lines, fees: beyond.toString(), reach: entry.reach },
  });
}
