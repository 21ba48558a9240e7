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
 * A line of the market's grid.
 */
export type LineId = string
/**
 * Up is towards the root of the grid.
 */
export type Direction = ("up" | "down")
/**
 * Energy in Wh.
 */
export type Energy = number
/**
 * Money in 10^-8 EUR, as a decimal string.
 */
export type Money = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * The milliseconds within the second.
 */
export type Milliseconds = number
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
 * What one market's lines charge for one take: firm from reservation until the take is decided.
 */
export interface FeeQuote {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-fee-quote"
signer: Kid
market: Address
/**
 * The take for which the lines are reserved.
 */
take: string
slot: Slot
/**
 * The firm fee of every line of this market on the path, from seller to buyer; empty if the path crosses none.
 * 
 * @maxItems 128
 */
quotes: LineQuote[]
fees: Money
at: Instant
atMs: Milliseconds
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
 * What one line charges for one trade.
 */
export interface LineQuote {
line: LineId
direction: Direction
energy: Energy
fee: Money
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
