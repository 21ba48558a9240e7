// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string
/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * A number of lots.
 */
export type LotCount = number
/**
 * A price or fee rate in mct/kWh.
 */
export type Price = number
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.
 */
export type Nonce = string
/**
 * A name: lower-case letters, digits, dots and hyphens.
 */
export type Name = string
/**
 * Names in `ext` that a receiver has to understand.
 * 
 * @minItems 1
 * @maxItems 16
 */
export type Must = Name[]

/**
 * A binding acceptance of lots of one offer, all or nothing.
 */
export interface Acceptance {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-acceptance"
signer: Kid
market: Address
offer: Id
lots: LotCount
limit: Price
validUntil: Instant
nonce: Nonce
ext?: Ext
must?: Must
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
