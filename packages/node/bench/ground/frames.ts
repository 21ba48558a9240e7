import type { Traffic } from './memory-network.ts';

/** Frames and their bytes. */
export interface Frames {
  readonly frames: number;
  readonly bytes: number;
}

/** All of these together. */
export function frames(parts: readonly Frames[]): Frames {
  return parts.reduce((sum, { frames, bytes }) => ({ frames: sum.frames + frames, bytes: sum.bytes + bytes }), {
    frames: 0,
    bytes: 0,
  });
}

/** Adds up what links have carried under each of the names that `namesOf` gives a link and a type of frame. */
export function sumBy(
  links: ReadonlyMap<string, Traffic>,
  namesOf: (link: string, type: string) => readonly string[],
): Map<string, Frames> {
  const sums = new Map<string, Frames>();
  for (const [link, traffic] of links) {
    for (const [type, tally] of traffic)
      for (const name of namesOf(link, type))
        sums.set(name, frames([sums.get(name) ?? { frames: 0, bytes: 0 }, tally]));
  }
  return sums;
}
