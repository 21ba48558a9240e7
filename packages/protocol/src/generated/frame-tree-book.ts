// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * Energy of one lot in Wh.
 */
export type LotSize = number
/**
 * A price or fee rate in mct/kWh.
 */
export type Price = number
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number

/**
 * Changes of the offers that one market shows to the other in one slot; each entry replaces what was known of its offer.
 */
export interface FrameTreeBook {
/**
 * Names the kind of frame.
 */
type: "tree.book"
/**
 * Counts the frames of this stream, from 1 after each subscription.
 */
seq: number
slot: Slot
/**
 * Present and true if all that was known of the slot is to be forgotten first.
 */
reset?: true
/**
 * Offers to sell that are new or have changed.
 * 
 * @maxItems 500
 */
asks: TreeEntry[]
/**
 * Offers to buy that are new or have changed.
 * 
 * @maxItems 500
 */
bids: TreeEntry[]
/**
 * Offers that are not shown any more.
 * 
 * @maxItems 1000
 */
gone: Id[]
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
 * An offer in the book of another market.
 */
export interface TreeEntry {
offer: Id
/**
 * The address of the market where the offer originates.
 */
market: string
lot: LotSize
/**
 * Lots that are still open.
 */
lots: number
price: Price
/**
 * Grid fees of one lot from the offer up to the reader's own grid, in 10^-8 EUR.
 */
fees: string
/**
 * For so many lots, one after the other, the fees of a lot stay as they are.
 */
reach: number
/**
 * How many lines lie between the offer and the reader's own grid.
 */
lines: number
/**
 * The offer's place in the order of time at its origin.
 */
arrival: number
validUntil: Instant
}
