import { instant, printInstant } from '@bc4p/protocol/units';
import type { OperatorPort } from '../node/operator-port.ts';

/** A slot that cannot be settled yet: meters without a value, or the state of the area is not known. */
export interface WaitingSlot {
  readonly start: number;
  readonly missing: readonly string[];
  readonly needsArea: boolean;
  /** The takes of it whose outcome is not known, if there are any. */
  readonly takes?: readonly string[];
}

/** What settling now has done. */
export interface SettlementRun {
  readonly settled: number;
  readonly corrected: number;
  readonly waiting: readonly WaitingSlot[];
}

export const runSettlement = (port: OperatorPort): Promise<SettlementRun> => port.post('/settlement/run', {});

const several = (count: number): string => `${count} slot${count === 1 ? '' : 's'}`;

function reasonOf({ missing, needsArea, takes = [] }: WaitingSlot): string {
  const meters = missing.length === 0 ? [] : [`no value of ${missing.join(', ')}`];
  const outcomes = takes.length === 0 ? [] : [`no outcome of ${takes.join(', ')}`];
  return [...meters, ...outcomes, ...(needsArea ? ['the market above has not told how its area was'] : [])].join('; ');
}

export const describeRun = ({ settled, corrected, waiting }: SettlementRun): readonly string[] => [
  `Settled ${several(settled)}, corrected ${several(corrected)}.`,
  ...waiting.map((slot) => `  ${printInstant(instant(slot.start))} waits: ${reasonOf(slot)}`),
];
