// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * A number of lots.
 */
export type LotCount = number

/**
 * Asks what taking lots of an offer would cost in grid fees now.
 */
export interface FrameFeeQuote {
/**
 * Names the kind of frame.
 */
type: "fee.quote"
id: RequestId
offer: Id
lots: LotCount
}
