import { messageId, parseToken } from '../messages/index.ts';

/** The id of the message in a token; empty if it is none. */
export function idOfToken(token: string): string {
  const parsed = parseToken(token);
  return parsed.ok ? messageId(parsed.value.payload) : '';
}
