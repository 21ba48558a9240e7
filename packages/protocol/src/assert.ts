/** Thrown when BC4P itself is wrong: never by what a peer, a file or the world does. */
export class AssertionFailed extends Error {
  override readonly name = 'AssertionFailed';
}

/** States what only a fault in BC4P can make false; stays on in production. */
export function assert(condition: boolean, statement: string): asserts condition {
  if (!condition) throw new AssertionFailed(`internal error: ${statement}`);
}
