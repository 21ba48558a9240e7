import type { TreeEntry } from '../../src/tree/frames.ts';

/** The id of a message that a test talks of under a short name. */
export const idOf = (name: string): string => name.padEnd(43, '-');

/** An entry of a neighbour's book. */
export const treeEntry = (name: string, changes: Partial<TreeEntry> = {}): TreeEntry => ({
  offer: idOf(name),
  market: 'far',
  lot: 100,
  lots: 5,
  price: 10_000,
  fees: '0',
  reach: 5,
  lines: 1,
  arrival: 1,
  validUntil: 1_800_003_000,
  ...changes,
});
