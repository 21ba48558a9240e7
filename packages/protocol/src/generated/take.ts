// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string
/**
 * Energy of one lot in Wh.
 */
export type LotSize = number
/**
 * A number of lots.
 */
export type LotCount = number
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
 * The taker's market asks the market of an offer for lots of it, in the name of a participant of its own.
 */
export interface Take {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-take"
signer: Kid
/**
 * The taker's market, which signs this and holds what it takes.
 */
market: string
/**
 * The market where the offer originates, which decides.
 */
to: string
/**
 * Which of the two ways to trade.
 */
kind: ("direct" | "pay-as-offer")
/**
 * The offer that is taken.
 */
offer: string
/**
 * The side of the offer that is taken.
 */
side: ("buy" | "sell")
/**
 * The acceptance or the bid of the taker's participant.
 */
message: string
slot: Slot
lot: LotSize
lots: LotCount
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
