// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string

/**
 * Puts a signed offer into the market.
 */
export interface FrameOfferSubmit {
/**
 * Names the kind of frame.
 */
type: "offer.submit"
id: RequestId
token: Token
}
