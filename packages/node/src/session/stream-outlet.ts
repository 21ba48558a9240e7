import type { Frame } from '@bc4p/protocol/messages';

/** What streams need of their session. */
export interface StreamOutlet {
  send(frame: Frame): void;
  /** How many bytes wait to leave. */
  bufferedBytes(): number;
  /** Ends the session: a stream cannot go on. */
  fail(error: unknown): void;
}

/** While more bytes than these wait to leave, streams hold back: the reader sets their pace. */
export const BACKLOG_BYTES = 64 * 1024;
