/** Something that the world did not let us do: `code` names it, `message` says what happened, `hint` what to do next. */
export class HintedError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly hint: string;

  constructor(code: Code, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
