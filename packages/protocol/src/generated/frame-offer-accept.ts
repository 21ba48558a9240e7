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
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string
/**
 * A certificate chain, leaf first, without the root.
 * 
 * @minItems 1
 * @maxItems 12
 */
export type Chain = Certificate[]

/**
 * Accepts lots of an offer; brings the offer along if the market may not know it.
 */
export interface FrameOfferAccept {
/**
 * Names the kind of frame.
 */
type: "offer.accept"
id: RequestId
token: Token
offer?: Token
chain?: Chain
}
