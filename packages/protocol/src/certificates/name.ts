import { equalBytes } from '../bytes.ts';
import { type DerElement, DerReader, oidFromDer, stringFromDer, TAG } from './der/index.ts';
import { ATTRIBUTE } from './oids.ts';

/** One attribute of a name, such as CN = dso-12. */
export interface NameAttribute {
  /** Dotted object identifier. */
  readonly type: string;
  /** The tag of the value: which string type it is written in. */
  readonly tag: number;
  readonly encoded: Uint8Array;
  /** The value as text; undefined where it is no string. */
  readonly text?: string;
}

/** One step of a name: usually one attribute, seldom several at once. */
export interface NamePart {
  readonly encoded: Uint8Array;
  readonly attributes: readonly NameAttribute[];
}

/** A distinguished name, from the root of the tree down. Its bytes are what identifies somebody. */
export interface Name {
  readonly encoded: Uint8Array;
  readonly parts: readonly NamePart[];
}

/** Of a tag: whether a type is universal, or known in its context only. */
const CLASS_BITS = 0xc0;

function readAttribute(reader: DerReader): NameAttribute {
  const fields: DerReader = reader.enter(TAG.sequence, 'an attribute');
  const type = oidFromDer(fields.read(TAG.oid, 'the type of an attribute'));
  const value = fields.any('the value of an attribute');
  fields.end('an attribute');
  // No attribute has a value of a type that only its context could tell; others do not even read such a name.
  fields.demand((value.tag & CLASS_BITS) === 0, 'the value of an attribute is of a universal type');
  const text = stringFromDer(value.tag, value.content);
  return { type, tag: value.tag, encoded: value.encoded, ...(text === undefined ? {} : { text }) };
}

/** Reads a Name (RFC 5280 §4.1.2.4). */
export function readName(element: DerElement): Name {
  const reader: DerReader = new DerReader(element, { requirement: 'PKI-008', code: 'certificate-name-malformed' });
  const parts: NamePart[] = [];
  while (!reader.atEnd) {
    const set = reader.read(TAG.set, 'a relative distinguished name');
    parts.push({
      encoded: set.encoded,
      attributes: new DerReader(set, reader.kind).each('attribute in a relative distinguished name', readAttribute),
    });
  }
  return { encoded: element.encoded, parts };
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  [ATTRIBUTE.commonName]: 'CN',
  [ATTRIBUTE.country]: 'C',
  [ATTRIBUTE.locality]: 'L',
  [ATTRIBUTE.state]: 'ST',
  [ATTRIBUTE.organization]: 'O',
  [ATTRIBUTE.organizationalUnit]: 'OU',
  [ATTRIBUTE.serialNumber]: 'serialNumber',
  [ATTRIBUTE.domainComponent]: 'DC',
  [ATTRIBUTE.userId]: 'UID',
  [ATTRIBUTE.emailAddress]: 'emailAddress',
};

const hidden = (text: string): string =>
  text
    .replace(/[\\,+=/]/g, '\\$&')
    .replace(/\p{Cc}/gu, (c) => `\\x${(c.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);

/** Writes a name for people, root first: `O=BC4P, CN=market-operator, CN=dso-12`. Control characters are escaped. */
export function printName(name: Name): string {
  const part = ({ attributes }: NamePart): string =>
    attributes
      .map(({ type, text }) => `${SHORT_NAMES[type] ?? type}=${text === undefined ? '?' : hidden(text)}`)
      .join('+');
  return name.parts.map(part).join(', ') || '(empty name)';
}

/** The text of the last common name, such as `dso-12`: what a person calls the holder. */
export function commonNameOf(name: Name): string | undefined {
  return name.parts
    .flatMap(({ attributes }) => attributes)
    .filter(({ type }) => type === ATTRIBUTE.commonName)
    .at(-1)?.text;
}

export const sameNameBytes = (a: Name, b: Name): boolean => equalBytes(a.encoded, b.encoded);
