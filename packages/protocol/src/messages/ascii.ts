/** The bytes of a text of ASCII characters. */
export function bytesFromAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The text of printable ASCII bytes, or the position of the first byte that is none. */
export function asciiFromBytes(bytes: Uint8Array): string | number {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x20 || byte > 0x7e) return at;
  }
  let text = '';
  // In pieces, since a call takes only so many arguments; as they are, since an iterator takes ten times as long.
  for (let at = 0; at < bytes.length; at += 4096)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 4096));
  return text;
}
