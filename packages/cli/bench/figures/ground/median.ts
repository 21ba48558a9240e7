/** The value in the middle; of an even number of them, the lower of the two. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that a share of all values does not exceed: 0.99 is the 99th percentile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const found = sorted[place];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/** The median of some rounds, after one that warms up and is not counted. */
export async function medianOf(rounds: number, measure: () => number | Promise<number>): Promise<number> {
  await measure();
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await measure());
  return median(values);
}
