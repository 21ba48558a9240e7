import { milliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import type { DemoTrade } from '../demo-market.ts';
import { energyOf, moneyOf } from '../sums.ts';
import { endsOf, type Places } from './places.ts';
import type { MarketPrices, PriceRange } from './tree-report.ts';

type Sum = 'buyerPays' | 'sellerReceives';

/** What those in one market paid and received in each slot, from all trades of the tree. */
export function priceRangesOf(
  address: string,
  slots: readonly Slot[],
  trades: readonly DemoTrade[],
  places: Places,
): MarketPrices {
  const ends = trades.map((trade) => ({ trade, ...endsOf(trade, places) }));
  const bought = ends.filter(({ to }) => to === address).map(({ trade }) => trade);
  const sold = ends.filter(({ from }) => from === address).map(({ trade }) => trade);
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
