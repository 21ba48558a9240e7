import { guard, type Refusal, refusal } from '@bc4p/protocol';
import type { MarketCore } from '@bc4p/protocol/market';
import { endOf, type Slot } from '@bc4p/protocol/units';
import { isSpecialPoint } from '../market/slot-trades.ts';
import type { MeterReadings, MissingMeter } from '../metering/meter-readings.ts';

type Settled = Pick<MarketCore, 'settled' | 'settlement'>;

/** Connection points whose meters have not been heard of for too many slots. */
export class SilentMeters {
  readonly #readings: MeterReadings | undefined;
  readonly #most: number;
  #silent: ReadonlyMap<string, number> = new Map();

  /** `most`: so many slots in a row may be settled without a value. */
  constructor(readings: MeterReadings | undefined, most: number) {
    this.#readings = readings;
    this.#most = most;
  }

  /** Counts, for each meter without a value since the last settled slot, the slots that were settled without it. */
  async look(core: Settled): Promise<void> {
    const slots = core.settled();
    const last = slots.at(-1);
    const missing = last && this.#readings ? (await this.#readings.energy(last, { final: false })).missing : [];
    const silent = new Map<string, number>();
    for (const meter of missing) {
      const count = slotsWithout(meter, slots, core);
      if (count <= this.#most || isSpecialPoint(meter.point)) continue;
      silent.set(meter.point, Math.max(count, silent.get(meter.point) ?? 0));
    }
    this.#silent = silent;
  }

  /** The points, each with how many slots its meter has said nothing about. */
  points(): ReadonlyMap<string, number> {
    return this.#silent;
  }

  /** Why a connection point may not trade now, if so. [ACT-013] */
  refusalFor(point: string): Refusal | undefined {
    const slots = this.#silent.get(point) ?? 0;
    return guard('ACT-013', slots === 0) ? undefined : refusal('meter-silent', 'ACT-013', { point, slots });
  }
}

/** The last settled slots in a row that were estimated because nothing has come since. */
function slotsWithout({ point, meter, from }: MissingMeter, slots: readonly Slot[], core: Settled): number {
  let count = 0;
  for (const slot of slots.toReversed()) {
    const settled = core.settlement(slot)?.points.find((known) => known.point === point);
    const seen = settled?.meters.find((known) => known.meter === meter);
    const isWithout = seen?.estimated && (endOf(slot) > from || seen.readings.length === 0);
    if (!isWithout) return count;
    count += 1;
  }
  return count;
}
