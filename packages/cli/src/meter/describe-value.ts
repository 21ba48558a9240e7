import { printDecimal, printEnergy } from '@bc4p/protocol/units';
import { printLocalTime, printZone } from './local-time.ts';
import type { MemoryEntry } from './memory-entry.ts';
import type { Shown } from './signed-value.ts';

/** A value as programs read it; energies in Wh, frequency in mHz. */
export interface ValueView extends Shown {
  readonly id: string;
  readonly meter: string;
}

export const valueView = ({ id, meter, counter, at, generation, consumption, balancing }: MemoryEntry): ValueView => ({
  ...{ id, meter, counter, at, generation, consumption },
  ...(balancing && { balancing }),
});

/** A frequency for people: `50.02 Hz`. */
export const printFrequency = (millihertz: number): string => `${printDecimal(BigInt(millihertz), 3)} Hz`;

const row = (name: string, text: string): string => `  ${name.padEnd(12)} ${text}`;

/** The lines that a person reads of one value. */
export function describeValue({ counter, at, generation, consumption, balancing }: Shown): readonly string[] {
  return [
    row('counter', String(counter)),
    row('at', `${printLocalTime(at)} ${printZone(at)}`),
    row('generation', printEnergy(generation)),
    row('consumption', printEnergy(consumption)),
    ...(balancing
      ? [
          row('frequency', printFrequency(balancing.frequency)),
          row('beneficial', printEnergy(balancing.beneficial)),
          row('adverse', printEnergy(balancing.adverse)),
        ]
      : []),
  ];
}
