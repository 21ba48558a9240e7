// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A name: lower-case letters, digits, dots and hyphens.
 */
export type Name = string
/**
 * Optional features by name.
 * 
 * @maxItems 32
 */
export type Features = Name[]
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
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string

/**
 * The client's first frame: who it is, proven.
 */
export interface FrameHello {
/**
 * Names the kind of frame.
 */
type: "hello"
id: RequestId
/**
 * Versions of the session that the sender speaks.
 * 
 * @minItems 1
 * @maxItems 8
 */
versions: string[]
features: Features
nonce: Nonce
chain: Chain
proof: Token
}
