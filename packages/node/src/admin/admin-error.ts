/** The operator's port cannot be had; `hint` says what to do. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  readonly code = 'cannot-listen';
  readonly hint: string;

  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
