/** The bytes of a text of ASCII characters. */
export function bytesFromAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The text of printable ASCII bytes, or the position of the first byte that is none. */
export function asciiFromBytes(bytes: Uint8Array): string | number {
  const wrong = bytes.findIndex((byte) => byte < 0x20 || byte > 0x7e);
  if (wrong >= 0) return wrong;
  let text = '';
  // In pieces, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
