/** What a figure has to reach: in its own unit, or as a multiple of its reference. */
export type Goal = { readonly atLeast: number } | { readonly below: number } | { readonly atLeastTimes: number };

/** One line of the table: a figure, what it is compared with in the same run, and what it has to reach. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Measured in the same run on the same machine, in the same unit. */
  readonly reference?: { readonly what: string; readonly value: number };
  readonly goal?: Goal;
}

/** The figure as a multiple of its reference; undefined without one. */
export const ratioOf = ({ value, reference }: Line): number | undefined => reference && value / reference.value;

/** True if a line reaches its goal; undefined if it has none. */
export function isMet(line: Line): boolean | undefined {
  const { goal, value } = line;
  if (!goal) return undefined;
  if ('atLeast' in goal) return value >= goal.atLeast;
  if ('below' in goal) return value < goal.below;
  return (ratioOf(line) ?? 0) >= goal.atLeastTimes;
}
