import { milliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import type { Participant } from '../participants.ts';
import { energyOf, moneyOf } from '../sums.ts';
import type { MarketPrices, PriceRange } from './tree-report.ts';

type Sum = 'buyerPays' | 'sellerReceives';

/** What those in one market paid and received in each slot, from all trades of the tree. */
export function priceRangesOf(
  address: string,
  participants: readonly Participant[],
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
): MarketPrices {
  const names = new Set(participants.filter(({ kind }) => kind !== 'supplier').map(({ name }) => name));
  const bought = trades.filter(({ buyer }) => names.has(buyer));
  const sold = trades.filter(({ seller }) => names.has(seller));
  return {
    address,
    paid: slots.flatMap((slot) => rangeOf(slot, bought, 'buyerPays')),
    received: slots.flatMap((slot) => rangeOf(slot, sold, 'sellerReceives')),
  };
}

/** One range, or none if nothing was traded. */
function rangeOf({ start }: Slot, trades: readonly DemoTrade[], of: Sum): readonly PriceRange[] {
  const inSlot = trades.filter(({ slot }) => slot.start === start);
  if (inSlot.length === 0) return [];
  const price = (some: readonly DemoTrade[]): number => Math.round(Number(moneyOf(some, of)) / energyOf(some));
  const prices = inSlot.map((trade) => price([trade]));
  return [
    {
      start,
      energy: energyOf(inSlot),
      mean: milliCentPerKwh(price(inSlot)),
      lowest: milliCentPerKwh(Math.min(...prices)),
      highest: milliCentPerKwh(Math.max(...prices)),
    },
  ];
}
