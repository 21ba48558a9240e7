import { NotTestable, WrongVerdict } from '../checks/fault.ts';
import { difference } from './difference.ts';

/** Sees that a value is what it has to be, member by member; members that are not named may be anything. */
export function expectMembers(actual: object, expected: object, what: string): void {
  const shown = Object.fromEntries(
    Object.keys(expected).map((name) => [name, (actual as Readonly<Record<string, unknown>>)[name]]),
  );
  expectSame(shown, expected, what);
}

/** Sees that a value is what it has to be, down to its last member. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const found = difference(expected, actual);
  if (found) throw new WrongVerdict(`${what} is not as it should be`, { expected, actual });
}

export function expectTrue(holds: boolean, message: string, more: { expected?: unknown; actual?: unknown } = {}): void {
  if (!holds) throw new WrongVerdict(message, more);
}

/** What a check rests on: where it is not there, nothing can be said of what the check is about. */
export function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotTestable(`${what} is not there`);
  return value;
}
