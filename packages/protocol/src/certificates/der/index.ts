export { strictDer } from './check.ts';
export { type DerElement, elementAt } from './element.ts';
export { demand, type Offset, parsing } from './malformed.ts';
export { DerReader, type StructureKind } from './reader.ts';
export { isAsciiContent, stringFromDer } from './strings.ts';
export { constructedTag, primitiveTag, TAG } from './tags.ts';
export { booleanFromDer, isNegative, namedBits, naturalFromDer, octetsFromBits, oidFromDer } from './values.ts';
export { derNamedBits, derNatural, derOctets, derOid, derSequence, derUtf8, derValue } from './writer.ts';
