import type { CounterRange } from '@bc4p/protocol/metering';

/** Counters of meter values as people read them: `#2, #4 to #5`. */
export const printRanges = (ranges: readonly CounterRange[]): string =>
  ranges.length === 0
    ? 'nothing'
    : ranges.map(({ from, to }) => (from === to ? `#${from}` : `#${from} to #${to}`)).join(', ');

/** True if just these are missing. */
export const areJust = (ranges: readonly CounterRange[], ...expected: readonly CounterRange[]): boolean =>
  printRanges(ranges) === printRanges(expected);
