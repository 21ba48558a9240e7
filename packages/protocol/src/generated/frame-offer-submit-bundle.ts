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
 * The canonical JSON of a signed message.
 */
export type Payload = string

/**
 * Puts the offers of a bundle into the market.
 */
export interface FrameOfferSubmitBundle {
/**
 * Names the kind of frame.
 */
type: "offer.submit-bundle"
id: RequestId
token: Token
/**
 * The payloads of all offers as they were hashed, in the order of the bundle.
 * 
 * @minItems 1
 * @maxItems 128
 */
offers: Payload[]
}
