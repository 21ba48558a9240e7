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
 * An error code of errors.yaml.
 */
export type Code = string

/**
 * What became of it.
 */
export interface OkTradeStatus {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "trade.status"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
subject: Id
/**
 * open: lots are left; held: another market decides; ended: none are left, or its time is over; refused: never took effect; unknown: never seen.
 */
state: ("open" | "held" | "ended" | "refused" | "unknown")
/**
 * Lots that are still open.
 */
open: number
code?: Code
/**
 * The ids of its trades.
 * 
 * @maxItems 512
 */
trades: Id[]
}
