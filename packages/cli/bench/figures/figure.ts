import type { Line } from './line.ts';

/** How much a figure does: enough to measure, or just enough to see that it still works. */
export interface Effort {
  /** Rounds that count; the median is taken. One more goes before them and warms up. */
  readonly rounds: number;
  /** Everything that is counted (orders, offers, values) is this part of what a measurement takes; 1 is all of it. */
  readonly share: number;
  /** Flags for the node's own process, such as `--cpu-prof`. */
  readonly nodeFlags: readonly string[];
}

/** Something that is measured; it brings one or more lines of the table. */
export interface Figure {
  /** By which it is called with `--only`. */
  readonly name: string;
  measure(effort: Effort): Promise<readonly Line[]>;
}

/** So many, as far as the effort goes; at least `least`. */
export const partOf = (count: number, { share }: Effort, least = 1): number =>
  Math.max(least, Math.round(count * share));
