import type { Offer, Trade } from '@bc4p/protocol/messages';

/** An offer that somebody has signed, as far as its trades have to keep to it. */
export interface OwnOffer extends Pick<Offer, 'side' | 'slot' | 'lot' | 'lots' | 'price'> {
  readonly id: string;
}

/** Whether a trade keeps to the offer in whose name it is told: its slot, its lots, and what is paid or received. */
export function isOfOffer(trade: Trade, { id, side, slot, lot, lots, price }: OwnOffer): boolean {
  const isNamed = (side === 'sell' ? trade.sell : trade.buy) === id;
  const isInSlot = trade.slot.start === slot.start && trade.slot.len === slot.len;
  const isOfLots = trade.energy % lot === 0 && trade.energy <= lot * lots;
  const signed = BigInt(trade.energy) * BigInt(price);
  const isPaid = side === 'sell' ? BigInt(trade.sellerReceives) >= signed : BigInt(trade.buyerPays) <= signed;
  return isNamed && isInSlot && isOfLots && isPaid;
}
