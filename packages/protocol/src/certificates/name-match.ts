import { equalBytes } from '../bytes.ts';
import { type Name, type NameAttribute, type NamePart, sameNameBytes } from './name.ts';

/** How two names are found to be one: octet by octet, or as RFC 5280 §7.1 compares them. */
export type NameMatch = 'bytes' | 'rfc5280';

/** Text as RFC 5280 §7.1 compares it: without case, outer white space, or more than one space in a row. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');

const sameAttribute = (a: NameAttribute, b: NameAttribute): boolean =>
  a.type === b.type &&
  (a.text === undefined || b.text === undefined ? equalBytes(a.encoded, b.encoded) : folded(a.text) === folded(b.text));

function sameRfc5280(a: NamePart, b: NamePart): boolean {
  if (a.attributes.length !== b.attributes.length) return false;
  const left = [...b.attributes];
  for (const attribute of a.attributes) {
    const at = left.findIndex((other) => sameAttribute(attribute, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

const samePart = (a: NamePart, b: NamePart, match: NameMatch): boolean =>
  match === 'bytes' ? equalBytes(a.encoded, b.encoded) : sameRfc5280(a, b);

/** Whether `name` begins with all of `prefix`. */
export function beginsWith(name: Name, prefix: Name, match: NameMatch): boolean {
  return (
    name.parts.length >= prefix.parts.length &&
    prefix.parts.every((part, at) =>
      samePart(part, name.parts[at] ?? { encoded: new Uint8Array(), attributes: [] }, match),
    )
  );
}

export function sameName(a: Name, b: Name, match: NameMatch): boolean {
  if (sameNameBytes(a, b)) return true;
  return match === 'rfc5280' && a.parts.length === b.parts.length && beginsWith(a, b, match);
}
