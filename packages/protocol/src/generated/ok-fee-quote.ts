// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
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
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string

/**
 * The fees as they stand; not held for anybody.
 */
export interface OkFeeQuote {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "fee.quote"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * The number of the schedule.
 */
schedule: number
/**
 * One quote a line of this market on the path, from seller to buyer.
 * 
 * @maxItems 64
 */
quotes: LineQuote[]
fees: Money
buyerPays: Money
sellerReceives: Money
beyond?: Beyond
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
 * The way of an offer of another market up to this one, as a neighbour shows it; it is in fees and amounts. Present exactly for such an offer.
 */
export interface Beyond {
market: Address
/**
 * Lines of other markets on the path.
 */
lines: number
fees: Money
/**
 * For so many lots these fees hold; for more they may be higher.
 */
reach: number
}
