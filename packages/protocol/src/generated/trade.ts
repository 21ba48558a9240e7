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
 * A price or fee rate in mct/kWh.
 */
export type Price = number
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
 * The originating market's contract over what was traded between exactly two offers, or an offer and an acceptance.
 */
export interface Trade {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-trade"
signer: Kid
market: Address
/**
 * The trade's number in its market, from 1.
 */
number: number
/**
 * Which of the two ways to trade.
 */
kind: ("direct" | "pay-as-offer")
/**
 * The take that this trade answers; present exactly when a participant of another market trades.
 */
take?: string
slot: Slot
/**
 * The id of the seller's signed message: an offer, or the acceptance of a bid.
 */
sell: string
/**
 * The id of the buyer's signed message: an offer, or the acceptance of an ask.
 */
buy: string
/**
 * The side whose offer was there first; its price rules.
 */
resting: ("buy" | "sell")
seller: Kid
buyer: Kid
/**
 * Energy in Wh.
 */
energy: number
price: Price
/**
 * The firm fee of every line on the path, from seller to buyer.
 * 
 * @maxItems 128
 */
quotes: TradeQuote[]
fees: Money
buyerPays: Money
sellerReceives: Money
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
export interface TradeQuote {
/**
 * The market whose grid has the line; present exactly when it is not the trade's own market.
 */
market?: string
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
