export { readingOf } from './reading-of.ts';
export { faultOfOrder, type MissingCounters, missingCounters } from './reading-order.ts';
export type { Reading, Registers } from './registers.ts';
