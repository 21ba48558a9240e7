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

/** What an offer says, as its payload or as a view of it. */
type Said = Pick<Offer, 'side' | 'lot' | 'lots' | 'price' | 'slot'> & { readonly validUntil: number | string };

/** An offer in two lines: what for how much, and when. */
export function offerLines({ side, lot, lots, price, slot, validUntil }: Said): readonly string[] {
  const energy = printEnergy(wattHours(lot * lots));
  const inAll = side === 'buy' ? ' in all' : '';
  const period = printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  const until = typeof validUntil === 'string' ? validUntil : printInstant(instant(validUntil));
  return [
    `  ${side} ${energy} (${lots} × ${lot} Wh) at ${printPrice(milliCentPerKwh(price))}${inAll}`,
    `  delivery ${period}, valid until ${until}`,
  ];
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
