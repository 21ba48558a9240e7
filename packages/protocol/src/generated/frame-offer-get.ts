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
 * Asks for a signed offer and its signer's chain.
 */
export interface FrameOfferGet {
/**
 * Names the kind of frame.
 */
type: "offer.get"
id: RequestId
offer: Id
}
