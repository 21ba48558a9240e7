import type { Side } from '@bc4p/protocol/market';
import {
  energyAtPower,
  type Lots,
  lots,
  type MilliCentPerKwh,
  milliCentPerKwh,
  type Slot,
  type WattHours,
  wattHours,
} from '@bc4p/protocol/units';
import type { Participant } from './participants.ts';
import { spread } from './spread.ts';

/** What somebody wants to do with some energy of one slot. */
export interface Intent {
  readonly side: Side;
  readonly lots: Lots;
  /** Sell: the least received. Buy: the most paid in all, fees included. */
  readonly price: MilliCentPerKwh;
}

/**
 * The energy of one lot. Somebody who trades whole lots is up to half a lot away from his forecast: with 10 Wh that is
 * under 1 % of the grid's energy, a tenth of what the forecasts themselves are wrong, and a slot still takes only
 * hundreds of lots.
 */
export const LOT: WattHours = wattHours(10);

const CENT = 1_000;
// The supplier's tariff is as people know it: one price in all, and he sees to the grid fees. He supplies at 30 ct/kWh,
// of which the grid takes 4 to 5 ct, and takes what plants have left over at 8 ct/kWh, on top of which he pays the same.
const TARIFF_SUPPLY = milliCentPerKwh(30 * CENT);
const TARIFF_FEED_IN = milliCentPerKwh(8 * CENT);
// He has to serve everybody, however much of the price a congested grid takes.
const SUPPLIER_RECEIVES_AT_LEAST = milliCentPerKwh(0);
const SUPPLIER_PAYS_AT_MOST = milliCentPerKwh(38 * CENT);

/** The lots nearest to some energy (half a lot counts as one), but no more than the connection can carry. */
export function lotsFor(energy: WattHours, participant: Participant, slot: Slot): Lots {
  const most = energyAtPower(participant.kind === 'plant' ? participant.feedIn : participant.draw, slot.len);
  return lots(Math.min(Math.floor((energy + LOT / 2) / LOT), Math.floor(most / LOT)));
}

/** True for those who look into the book and take a neighbour's offer themselves; the others let the market match. */
export const takesDirectly = ({ kind, name }: Participant): boolean =>
  (kind === 'farm' || kind === 'business') && spread(`${name} takes directly`) < 0.5;

/** Plants sell, everybody else buys. */
export const sideOf = ({ kind }: Participant): Side => (kind === 'plant' ? 'sell' : 'buy');

/**
 * What a participant offers to its neighbours, for the `wanted` lots that it forecasts.
 *
 * A plant asks for more than the supplier pays (8 ct/kWh), and for less the more it has to sell: half of it at
 * 10 to 18 ct/kWh, half 1.5 ct/kWh above. A load bids less than it would cost from the supplier (30 ct/kWh), and more
 * the more it needs: 13 to 22 ct/kWh for half of it if it can take the other half from the book itself, otherwise
 * 4 ct/kWh more, for all of it.
 */
export function neighbourOffers(participant: Participant, slot: Slot, wanted: Lots): readonly Intent[] {
  const side = sideOf(participant);
  const mood = spread(`${participant.name} ${slot.start}`);
  const share = fullness(participant, slot, wanted);
  const half = lots(Math.ceil(wanted / 2));
  const intent = (amount: number, cents: number): Intent => ({
    side,
    lots: lots(amount),
    price: milliCentPerKwh(Math.round(cents * CENT)),
  });
  if (side === 'sell') {
    const ask = 16 - 6 * share + 2 * mood;
    return [intent(half, ask), intent(wanted - half, ask + 1.5)].filter((one) => one.lots > 0);
  }
  const bid = 13 + 6 * share + 3 * mood;
  const offers = takesDirectly(participant) ? [intent(half, bid)] : [intent(wanted, bid + 4)];
  return offers.filter((one) => one.lots > 0);
}

/** The most that somebody pays in all for a neighbour's offer that it takes from the book: 20 to 24 ct/kWh. */
export function directLimit(participant: Participant, slot: Slot): MilliCentPerKwh {
  return milliCentPerKwh(Math.round((20 + 4 * spread(`${participant.name} direct ${slot.start}`)) * CENT));
}

/** What a participant asks of the supplier shortly before gate closure, at his tariff, for the lots not traded yet. */
export function restOffers(participant: Participant, rest: Lots): readonly Intent[] {
  const side = sideOf(participant);
  return rest > 0 ? [{ side, lots: rest, price: side === 'buy' ? TARIFF_SUPPLY : TARIFF_FEED_IN }] : [];
}

/** With this the supplier meets the rest of one kind: as much as the transformer carries, at the tariff that rests. */
export function supplierOffer(supplier: Participant, slot: Slot, side: Side): Intent {
  const power = side === 'sell' ? supplier.feedIn : supplier.draw;
  const price = side === 'sell' ? SUPPLIER_RECEIVES_AT_LEAST : SUPPLIER_PAYS_AT_MOST;
  return { side, lots: lots(Math.floor(energyAtPower(power, slot.len) / LOT)), price };
}

/** The wanted energy as a share of what the connection can carry, 0 to 1. */
function fullness(participant: Participant, slot: Slot, wanted: Lots): number {
  const most = energyAtPower(participant.kind === 'plant' ? participant.feedIn : participant.draw, slot.len);
  return most > 0 ? Math.min(1, (wanted * LOT) / most) : 0;
}
