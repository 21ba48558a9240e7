import type { ErrorCode } from '@bc4p/protocol';

/** With which WebSocket code a fatal error ends the session. [WS-020] */
const CLOSE_CODES: { readonly [C in ErrorCode]?: number } = {
  'frame-too-large': 1009,
  'frame-not-text': 4400,
  'hello-expected': 4400,
  'hello-timeout': 4408,
  'version-unsupported': 4426,
  'proof-invalid': 4401,
  'credential-expired': 4401,
  'session-superseded': 4409,
  'session-limit': 1013,
  'slow-consumer': 4490,
  'internal-error': 1011,
  'storage-failed': 1011,
};

/** A session that never came about is closed as not authenticated, whatever the reason. */
export const closeCodeOf = (code: ErrorCode): number => CLOSE_CODES[code] ?? 4401;
