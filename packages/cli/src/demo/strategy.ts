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
// The supplier's tariff at the transformer. He sells at 24 ct/kWh; with the fees of the way that is 28 to 29 ct/kWh for
// those who buy. He pays 12 ct/kWh for what comes through the transformer to him, of which the plant keeps about 8.
const SUPPLIER_SELLS = milliCentPerKwh(24 * CENT);
const SUPPLIER_BUYS = milliCentPerKwh(12 * CENT);
// Nobody wants to stay without supply, or to curtail a plant, because fees rose meanwhile.
const RESCUE_BID = milliCentPerKwh(60 * CENT);
const RESCUE_ASK = milliCentPerKwh(-20 * CENT);

/** The lots nearest to some energy (half a lot counts as one), but no more than the connection can carry. */
export function lotsFor(energy: WattHours, participant: Participant, slot: Slot): Lots {
  const most = energyAtPower(participant.kind === 'plant' ? participant.feedIn : participant.draw, slot.len);
  return lots(Math.min(Math.floor((energy + LOT / 2) / LOT), Math.floor(most / LOT)));
}

/** True for those who look into the book and take a neighbour's offer themselves; households let the market match. */
export const takesDirectly = ({ kind }: Participant): boolean => kind === 'farm' || kind === 'business';

const sideOf = ({ kind }: Participant): Side => (kind === 'plant' ? 'sell' : 'buy');

/**
 * What a participant offers to its neighbours, for the `wanted` lots that it forecasts.
 *
 * A plant asks for more than the supplier would leave it (8 ct/kWh), and for less the more it has to sell: half of it at
 * 10 to 18 ct/kWh, half 1.5 ct/kWh above. A load bids less than it would cost from the supplier (28 ct/kWh), and more
 * the more it needs: 13 to 22 ct/kWh. Who takes directly from the book bids for half of its need only.
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
  return [intent(takesDirectly(participant) ? half : wanted, bid)].filter((one) => one.lots > 0);
}

/** The most that somebody pays in all for a neighbour's offer that it takes from the book: 20 to 24 ct/kWh. */
export function directLimit(participant: Participant, slot: Slot): MilliCentPerKwh {
  return milliCentPerKwh(Math.round((20 + 4 * spread(`${participant.name} direct ${slot.start}`)) * CENT));
}

/** What a participant asks of the supplier shortly before gate closure, for the lots it has not traded. */
export function restOffers(participant: Participant, rest: Lots): readonly Intent[] {
  const side = sideOf(participant);
  return rest > 0 ? [{ side, lots: rest, price: side === 'buy' ? RESCUE_BID : RESCUE_ASK }] : [];
}

/** The supplier's tariff: as much as the transformer carries, in both directions. */
export function supplierOffers(supplier: Participant, slot: Slot): readonly Intent[] {
  const most = (side: Side): Lots =>
    lots(Math.floor(energyAtPower(side === 'sell' ? supplier.feedIn : supplier.draw, slot.len) / LOT));
  return [
    { side: 'sell', lots: most('sell'), price: SUPPLIER_SELLS },
    { side: 'buy', lots: most('buy'), price: SUPPLIER_BUYS },
  ];
}

/** The wanted energy as a share of what the connection can carry, 0 to 1. */
function fullness(participant: Participant, slot: Slot, wanted: Lots): number {
  const most = energyAtPower(participant.kind === 'plant' ? participant.feedIn : participant.draw, slot.len);
  return most > 0 ? Math.min(1, (wanted * LOT) / most) : 0;
}
