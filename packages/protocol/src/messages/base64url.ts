const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;
/** Every two characters: what twelve bits are written as. */
const PAIRS = [...ALPHABET].flatMap((first) => [...ALPHABET].map((second) => first + second));
const pair = (bits: number): string => PAIRS[bits] as string;

/** Writes bytes as base64url without padding (RFC 4648 §5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const octet = (at: number): number => bytes[at] as number;
  const rest = bytes.length % 3;
  const whole = bytes.length - rest;
  let text = '';
  for (let at = 0; at < whole; at += 3) {
    const group = (octet(at) << 16) | (octet(at + 1) << 8) | octet(at + 2);
    text += pair(group >> 12) + pair(group & 0xfff);
  }
  if (rest === 1) return text + pair(octet(whole) << 4);
  if (rest === 0) return text;
  const group = (octet(whole) << 10) | (octet(whole + 1) << 2);
  return text + pair(group >> 6) + ALPHABET.charAt(group & 63);
}

/**
 * Reads base64url strictly: no padding, no other characters, and the bits that no byte uses are zero, so that each
 * byte string has exactly one text. `undefined` for anything else. [SIG-002]
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const rest = text.length % 4;
  if (rest === 1) return undefined;
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let filled = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (VALUES[code] as number) : -1;
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = held >> bits;
    filled += 1;
    held &= (1 << bits) - 1;
  }
  return held === 0 ? bytes : undefined;
}
