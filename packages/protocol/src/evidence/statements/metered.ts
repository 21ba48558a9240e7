import type { Delivery, Metered } from '../../generated/statement.ts';
import { hasJumped, REGISTERS, type Reading, type ReadingsAround, slotEnergy } from '../../metering/index.ts';
import type { MeteredEnergy } from '../../settlement/index.ts';
import { endOf, type Instant, instant, type Slot, seconds, wattHours } from '../../units/index.ts';
import type { DeliveryParts } from './statement-parts.ts';

const energy = (meter: Metered, name: 'beneficial' | 'adverse') =>
  meter[name] === undefined ? {} : { [name]: wattHours(meter[name]) };

/** What a statement says of meters, in the units of settlement. */
export const meteredOf = (meters: readonly Metered[]): readonly MeteredEnergy[] =>
  meters.map((meter) => ({
    meter: meter.meter,
    generation: wattHours(meter.generation),
    consumption: wattHours(meter.consumption),
    ...energy(meter, 'beneficial'),
    ...energy(meter, 'adverse'),
    ...(meter.estimated && { estimated: true }),
    readings: meter.readings ?? [],
  }));

export const slotOf = ({ slot }: Pick<Delivery, 'slot'>): Slot => ({
  start: instant(slot.start),
  len: seconds(slot.len),
});

/** The readings around an instant among those that are listed, earliest first. */
function readingsAround(at: Instant, readings: readonly Reading[]): ReadingsAround {
  const upTo = readings.filter((reading) => reading.at <= at);
  const [before, earlier] = [upTo.at(-1), upTo.at(-2)];
  return { before, after: readings.find((reading) => reading.at >= at), earlier };
}

/** The energy that a meter's listed readings show for the slot, by the same rules as in settlement. [ACT-062] */
export function energyShown(meter: string, slot: Slot, readings: readonly Reading[]): MeteredEnergy | undefined {
  const around = {
    start: readingsAround(slot.start, readings),
    end: readingsAround(endOf(slot), readings),
  };
  const shown = slotEnergy(meter, slot, around, true);
  return shown.kind === 'metered' ? shown.energy : undefined;
}

/** Counters, instants and registers of one meter only grow, and not faster than energy can flow. [ACT-061] */
export const onlyGrow = (readings: readonly Reading[]): boolean =>
  readings.every((reading, place) => {
    const before = readings[place - 1];
    if (!before) return true;
    const seconds = reading.at - before.at;
    if (before.counter >= reading.counter || seconds <= 0) return false;
    const growths = REGISTERS.map((name) => (reading[name] ?? 0) - (before[name] ?? 0));
    return growths.every((growth) => growth >= 0 && !hasJumped(growth, seconds));
  });

const sameEnergy = (a: MeteredEnergy, b: MeteredEnergy): boolean =>
  REGISTERS.every((name) => a[name] === b[name]) &&
  a.estimated === b.estimated &&
  a.readings.join() === b.readings.join();

/** The place of the first meter whose energies do not follow from its readings. */
export function wrongMeter({ delivery, readings }: DeliveryParts): number | undefined {
  const slot = slotOf(delivery);
  const place = meteredOf(delivery.meters).findIndex((stated, index) => {
    const shown = energyShown(stated.meter, slot, readings[index] ?? []);
    return shown === undefined || !sameEnergy(stated, shown);
  });
  return place < 0 ? undefined : place;
}
