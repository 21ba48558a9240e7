import type { DistantOffer, Party, Side } from '@bc4p/protocol/market';
import { type Instant, instant, lots, milliCentPerKwh, type Slot, wattHours } from '@bc4p/protocol/units';
import type { TreeEntry } from './frames.ts';

/** An entry of a neighbour's book, as the market core takes it: no more lots than its fees are known for. */
export function distantOffer(entry: TreeEntry, side: Side, slot: Slot, link: Party): DistantOffer {
  const { offer, market, lot, lots: open, price, fees, reach, lines, validUntil } = entry;
  return {
    id: offer,
    market,
    side,
    slot,
    lot: wattHours(lot),
    lots: lots(Math.min(open, reach)),
    price: milliCentPerKwh(price),
    validUntil: instant(validUntil),
    fees,
    lines,
    link,
  };
}

/** True as long as an entry counts by this market's clock. [TREE-034] */
export const isStanding = ({ validUntil }: Pick<TreeEntry, 'validUntil'>, at: Instant): boolean => at < validUntil;
