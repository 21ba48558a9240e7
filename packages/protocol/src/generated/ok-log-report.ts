// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A signed message as a JWS in compact form.
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
 * The head extends what was co-signed before.
 */
export interface OkLogReport {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "log.report"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
cosignature: Signed
}
/**
 * A signed message with the chain of its signer.
 */
export interface Signed {
token: Token
chain: Chain
}
