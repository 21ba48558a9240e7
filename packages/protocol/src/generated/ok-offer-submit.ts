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
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string

/**
 * The offer is valid and on disk.
 */
export interface OkOfferSubmit {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "offer.submit"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
offer: Id
/**
 * The offer's place in the market's order of arrival.
 */
number: number
receipt: Token
}
