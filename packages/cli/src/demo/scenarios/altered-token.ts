import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';

/** A signed token whose text was changed afterwards, as whoever keeps it could: the signature stays what it was. */
export function alteredToken(token: string, from: string, to: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = new TextDecoder().decode(decodeBase64url(payload));
  return [header, encodeBase64url(new TextEncoder().encode(text.replace(from, to))), signature].join('.');
}
