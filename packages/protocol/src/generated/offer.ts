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
 * Whether energy is bought or sold.
 */
export type Side = ("buy" | "sell")
/**
 * Energy of one lot in Wh.
 */
export type LotSize = number
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
 * A binding offer to buy or sell lots of energy in one slot, until it ends.
 */
export interface Offer {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-offer"
signer: Kid
market: Address
side: Side
slot: Slot
lot: LotSize
lots: LotCount
price: Price
validUntil: Instant
nonce: Nonce
ext?: Ext
must?: Must
}
/**
 * A delivery slot: the half-open interval from start to start + len.
 */
export interface Slot {
/**
 * First instant of the slot; a multiple of len.
 */
start: number
/**
 * Length in seconds.
 */
len: number
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
