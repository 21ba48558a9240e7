import type { Offer } from '@bc4p/protocol/messages';
import {
  instant,
  milliCentPerKwh,
  printEnergy,
  printInstant,
  printPrice,
  printSlot,
  seconds,
  wattHours,
} from '@bc4p/protocol/units';

/** What an offer is about. */
type Subject = Pick<Offer, 'side' | 'lot' | 'lots' | 'price' | 'slot'>;

/** An offer in one sentence: what, for how much, when. */
export function offerSentence({ side, lot, lots, price, slot }: Subject): string {
  const energy = printEnergy(wattHours(lot * lots));
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const inAll = side === 'buy' ? ' in all' : '';
  return `${side} ${energy} (${lots} × ${lot} Wh) at ${printPrice(milliCentPerKwh(price))}${inAll}, delivery ${period}`;
}

/** An offer for machines: the payload's members in the units of the wire, with its id and its energy. */
export interface OfferView {
  readonly id: string;
  readonly market: string;
  readonly side: Offer['side'];
  readonly slot: Offer['slot'];
  readonly lot: number;
  readonly lots: number;
  readonly energyWh: number;
  /** mct/kWh. */
  readonly price: number;
  /** ISO 8601. */
  readonly validUntil: string;
  readonly signer: string;
}

export function offerView(id: string, offer: Offer): OfferView {
  const { market, side, slot, lot, lots, price, validUntil, signer } = offer;
  const until = printInstant(instant(validUntil));
  return { id, market, side, slot, lot, lots, energyWh: lot * lots, price, validUntil: until, signer };
}
