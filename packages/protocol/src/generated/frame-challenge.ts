// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string
/**
 * Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.
 */
export type Nonce = string
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
 * The market's first frame: who it says it is, and what the client must sign.
 */
export interface FrameChallenge {
/**
 * Names the kind of frame.
 */
type: "challenge"
id: RequestId
/**
 * Versions of the session that the sender speaks.
 * 
 * @minItems 1
 * @maxItems 8
 */
versions: string[]
market: Address
nonce: Nonce
chain: Chain
}
