import type { Check } from '../checks/check.ts';

/** Which checks are wanted: by id or requirement with `*` for anything, and by profile; nothing said means all. */
export interface Selection {
  readonly only?: readonly string[];
  readonly profiles?: readonly string[];
}

const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  );

/** True if the check is wanted. */
export function selects({ only = [], profiles = [] }: Selection): (check: Check) => boolean {
  const patterns = only.map(glob);
  return ({ id, requirements, profile }) =>
    (profiles.length === 0 || profiles.includes(profile)) &&
    (patterns.length === 0 || patterns.some((one) => [id, ...requirements].some((name) => one.test(name))));
}

/** The wanted checks, in their order, with the positive twins without which the negative ones are worth nothing. */
export function select<Some extends Check>(checks: readonly Some[], selection: Selection): Some[] {
  const isSelected = selects(selection);
  const chosen = checks.filter(isSelected);
  const ids = new Set(chosen.flatMap(({ id, twin }) => (twin === undefined ? [id] : [id, twin])));
  return checks.filter(({ id }) => ids.has(id));
}
