import { energyAtPower, type Lots, lots, milliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import type { Participant } from '../../src/demo/participants.ts';
import { spread } from '../../src/demo/spread.ts';
import { type Intent, LOT, supplierOffer } from '../../src/demo/strategy.ts';
import { expected, type Household } from './households.ts';

const CENT = 1_000;
/** What the supplier sells costs this before grid fees. */
const SUPPLY = milliCentPerKwh(25 * CENT);
/** What he pays for a surplus that nobody else wants; the fees come on top, for him. */
const FEED_IN = milliCentPerKwh(8 * CENT);
/** The most that a household pays in all: enough for the supplier with the grid fees on top. */
const MOST = milliCentPerKwh(45 * CENT);

/** What a household offers for what it expects of a slot: a surplus at 10 to 18 ct/kWh, a need at what it costs at most. */
export function wishOf(household: Household, slot: Slot): Intent | undefined {
  const energy = expected(household, slot);
  const power = energy > 0 ? household.feedIn : household.draw;
  const most = Math.floor(energyAtPower(power, slot.len) / LOT);
  const wanted = lots(Math.min(Math.floor((Math.abs(energy) + LOT / 2) / LOT), most));
  if (wanted === 0) return undefined;
  if (energy < 0) return { side: 'buy', lots: wanted, price: MOST };
  const price = milliCentPerKwh(Math.round((10 + 8 * spread(`${household.name} ${slot.start}`)) * CENT));
  return { side: 'sell', lots: wanted, price };
}

/** What is left of a surplus goes to the supplier, at his tariff. */
export const restOf = (open: Lots): Intent => ({ side: 'sell', lots: open, price: FEED_IN });

/** With this the supplier meets every need that no neighbour does: as much as the transformer carries. */
export const supply = (supplier: Participant, slot: Slot): Intent => ({
  side: 'sell',
  lots: lots(Math.floor(energyAtPower(supplier.feedIn, slot.len) / LOT)),
  price: SUPPLY,
});

/** With this he takes what is left over of every surplus. */
export const takeOver = (supplier: Participant, slot: Slot): Intent => supplierOffer(supplier, slot, 'buy');
