/** Whether two byte strings are the same. Not for secrets: it stops at the first difference. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, at) => octet === b[at]);
}

/** Negative, zero or positive as `a` comes before, is, or comes after `b`; a prefix comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return a.length - b.length;
}

/** One byte string after another. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Two lower-case hexadecimal digits an octet. */
export function hexFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (const octet of bytes) text += octet.toString(16).padStart(2, '0');
  return text;
}

/** The bytes of a text in UTF-8. Lone surrogates become U+FFFD, as in every encoder. */
export function utf8FromText(text: string): Uint8Array {
  const octets: number[] = [];
  for (const character of text) {
    const given = character.codePointAt(0) ?? 0;
    const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (point < 0x80) octets.push(point);
    else if (point < 0x800) octets.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) octets.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      octets.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(octets);
}

// How many octets follow the first one, the bits of the first one that count, and the least character so written.
const LEADS = [
  { from: 0xc0, to: 0xe0, follow: 1, least: 0x80 },
  { from: 0xe0, to: 0xf0, follow: 2, least: 0x800 },
  { from: 0xf0, to: 0xf8, follow: 3, least: 0x10000 },
] as const;

/** The text of bytes in UTF-8, undefined where they are not: overlong forms and surrogates are refused (RFC 3629). */
export function textFromUtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    at += 1;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const lead = LEADS.find(({ from, to }) => first >= from && first < to);
    if (lead === undefined) return undefined;
    let point = first & (0x3f >> lead.follow);
    for (let count = 0; count < lead.follow; count += 1, at += 1) {
      const next = bytes[at];
      if (next === undefined || (next & 0xc0) !== 0x80) return undefined;
      point = point * 64 + (next & 63);
    }
    if (point < lead.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    text += String.fromCodePoint(point);
  }
  return text;
}

export const isUtf8 = (bytes: Uint8Array): boolean => textFromUtf8(bytes) !== undefined;
