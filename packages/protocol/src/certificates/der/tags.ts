/** Identifier octets of the ASN.1 types that certificates use; the constructed bit is part of them. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The identifier octet of a context-specific tag that holds a value of its own form: `[n] IMPLICIT` of a primitive. */
export const primitiveTag = (number: number): number => 0x80 | number;

/** The identifier octet of a context-specific tag around other values: `[n] EXPLICIT`, or `[n] IMPLICIT SEQUENCE`. */
export const constructedTag = (number: number): number => 0xa0 | number;

export const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0;
export const isUniversal = (tag: number): boolean => (tag & 0xc0) === 0;
