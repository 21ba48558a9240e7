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
 * The offer with what is left of it.
 */
export interface OkOfferGet {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "offer.get"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
token: Token
chain: Chain
/**
 * Lots that are still open.
 */
open: number
}
