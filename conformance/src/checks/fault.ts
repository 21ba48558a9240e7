/**
 * The implementation does otherwise than the specification demands.
 *
 * Thrown by a check, and by nothing else: whatever else escapes from a check is a fault of the suite, and is never
 * booked on the implementation.
 */
export class WrongVerdict extends Error {
  override readonly name = 'WrongVerdict';
  readonly expected: unknown;
  readonly actual: unknown;

  /** @param message what is wrong, in a sentence */
  constructor(message: string, { expected, actual }: { expected?: unknown; actual?: unknown } = {}) {
    super(message);
    this.expected = expected;
    this.actual = actual;
  }
}

/** What the check rests on is not there (a connection, an earlier offer): it counts as failed, and says why. */
export class NotTestable extends Error {
  override readonly name = 'NotTestable';
}

/** The implementation says that it has no such operation: nothing is said about its right or wrong. */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented';
}

/** The implementation did not answer in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The implementation's process or connection is gone, although it should be there. */
export class SubjectGone extends Error {
  override readonly name = 'SubjectGone';
}
