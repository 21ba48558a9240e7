// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * The stream has ended.
 */
export interface OkBookUnsubscribe {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "book.unsubscribe"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
}
