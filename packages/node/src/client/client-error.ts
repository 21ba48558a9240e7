import type { Refusal } from '@bc4p/protocol';
import type { FrameOfType } from '@bc4p/protocol/messages';

/** The market answered a request with an error, as the protocol has it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly frame: FrameOfType['error'];

  constructor(frame: FrameOfType['error']) {
    super(`${frame.code}${frame.path ? ` at ${frame.path}` : ''}`);
    this.frame = frame;
  }

  get code(): string {
    return this.frame.code;
  }

  /** True if the same request may succeed later. */
  get isTemporary(): boolean {
    return this.frame.class === 'temporary';
  }
}

/** The session ended, or never came about; requests without an answer may or may not have been done. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
  readonly code: string;
  readonly closeCode: number | undefined;
  /** The market's fatal error, if it gave one. */
  readonly frame: FrameOfType['error'] | undefined;
  /** Why this end did not accept the other as its market. */
  readonly refusal: Refusal | undefined;

  constructor(
    code: string,
    message: string,
    options: { closeCode?: number; frame?: FrameOfType['error'] | undefined; refusal?: Refusal } = {},
  ) {
    super(message);
    this.code = code;
    this.closeCode = options.closeCode;
    this.refusal = options.refusal;
    this.frame = options.frame;
  }
}
