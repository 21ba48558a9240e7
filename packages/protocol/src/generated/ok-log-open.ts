// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A SHA-256 hash, base64url.
 */
export type Hash = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string

/**
 * What the leaf commits to, as far as it concerns the asker.
 */
export interface OkLogOpen {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "log.open"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * The number of the leaf.
 */
number: number
/**
 * The command, if it came from this connection point.
 */
command?: {
salt: Hash
/**
 * The value in its canonical form, of which the commitment is made.
 */
text: string
}
/**
 * What the market signed in consequence.
 */
outcome?: {
salt: Hash
/**
 * The ids, in order.
 * 
 * @maxItems 10000
 */
ids: Id[]
}
}
