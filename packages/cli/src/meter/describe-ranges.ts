import type { CounterRange } from '@bc4p/protocol/metering';

/** Ranges of counters for people: `#4, #7 to #9`. */
export const printRanges = (ranges: readonly CounterRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? `#${from}` : `#${from} to #${to}`)).join(', ');

/** `1 value`, `2 values`. */
export const printCount = (many: number): string => `${many} value${many === 1 ? '' : 's'}`;
