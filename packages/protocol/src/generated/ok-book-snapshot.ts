// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
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
 * The best offers, with prices as this reader would pay or receive them.
 */
export interface OkBookSnapshot {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "book.snapshot"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
at: Instant
/**
 * One entry a slot, earliest first.
 * 
 * @maxItems 1000
 */
slots: BookSlot[]
}
/**
 * The best offers of one slot.
 */
export interface BookSlot {
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
