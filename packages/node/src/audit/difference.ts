import { type JsonValue, sortedJson } from '../journal/sorted-json.ts';

/** A member that two values do not have in common. */
export interface Difference {
  readonly member: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const sameText = (value: unknown): string =>
  // What is left out and what is undefined are one in JSON.
  value === undefined ? '' : sortedJson(JSON.parse(JSON.stringify(value)) as JsonValue);

/** The first member, in the order of `members` and then of those that are expected, in which a value differs. */
export function firstDifference(
  expected: object,
  found: object,
  members: readonly string[] = [],
): Difference | undefined {
  const [wanted, had] = [expected, found] as Readonly<Record<string, unknown>>[] as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const names = new Set([...members, ...Object.keys(wanted), ...Object.keys(had)]);
  for (const member of names) {
    if (sameText(wanted[member]) !== sameText(had[member]))
      return { member, expected: wanted[member], found: had[member] };
  }
  return undefined;
}
