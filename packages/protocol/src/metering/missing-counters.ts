/** Counters that are missing, both included. */
export interface CounterRange {
  readonly from: number;
  readonly to: number;
}

/** The counters between two that are there; none if nothing is missing, or if one of the two is not there. */
export function missingBetween(before: number | undefined, after: number | undefined): readonly CounterRange[] {
  if (before === undefined || after === undefined || after - before < 2) return [];
  return [{ from: before + 1, to: after - 1 }];
}

/** What is missing below the highest of these counters and above the lowest, in ascending order. [MTR-009] */
export function missingCounters(counters: Iterable<number>): readonly CounterRange[] {
  const sorted = [...counters].sort((a, b) => a - b);
  return sorted.flatMap((counter, place) => missingBetween(sorted[place - 1], counter));
}
