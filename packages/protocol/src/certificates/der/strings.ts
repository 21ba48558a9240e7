import { isUtf8, textFromUtf8 } from '../../bytes.ts';
import { TAG } from './tags.ts';

const every = (bytes: Uint8Array, fits: (octet: number) => boolean): boolean => bytes.every(fits);

const PRINTABLE = new Set(
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?"].map((c) => c.charCodeAt(0)),
);

const codeUnit = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function isBmp(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false;
  for (let at = 0; at < bytes.length; at += 2) if ((codeUnit(bytes, at) & 0xf800) === 0xd800) return false;
  return true;
}

function isUniversalText(bytes: Uint8Array): boolean {
  if (bytes.length % 4 !== 0) return false;
  for (let at = 0; at < bytes.length; at += 4) {
    const point = codeUnit(bytes, at) * 65_536 + codeUnit(bytes, at + 2);
    if (point > 0x10ffff || (point & 0xfffff800) === 0xd800) return false;
  }
  return true;
}

/** Whether `content` is text of the string type `tag`; false for a tag that is no string type. */
export function checkString(tag: number, content: Uint8Array): boolean {
  switch (tag) {
    case TAG.utf8String:
      return isUtf8(content);
    case TAG.printableString:
      return every(content, (octet) => PRINTABLE.has(octet));
    case TAG.numericString:
      return every(content, (octet) => octet === 0x20 || (octet >= 0x30 && octet <= 0x39));
    case TAG.ia5String:
      return every(content, (octet) => octet < 0x80);
    case TAG.visibleString:
      return every(content, (octet) => octet >= 0x20 && octet < 0x7f);
    case TAG.teletexString:
      return true;
    case TAG.bmpString:
      return isBmp(content);
    case TAG.universalString:
      return isUniversalText(content);
    default:
      return false;
  }
}

function textFromUnits(content: Uint8Array, width: 1 | 2 | 4): string {
  let text = '';
  for (let at = 0; at < content.length; at += width) {
    if (width === 1) text += String.fromCharCode(content[at] ?? 0);
    else if (width === 2) text += String.fromCharCode(codeUnit(content, at));
    else text += String.fromCodePoint(codeUnit(content, at) * 65_536 + codeUnit(content, at + 2));
  }
  return text;
}

/** The text of a checked string, or undefined where `tag` is no string type. Teletex is read as Latin-1, as usual. */
export function stringFromDer(tag: number, content: Uint8Array): string | undefined {
  switch (tag) {
    case TAG.utf8String:
      return textFromUtf8(content);
    case TAG.printableString:
    case TAG.numericString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
      return textFromUnits(content, 1);
    case TAG.bmpString:
      return textFromUnits(content, 2);
    case TAG.universalString:
      return textFromUnits(content, 4);
    default:
      return undefined;
  }
}

/** Whether every octet is ASCII, for texts under an implicit tag, whose type the tag hides. */
export const isAsciiContent = (content: Uint8Array): boolean => every(content, (octet) => octet < 0x80);
