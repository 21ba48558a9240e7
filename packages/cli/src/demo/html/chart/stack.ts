/** Where a part of a bar begins and ends; `from` is nearer to zero. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the parts of one bar on top of each other, away from zero: those above zero upwards, those below downwards.
 * The segments are in the order of the parts.
 */
export function stackOf(parts: readonly number[]): readonly Segment[] {
  let [above, below] = [0, 0];
  return parts.map((part) => {
    if (part >= 0) {
      const from = above;
      above += part;
      return { from, to: above };
    }
    const from = below;
    below += part;
    return { from, to: below };
  });
}

/** All bars' ends, for the scale. */
export const endsOfStacks = (bars: readonly (readonly Segment[])[]): readonly number[] =>
  bars.flatMap((segments) => segments.map(({ to }) => to));
