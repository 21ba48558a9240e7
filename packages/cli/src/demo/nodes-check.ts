import type { Check } from './checks.ts';

/** A node that can be asked what is wrong with it. */
export interface Examined {
  faults(): readonly string[];
}

/** Each node looks at its invariants whenever a gate closes, and takes nothing more once one is broken. */
export const nodesCheck = (nodes: readonly Examined[], slots: number): Check => ({
  rule: 'the nodes’ own invariants, at each gate closure',
  cases: slots * nodes.length,
  faults: nodes.flatMap((node) => node.faults()),
});
