import { equalBytes } from '../src/bytes.ts';
import { ERRORS } from '../src/generated/error-codes.ts';
import type { Refusal } from '../src/refusal.ts';
import type { Result } from '../src/result.ts';

/** What a parser made of an input: the code of its refusal, or `accepted`. */
export type Verdict = string;

/** One parser, and what has to hold whatever it is given. */
export interface Target {
  readonly name: string;
  /** What the inputs consist of: decides how they are changed. */
  readonly form: 'der' | 'json' | 'text';
  /** No input is longer. */
  readonly maxBytes: number;
  /** Pieces that mean something to the parser. */
  readonly words: readonly string[];
  /** Reads an input, and throws a `Broken` if a property does not hold. */
  run(input: Uint8Array): Verdict | Promise<Verdict>;
}

/** A property that does not hold. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Broken(what);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array, what: string): void => holds(equalBytes(a, b), what);

/** The same text for the same value. */
const printed = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'bigint') return String(member);
    if (member instanceof Uint8Array) return Buffer.from(member).toString('base64url');
    if (member instanceof Map || member instanceof Set) return [...member];
    return member;
  });

/** Every refusal has a code of the table, with exactly its facts, none of them endless. */
function checkRefusal({ code, facts }: Refusal): void {
  holds(Object.hasOwn(ERRORS, code), `the code ${code} is not in the table`);
  const names: readonly string[] = ERRORS[code].facts;
  const own = Object.keys(facts);
  // The place in a chain is added by whoever reads the chain.
  const missing = names.filter((name) => !own.includes(name) && name !== 'certificate');
  const more = own.filter((name) => !names.includes(name));
  holds(missing.length + more.length === 0, `${code} has the facts ${own.join()} and not ${names.join()}`);
  for (const [name, value] of Object.entries(facts)) {
    holds(typeof value !== 'number' || Number.isSafeInteger(value), `${code}: ${name} is ${value}`);
    holds(String(value).length <= 1024, `${code}: ${name} has ${String(value).length} characters`);
  }
}

/** Reads an input twice: both times the same comes of it, and nothing is left behind. */
export async function readTwice<T>(
  read: () => Result<T> | Promise<Result<T>>,
  onAccepted: (value: T) => void | Promise<void>,
): Promise<Verdict> {
  const first = await read();
  const second = await read();
  holds(printed(first) === printed(second), 'read again, it is something else');
  holds(Object.keys(Object.prototype).length === 0, 'every object has a member more');
  if (!first.ok) {
    checkRefusal(first.refusal);
    return first.refusal.code;
  }
  await onAccepted(first.value);
  return 'accepted';
}
