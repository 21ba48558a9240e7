import { derOid, derSequence, derUtf8, derValue, TAG } from '../certificates/der/index.ts';
import type { Name } from '../certificates/name.ts';
import { ATTRIBUTE } from '../certificates/oids.ts';

/** The most characters of a common name (X.520). */
const MAX_COMMON_NAME = 64;

/** Whether a text can be a common name: 1 to 64 characters, none of them a control character. */
export const isCommonName = (text: string): boolean =>
  text.length > 0 && [...text].length <= MAX_COMMON_NAME && !/\p{Cc}/u.test(text);

const component = (type: string, text: string): Uint8Array =>
  derValue(TAG.set, derSequence(derOid(type), derUtf8(text)));

/** A name of an organization and a common name. */
export const newName = (organization: string | undefined, commonName: string): Uint8Array =>
  derSequence(
    ...(organization === undefined ? [] : [component(ATTRIBUTE.organization, organization)]),
    component(ATTRIBUTE.commonName, commonName),
  );

/** The issuer's name, octet by octet, with one common name more: the subject of a proxy. */
export const nameBelow = (issuer: Name, commonName: string): Uint8Array =>
  derSequence(...issuer.parts.map(({ encoded }) => encoded), component(ATTRIBUTE.commonName, commonName));

/** The issuer's name with another common name at its end: the subject of a CA's or end entity's certificate. */
export function nameBeside(issuer: Name, commonName: string): Uint8Array {
  const isNamed = issuer.parts.at(-1)?.attributes.some(({ type }) => type === ATTRIBUTE.commonName) ?? false;
  const kept = isNamed ? issuer.parts.slice(0, -1) : issuer.parts;
  return derSequence(...kept.map(({ encoded }) => encoded), component(ATTRIBUTE.commonName, commonName));
}
