import type { Acceptance } from '../generated/acceptance.ts';
import type { Offer } from '../generated/offer.ts';
import type { Trade } from '../generated/trade.ts';
import { greatestCommonDivisor } from '../greatest-common-divisor.ts';
import { guard, type RequirementId } from '../guard.ts';
import type { OpenedMessage } from '../messages/index.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** One of the two messages that a trade joins. */
export type TradedMessage = OpenedMessage<'bc4p-offer' | 'bc4p-acceptance'>;

/** The three signed messages of a trade. */
export interface TradeMessages {
  readonly trade: Trade;
  readonly seller: TradedMessage;
  readonly buyer: TradedMessage;
}

/** The messages of a trade by their part in it: the offer that rested, and what met it. */
interface Parts {
  readonly resting: Offer;
  readonly incoming: Offer | Acceptance;
  readonly restingId: string;
}

const isOffer = (message: Offer | Acceptance): message is Offer => message.type === 'bc4p-offer';

function partsOf({ trade, seller, buyer }: TradeMessages): Parts | undefined {
  const [resting, incoming] = trade.resting === 'sell' ? [seller, buyer] : [buyer, seller];
  return isOffer(resting.message)
    ? { resting: resting.message, incoming: incoming.message, restingId: resting.id }
    : undefined;
}

const sameSlot = (a: Trade['slot'], b: Trade['slot']): boolean => a.start === b.start && a.len === b.len;

function agreesOnWhat({ trade }: TradeMessages, { resting, incoming, restingId }: Parts): boolean {
  const sides = resting.side === trade.resting && sameSlot(resting.slot, trade.slot);
  const here = resting.market === trade.market && incoming.market === trade.market;
  if (!sides || !here) return false;
  if (isOffer(incoming))
    return trade.kind === 'pay-as-offer' && incoming.side !== resting.side && sameSlot(incoming.slot, trade.slot);
  return trade.kind === 'direct' && incoming.offer === restingId;
}

function agreesOnEnergy({ trade }: TradeMessages, { resting, incoming }: Parts): boolean {
  if (trade.energy > resting.lot * resting.lots) return false;
  if (!isOffer(incoming)) return trade.energy === incoming.lots * resting.lot;
  // The least common multiple of both lots.
  const unit = (resting.lot / greatestCommonDivisor(resting.lot, incoming.lot)) * incoming.lot;
  return trade.energy % unit === 0 && trade.energy <= incoming.lot * incoming.lots;
}

/** The table of who pays what: the resting offer's price rules, and its owner pays no fee on top. */
function agreesOnMoney({ trade }: TradeMessages, { resting }: Parts): boolean {
  const fees = trade.quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
  const value = BigInt(resting.price) * BigInt(trade.energy);
  const [pays, receives] = resting.side === 'sell' ? [value + fees, value] : [value, value - fees];
  const stated = [trade.fees, trade.buyerPays, trade.sellerReceives].map(BigInt);
  return trade.price === resting.price && stated.join() === [fees, pays, receives].join();
}

/** The path goes up from the seller, and then down to the buyer, over each line once. */
function quotesOnePath({ trade: { quotes, energy } }: TradeMessages): boolean {
  const turn = quotes.findIndex(({ direction }) => direction === 'down');
  const ways = quotes.map(({ direction }, place) => direction === (turn >= 0 && place >= turn ? 'down' : 'up'));
  const lines = new Set(quotes.map(({ line }) => line));
  return ways.every(Boolean) && lines.size === quotes.length && quotes.every((quote) => quote.energy === energy);
}

/** Nobody pays more, or receives less, than it signed. */
function staysWithinLimits({ trade }: TradeMessages, { incoming }: Parts): boolean {
  const limit = BigInt(isOffer(incoming) ? incoming.price : incoming.limit) * BigInt(trade.energy);
  return trade.resting === 'sell' ? BigInt(trade.buyerPays) <= limit : BigInt(trade.sellerReceives) >= limit;
}

const isInTime = ({ trade }: TradeMessages, { resting, incoming }: Parts): boolean =>
  trade.at < resting.validUntil && trade.at < incoming.validUntil && trade.at < trade.slot.start;

interface Term {
  readonly requirement: RequirementId;
  readonly rule: string;
  readonly holds: (messages: TradeMessages, parts: Parts) => boolean;
}

/** What must be true between a trade and the two messages that it joins, in the order in which it is checked. */
const TERMS: readonly Term[] = [
  { requirement: 'TRD-104', rule: 'the three messages agree on market, slot and sides', holds: agreesOnWhat },
  {
    requirement: 'TRD-105',
    rule: 'the energy is whole lots of both, and no more than they offer',
    holds: agreesOnEnergy,
  },
  {
    requirement: 'TRD-111',
    rule: 'each line is quoted once, over the energy of the trade, up before down',
    holds: quotesOnePath,
  },
  { requirement: 'TRD-106', rule: 'price, fees and amounts follow the resting offer', holds: agreesOnMoney },
  { requirement: 'TRD-107', rule: 'neither side pays more or receives less than it signed', holds: staysWithinLimits },
  { requirement: 'TRD-108', rule: "it was made before both messages and the slot's trading ended", holds: isInTime },
];

/** The first term that a trade's messages do not keep. */
export function faultOfTrade(messages: TradeMessages): Refusal | undefined {
  const contradiction = (requirement: RequirementId, rule: string): Refusal =>
    refusal('evidence-contradiction', requirement, { rule });
  const { trade, seller, buyer } = messages;
  if (!guard('TRD-103', seller.kid === trade.seller && buyer.kid === trade.buyer)) {
    return contradiction('TRD-103', 'seller and buyer signed the messages that the trade names');
  }
  const parts = partsOf(messages);
  if (!parts) return contradiction('TRD-104', 'the resting message is an offer');
  const broken = TERMS.find(({ requirement, holds }) => !guard(requirement, holds(messages, parts)));
  return broken && contradiction(broken.requirement, broken.rule);
}
