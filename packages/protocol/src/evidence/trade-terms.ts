import { greatestCommonDivisor } from '../greatest-common-divisor.ts';
import { guard, type RequirementId } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { namesOtherMarkets, quotedByPath, quotesAsSigned, quotesOnePath, quotesTheTake } from './quote-terms.ts';
import { agreesWithTake, isTakeOfBuyer } from './take-terms.ts';
import { isOffer, isSameSlot, partsOf, sumOfFees, type TradeMessages, type TradeParts } from './trade-messages.ts';

/** A bid that takes an offer of another market is one of its own; everything else is in the market of the trade. */
function agreesOnWhat({ trade, crossing }: TradeMessages, { resting, incoming, restingId }: TradeParts): boolean {
  const sides = resting.side === trade.resting && isSameSlot(resting.slot, trade.slot);
  const home = crossing && isOffer(incoming) ? crossing.take.message.market : trade.market;
  if (!sides || resting.market !== trade.market || incoming.market !== home) return false;
  if (isOffer(incoming))
    return trade.kind === 'pay-as-offer' && incoming.side !== resting.side && isSameSlot(incoming.slot, trade.slot);
  return trade.kind === 'direct' && incoming.offer === restingId;
}

function agreesOnEnergy({ trade }: TradeMessages, { resting, incoming }: TradeParts): boolean {
  if (trade.energy > resting.lot * resting.lots) return false;
  if (!isOffer(incoming)) return trade.energy === incoming.lots * resting.lot;
  // The least common multiple of both lots.
  const unit = (resting.lot / greatestCommonDivisor(resting.lot, incoming.lot)) * incoming.lot;
  return trade.energy % unit === 0 && trade.energy <= incoming.lot * incoming.lots;
}

/** The table of who pays what: the resting offer's price rules, and its owner pays no fee on top. */
function agreesOnMoney({ trade }: TradeMessages, { resting }: TradeParts): boolean {
  const fees = sumOfFees(trade.quotes);
  const value = BigInt(resting.price) * BigInt(trade.energy);
  const [pays, receives] = resting.side === 'sell' ? [value + fees, value] : [value, value - fees];
  const stated = [trade.fees, trade.buyerPays, trade.sellerReceives].map(BigInt);
  return trade.price === resting.price && stated.join() === [fees, pays, receives].join();
}

/** Nobody pays more, or receives less, than it signed. */
function staysWithinLimits({ trade }: TradeMessages, { incoming }: TradeParts): boolean {
  const limit = BigInt(isOffer(incoming) ? incoming.price : incoming.limit) * BigInt(trade.energy);
  return trade.resting === 'sell' ? BigInt(trade.buyerPays) <= limit : BigInt(trade.sellerReceives) >= limit;
}

const isInTime = ({ trade }: TradeMessages, { resting, incoming }: TradeParts): boolean =>
  trade.at < resting.validUntil && trade.at < incoming.validUntil && trade.at < trade.slot.start;

interface Term {
  readonly requirement: RequirementId;
  readonly rule: string;
  readonly holds: (messages: TradeMessages, parts: TradeParts) => boolean;
}

/** What must be true between a trade and the two messages that it joins, in the order in which it is checked. */
const TERMS: readonly Term[] = [
  { requirement: 'TRD-104', rule: 'the three messages agree on market, slot and sides', holds: agreesOnWhat },
  { requirement: 'TREE-101', rule: 'the take says what the trade and its messages say', holds: agreesWithTake },
  {
    requirement: 'TREE-102',
    rule: 'between markets, a bid takes an offer to sell',
    holds: ({ crossing }) => !crossing || isTakeOfBuyer(crossing.take.message),
  },
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
  {
    requirement: 'TREE-103',
    rule: "a line names its market exactly when it is not the trade's own",
    holds: namesOtherMarkets,
  },
  {
    requirement: 'TREE-104',
    rule: 'each market between the two, and no other, has quoted its fees once',
    holds: quotedByPath,
  },
  {
    requirement: 'TREE-105',
    rule: 'the lines of other markets are quoted as these have signed',
    holds: quotesAsSigned,
  },
  {
    requirement: 'TREE-106',
    rule: 'each fee quote is over the take, and its fees are their sum',
    holds: quotesTheTake,
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
