import type { Check } from '../checks/check.ts';

/** The part of the suite that a check belongs to: what its id begins with. */
export const areaOf = ({ id }: Pick<Check, 'id'>): string => id.split('/')[0] ?? id;

/** Checks by area, in the order in which the areas first come. */
export function byArea<Some extends Pick<Check, 'id'>>(checks: readonly Some[]): [area: string, checks: Some[]][] {
  const areas = new Map<string, Some[]>();
  for (const check of checks) {
    const own = areas.get(areaOf(check));
    if (own === undefined) areas.set(areaOf(check), [check]);
    else own.push(check);
  }
  return [...areas];
}
