import type { MeterOverview } from './meter-store.ts';

/** A meter as an operator looks at it. */
export interface MeterStatus extends MeterOverview {
  /** Absent if no connection point has it now. */
  readonly point?: string;
}

/** Metering as an operator looks at it. */
export interface MeteringStatus {
  readonly meters: readonly MeterStatus[];
  readonly values: number;
  /** The instant of the newest value of all; absent if there is none. */
  readonly newest?: number;
  /** Ranges of counters that are missing, of all meters. */
  readonly gaps: number;
  readonly contradictions: number;
}

/** The figures of all meters together. */
export function meteringStatus(meters: readonly MeterStatus[]): MeteringStatus {
  const sum = (of: (meter: MeterStatus) => number): number => meters.reduce((total, meter) => total + of(meter), 0);
  return {
    meters,
    values: sum(({ values }) => values),
    ...(meters.length > 0 && { newest: Math.max(...meters.map(({ newest }) => newest.at)) }),
    gaps: sum(({ gaps }) => gaps),
    contradictions: sum(({ contradictions }) => contradictions),
  };
}
