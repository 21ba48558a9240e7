import { Lru } from '../crypto/lru.ts';
import type { StoredReading } from './meter-store.ts';
import type { Figures } from './staged-readings.ts';

/** What is remembered of one meter: its newest readings without a gap between them, and its figures. */
export interface RecentMeter {
  /** By their instants, which is the order of their counters; never empty. */
  readonly readings: readonly StoredReading[];
  /** True if the meter has no others. */
  readonly isAll: boolean;
  readonly figures: Figures;
}

/** Readings that are remembered of a meter: a slot that is settled lies between the newest few. */
export const REMEMBERED_READINGS = 4;
/** Meters that are remembered, those that have sent last. */
const REMEMBERED_METERS = 10_000;

/** The newest readings of the meters that have sent last, as they are on disk: nearly every question is about these. */
export class RecentMeters {
  readonly #meters = new Lru<string, RecentMeter>(REMEMBERED_METERS);

  of(meter: string): RecentMeter | undefined {
    return this.#meters.get(meter);
  }

  /** Takes over what is on disk now. */
  set(meter: string, { readings, isAll, figures }: RecentMeter): void {
    const newest = readings.slice(-REMEMBERED_READINGS);
    this.#meters.set(meter, { readings: newest, isAll: isAll && newest.length === readings.length, figures });
  }

  /** The readings around an instant; undefined if they may be older than what is remembered. */
  around(
    meter: string,
    at: number,
  ): { readonly before: StoredReading | undefined; readonly after: StoredReading | undefined } | undefined {
    const recent = this.#meters.get(meter);
    const [first] = recent?.readings ?? [];
    if (!recent || !first || (at < first.at && !recent.isAll)) return undefined;
    const before = recent.readings.findLast((reading) => reading.at <= at);
    return { before, after: recent.readings.find((reading) => reading.at >= at) };
  }
}
