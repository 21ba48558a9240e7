import { type DerElement, type DerReader, isAsciiContent, strictDer } from './der/index.ts';
import { type Name, readName } from './name.ts';

/** Forms of a GeneralName, in the order of their tags (RFC 5280 §4.2.1.6). */
export const GENERAL_NAME_FORMS = [
  'otherName',
  'rfc822Name',
  'dNSName',
  'x400Address',
  'directoryName',
  'ediPartyName',
  'uniformResourceIdentifier',
  'iPAddress',
  'registeredID',
] as const;
export type GeneralNameForm = (typeof GENERAL_NAME_FORMS)[number];

const CONSTRUCTED: readonly GeneralNameForm[] = ['otherName', 'x400Address', 'directoryName', 'ediPartyName'];
const TEXTS: readonly GeneralNameForm[] = ['rfc822Name', 'dNSName', 'uniformResourceIdentifier'];

/** One name of a kind that certificates can carry; its text or name where the form has one. */
export interface GeneralName {
  readonly form: GeneralNameForm;
  readonly content: Uint8Array;
  readonly text?: string;
  readonly directoryName?: Name;
}

/** Reads one GeneralName. */
export function readGeneralName(reader: DerReader): GeneralName {
  return generalNameFrom(reader.any('a general name'), reader);
}

/** The GeneralName that an element is. */
export function generalNameFrom(element: DerElement, reader: DerReader): GeneralName {
  const { tag, content, contentOffset } = element;
  const form = GENERAL_NAME_FORMS[tag & 0x1f];
  reader.demand(form !== undefined, 'a general name is of a known form');
  reader.demand(tag === (CONSTRUCTED.includes(form) ? 0xa0 : 0x80) + (tag & 0x1f), 'a general name is of its type');
  if (form === 'directoryName') return { form, content, directoryName: readName(strictDer(content, contentOffset)) };
  if (!TEXTS.includes(form)) return { form, content };
  reader.demand(isAsciiContent(content), 'addresses and host names are ASCII');
  return { form, content, text: String.fromCharCode(...content) };
}
