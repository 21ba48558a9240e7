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
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
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
 * What a market has sold and bought in a slot, and what crossed its borders.
 */
export interface MarketBalance {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-market-balance"
signer: Kid
market: Address
slot: Slot
/**
 * Energy in Wh that its own connection points have sold, those of submarkets aside.
 */
sold: number
/**
 * Energy in Wh that its own connection points have bought, losses and submarkets aside.
 */
bought: number
/**
 * Energy in Wh that was bought for the losses of its lines.
 */
losses: number
/**
 * Energy in Wh that came from the upper market.
 */
imported: number
/**
 * Energy in Wh that went to the upper market.
 */
exported: number
/**
 * Each submarket with which something was traded, by address.
 * 
 * @maxItems 128
 */
submarkets: SubmarketBalance[]
at: Instant
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
 * What a market and one of its submarkets have traded with each other.
 */
export interface SubmarketBalance {
market: Address
/**
 * Energy in Wh that came from the submarket.
 */
from: number
/**
 * Energy in Wh that went to the submarket.
 */
to: number
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
