import { type ReadingsAround, slotEnergy } from '@bc4p/protocol/metering';
import type { MeteredEnergy } from '@bc4p/protocol/settlement';
import { endOf, type Instant, instant, type Slot } from '@bc4p/protocol/units';
import type { MissingMeter, SlotReadings } from './meter-readings.ts';
import type { MeterStore, StoredReading } from './meter-store.ts';

/** The meters of each connection point. */
export type MetersByPoint = ReadonlyMap<string, readonly string[]>;

/** What the meters of all points have seen in a slot; a point is left out as long as one of its meters is missing. */
export async function slotReadings(
  store: MeterStore,
  meters: MetersByPoint,
  slot: Slot,
  final: boolean,
): Promise<SlotReadings> {
  const points: { point: string; meters: MeteredEnergy[] }[] = [];
  const missing: MissingMeter[] = [];
  const values = new Map<string, StoredReading>();
  for (const [point, names] of meters) {
    const seen = await Promise.all(names.map((meter) => meterInSlot(store, meter, slot, final)));
    const energies = seen.flatMap(({ energy }) => (energy.kind === 'metered' ? [energy.energy] : []));
    for (const [place, { energy, around }] of seen.entries()) {
      const meter = names[place] ?? '';
      if (energy.kind === 'missing') missing.push({ point, meter, from: energy.from });
      else for (const id of energy.energy.readings) values.set(id, around.get(id) as StoredReading);
    }
    if (energies.length === names.length) points.push({ point, meters: energies });
  }
  return { points, missing, values: [...values.values()] };
}

async function meterInSlot(store: MeterStore, meter: string, slot: Slot, final: boolean) {
  const [start, end] = await Promise.all([
    readingsAround(store, meter, slot.start),
    readingsAround(store, meter, endOf(slot)),
  ]);
  const around = new Map<string, StoredReading>();
  for (const reading of [...Object.values(start), ...Object.values(end)]) if (reading) around.set(reading.id, reading);
  return { energy: slotEnergy(meter, slot, { start, end }, final), around };
}

/** The readings around an instant; where none comes after it, also the last but one before it. */
async function readingsAround(
  store: MeterStore,
  meter: string,
  at: Instant,
): Promise<{ readonly [R in keyof ReadingsAround]: StoredReading | undefined }> {
  const { before, after } = await store.around(meter, at);
  if (!before || after || before.at === 0) return { before, after };
  const { before: earlier } = await store.around(meter, instant(before.at - 1));
  return { before, after, earlier };
}
