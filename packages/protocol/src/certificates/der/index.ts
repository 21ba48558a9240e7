export { strictDer } from './check.ts';
export type { DerElement } from './element.ts';
export { demand, parsing } from './malformed.ts';
export { DerReader } from './reader.ts';
export { isAsciiContent, stringFromDer } from './strings.ts';
export { constructedTag, primitiveTag, TAG } from './tags.ts';
export { booleanFromDer, isNegative, namedBits, naturalFromDer, octetsFromBits, oidFromDer } from './values.ts';
export { derNamedBits, derNatural, derOctets, derOid, derSequence, derUtf8, derValue } from './writer.ts';
