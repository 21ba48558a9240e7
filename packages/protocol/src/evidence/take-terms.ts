import type { FeeQuote } from '../generated/fee-quote.ts';
import type { Take } from '../generated/take.ts';
import { MAX_PRICE } from '../units/index.ts';
import { energyOf, isOffer, isSameSlot, sumOfFees, type TradeMessages, type TradeParts } from './trade-messages.ts';

/** A rule in words, and whether it is kept. */
type Rule = readonly [rule: string, holds: boolean];

/**
 * The first rule that a take breaks against the two messages that it joins; undefined if they agree. For the market
 * that decides, which answers `take-mismatch`, and for whoever verifies the trade. [TREE-101]
 */
export function brokenTakeRule(
  take: Take,
  { resting, restingId, incoming, incomingId }: TradeParts,
): string | undefined {
  const ofMessage: readonly Rule[] = isOffer(incoming)
    ? [
        [
          'two offers of opposite sides are joined as pay-as-offer',
          take.kind === 'pay-as-offer' && incoming.side !== take.side,
        ],
        ["the taker's offer is one of its own market", incoming.market === take.market],
        ["the taker's offer is for the slot of the take", isSameSlot(incoming.slot, take.slot)],
      ]
    : [
        ['a take of the kind direct is for an acceptance', take.kind === 'direct'],
        ['the acceptance names the market that decides', incoming.market === take.to],
        ['the acceptance is of the offer that is taken', incoming.offer === restingId],
        ['the take is of all lots that are accepted', incoming.lots === take.lots],
      ];
  const rules: readonly Rule[] = [
    ["the taker's market is not the one that decides", take.market !== take.to],
    ['the offer is the one that the take names', take.offer === restingId],
    ['the message is the one that the take names', take.message === incomingId],
    ['the offer is one of the market that decides', resting.market === take.to],
    ['side, slot and lot are those of the offer', isTermsOf(take, resting)],
    ...ofMessage,
  ];
  return rules.find(([, holds]) => !holds)?.[0];
}

const isTermsOf = ({ side, slot, lot }: Take, offer: TradeParts['resting']): boolean =>
  side === offer.side && lot === offer.lot && isSameSlot(slot, offer.slot);

/** Base fee and congestion price are at most 2²⁰ mct/kWh each. [FEE-002] [FEE-012] */
const isPossibleFee = ({ fee, energy }: FeeQuote['quotes'][number]): boolean => {
  const most = BigInt(2 * MAX_PRICE) * BigInt(energy);
  return BigInt(fee) <= most && -BigInt(fee) <= most;
};

/** The first rule that a fee quote breaks against the take that it is for; undefined if they agree. [TREE-106] */
export function brokenQuoteRule(quote: FeeQuote, takeId: string, take: Take): string | undefined {
  const rules: readonly Rule[] = [
    ['the fee quote is for the take', quote.take === takeId],
    ['the fee quote is for the slot of the take', isSameSlot(quote.slot, take.slot)],
    ['each line is quoted over the energy of the take', quote.quotes.every(({ energy }) => energy === energyOf(take))],
    ['each line is named once', new Set(quote.quotes.map(({ line }) => line)).size === quote.quotes.length],
    ['no line asks, or pays, more than base fee and congestion price can come to', quote.quotes.every(isPossibleFee)],
    ['the fees are the sum of those of the lines', BigInt(quote.fees) === sumOfFees(quote.quotes)],
  ];
  return rules.find(([, holds]) => !holds)?.[0];
}

/** A trade within one market has no take; another one says what its take and the messages of this say. [TREE-101] */
export function agreesWithTake({ trade, crossing }: TradeMessages, parts: TradeParts): boolean {
  if (!crossing) return true;
  const { message: take } = crossing.take;
  const terms = trade.kind === take.kind && trade.market === take.to && trade.energy === energyOf(take);
  return terms && brokenTakeRule(take, parts) === undefined;
}

/** Between markets the buyer's side takes and the seller's decides, or two could wait for each other; an acceptance is free to do both. [TREE-102] */
export const isTakeOfBuyer = ({ kind, side }: Take): boolean => kind === 'direct' || side === 'sell';
