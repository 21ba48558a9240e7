import type { Instant } from '../units/index.ts';

/** How a slot stands in which something was booked over the link to a submarket. */
export interface SupervisedSlot {
  readonly start: Instant;
  /** `waiting`: its time is not over. */
  readonly state: 'waiting' | 'agreed' | 'faulty';
}

/** How many slots in a row a submarket did not balance in: the newest ones that are decided. [BAL-011] */
export function faultsInRow(slots: readonly SupervisedSlot[]): number {
  const decided = slots.filter(({ state }) => state !== 'waiting').sort((a, b) => b.start - a.start);
  const agreed = decided.findIndex(({ state }) => state === 'agreed');
  return agreed < 0 ? decided.length : agreed;
}

/** True if a submarket has to be suspended: it did not balance for `after` slots in a row; never if `after` is 0. [BAL-011] */
export const isSuspensionDue = (slots: readonly SupervisedSlot[], after: number): boolean =>
  after > 0 && faultsInRow(slots) >= after;

/**
 * True if a suspension is to be taken back: every slot that was faulty has an agreeing report now, or nobody is
 * suspended any more. [BAL-014]
 */
export const isSuspensionOver = (slots: readonly SupervisedSlot[], after: number): boolean =>
  after === 0 || slots.every(({ state }) => state !== 'faulty');
