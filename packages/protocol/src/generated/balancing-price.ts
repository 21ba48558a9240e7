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
 * What deviations cost in the slot.
 */
export type BalancingPrices = (SeparatePrices | SinglePrices)
/**
 * A price or fee rate in mct/kWh.
 */
export type Price = number
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
 * What deviations from the trades of a slot cost in a market; published before the slot begins.
 */
export interface BalancingPrice {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-balancing-price"
signer: Kid
market: Address
slot: Slot
prices: BalancingPrices
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
 * A price of balancing energy, and one for the service of balancing.
 */
export interface SeparatePrices {
/**
 * Energy and service have prices of their own.
 */
mode: "separate"
energy: Price
/**
 * The service price in mct/kWh, paid for each kWh of deviation in either direction.
 */
service: number
}
/**
 * One price for all deviations, which depends on the state of the whole area.
 */
export interface SinglePrices {
/**
 * The state of the area decides which price applies.
 */
mode: "single"
/**
 * The price in mct/kWh where the area lacked energy.
 */
short: number
/**
 * The price in mct/kWh where it had too much, or neither.
 */
long: number
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
