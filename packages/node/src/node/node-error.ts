/** Why a node cannot start, or stopped: what the operator has to mend. */
export class NodeError extends Error {
  override readonly name = 'NodeError';
  readonly code: string;
  /** What to do next. */
  readonly hint: string;

  constructor(code: string, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
