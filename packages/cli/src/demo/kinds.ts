import type { Kind, Participant } from './participants.ts';

/** How many there are of each kind. */
export type KindCount = Readonly<Record<Kind, number>>;

export function countKinds(participants: readonly Pick<Participant, 'kind'>[]): KindCount {
  const count = { household: 0, farm: 0, business: 0, plant: 0, supplier: 0, trader: 0, battery: 0 };
  for (const { kind } of participants) count[kind] += 1;
  return count;
}

/** The same in words: `3 households, 1 plant`. */
export const describeKinds = (count: KindCount): string =>
  Object.entries(count)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${plural(kind, number)}`)
    .join(', ');

function plural(kind: string, number: number): string {
  if (number === 1) return kind;
  if (kind === 'battery') return 'batteries';
  return kind === 'business' ? 'businesses' : `${kind}s`;
}
