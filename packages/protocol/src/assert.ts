/** Thrown when BC4P itself is wrong: never by what a peer, a file or the world does. */
export class AssertionFailed extends Error {
  override readonly name = 'AssertionFailed';
}

/**
 * States what only a fault in BC4P can make false; stays on in production.
 *
 * A statement that is put together from values is best given as a function: it is then made only when it is needed.
 */
export function assert(condition: boolean, statement: string | (() => string)): asserts condition {
  if (condition) return;
  throw new AssertionFailed(`internal error: ${typeof statement === 'string' ? statement : statement()}`);
}
