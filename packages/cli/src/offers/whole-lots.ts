import {
  greatestCommonDivisor,
  type Lots,
  lots,
  MAX_OFFER_ENERGY,
  printEnergy,
  type WattHours,
  wattHours,
} from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';

/** How many lots an energy is; a `Failure` that says what would fit if it is no whole number of them. */
export function wholeLots(energy: WattHours, lot: WattHours): Lots {
  const wrong = (message: string, hint: string): never => {
    throw new Failure(message, { code: 'energy-not-in-lots', exitCode: EXIT.usage, hint });
  };
  if (lot <= 0) return wrong('A lot has no energy.', 'give --lot an energy such as 100Wh');
  if (energy <= 0) return wrong('There is no energy to trade.', 'give an energy such as 3kWh');
  if (energy > MAX_OFFER_ENERGY)
    return wrong(
      `${printEnergy(energy)} is more than one offer may have.`,
      `offer ${printEnergy(MAX_OFFER_ENERGY)} at most, or make several offers`,
    );
  if (energy % lot === 0) return lots(energy / lot);
  const below = Math.floor(energy / lot) * lot;
  const nearest = [below, below + lot]
    .filter((fitting) => fitting > 0)
    .map((fitting) => printEnergy(wattHours(fitting)));
  const divisor = greatestCommonDivisor(energy, lot);
  return wrong(
    `${printEnergy(energy)} is no whole number of lots of ${lot} Wh.`,
    `take ${nearest.join(' or ')}, or lots of ${divisor} Wh`,
  );
}
