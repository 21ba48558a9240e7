// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * Whether energy is bought or sold.
 */
export type Side = ("buy" | "sell")
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
 * One slot of the book stream; replaces what was known of that slot.
 */
export interface FrameBook {
/**
 * Names the kind of frame.
 */
type: "book"
/**
 * Counts the frames of this stream, from 1.
 */
seq: number
slot: Slot
/**
 * Offers to sell, best first.
 * 
 * @maxItems 1000
 */
asks: BookEntry[]
/**
 * Offers to buy, best first.
 * 
 * @maxItems 1000
 */
bids: BookEntry[]
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
 * An offer in the book, as one reader sees it.
 */
export interface BookEntry {
offer: Id
side: Side
lot: LotSize
/**
 * Lots that are still open.
 */
lots: number
price: Price
/**
 * How many lines lie between the reader and the offer.
 */
lines: number
/**
 * Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.
 */
fees?: string
/**
 * What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.
 */
allIn?: string
validUntil: Instant
/**
 * The address of the market where the offer originates.
 */
market: string
}
