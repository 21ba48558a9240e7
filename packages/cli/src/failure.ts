import type { Refusal } from '@bc4p/protocol';

/** Exit codes that every command shares. */
export const EXIT = {
  /** It was done; for a check: accepted. */
  ok: 0,
  /** It was not: refused by a rule, a peer or the world. */
  failed: 1,
  /** The command could not tell or start: usage, an unreadable file, nothing to read in it. */
  usage: 2,
} as const;

/** What a command could not do, in the words a person needs: what is wrong, where, and what to do next. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly exitCode: number;
  /** What to do next, as one sentence. */
  readonly hint: string | undefined;
  readonly refusal: Refusal | undefined;

  constructor(
    message: string,
    options: {
      readonly code: string;
      readonly exitCode?: number;
      readonly hint?: string;
      readonly refusal?: Refusal;
      readonly cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.exitCode = options.exitCode ?? EXIT.failed;
    this.hint = options.hint;
    this.refusal = options.refusal;
  }
}
