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
 * Asks what became of an offer or an acceptance of one's own.
 */
export interface FrameTradeStatus {
/**
 * Names the kind of frame.
 */
type: "trade.status"
id: RequestId
subject: Id
}
