import { ERRORS, type ErrorCode } from '@bc4p/protocol';

/** With which WebSocket code a fatal error ends the session. [WS-020] */
const CLOSE_CODES: { readonly [C in ErrorCode]?: number } = {
  'frame-too-large': 1009,
  'hello-expected': 4400,
  'hello-timeout': 4408,
  'version-unsupported': 4426,
  'proof-invalid': 4401,
  'credential-expired': 4401,
  'session-superseded': 4409,
  'faults-exceeded': 4429,
  'session-limit': 1013,
  'slow-consumer': 4490,
  'internal-error': 1011,
  'storage-failed': 1011,
};

/** Stages at which a frame is judged by itself: before welcome, such a frame is not the hello that belongs there. */
const FRAME_STAGES: readonly string[] = ['json', 'frame'];

/** What else can end a session is a hello that is not good enough: who sent it may not trade here. */
export const closeCodeOf = (code: ErrorCode): number =>
  CLOSE_CODES[code] ?? (FRAME_STAGES.includes(ERRORS[code].stage) ? 4400 : 4401);
