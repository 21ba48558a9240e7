import { type MilliCentPerKwh, milliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import type { DemoTrade } from './demo-market.ts';
import type { SlotPrices } from './report.ts';
import { energyOf, moneyOf } from './sums.ts';
import type { TradeGroups } from './trade-groups.ts';

/** What was traded in a slot and at which mean prices. */
export function pricesOf(slot: Slot, groups: TradeGroups): SlotPrices {
  const inSlot = (trades: readonly DemoTrade[]) => trades.filter((trade) => trade.slot.start === slot.start);
  const [local, bought, sold] = [inSlot(groups.local), inSlot(groups.fromSupplier), inSlot(groups.toSupplier)];
  return {
    start: slot.start,
    local: energyOf(local),
    fromSupplier: energyOf(bought),
    toSupplier: energyOf(sold),
    fromBeyond: energyOf(inSlot(groups.fromBeyond)),
    ...mean('localPaid', local, 'buyerPays'),
    ...mean('localReceived', local, 'sellerReceives'),
    ...mean('supplierPaid', bought, 'buyerPays'),
    ...mean('supplierReceived', sold, 'sellerReceives'),
  };
}

/** A mean price under a name, or nothing if nothing was traded. */
function mean<Name extends string>(
  name: Name,
  trades: readonly DemoTrade[],
  of: 'buyerPays' | 'sellerReceives',
): { readonly [name in Name]?: MilliCentPerKwh } {
  const energy = energyOf(trades);
  if (energy === 0) return {};
  const price = milliCentPerKwh(Math.round(Number(moneyOf(trades, of)) / energy));
  return { [name]: price } as { readonly [name in Name]: MilliCentPerKwh };
}
