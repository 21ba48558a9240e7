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
 * The balance agrees with what this market has booked.
 */
export interface OkBalanceReport {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "balance.report"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
balance: Id
}
