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
 * The newest signed head, with the upper market's signature about its newest one that it knows.
 */
export interface OkLogHead {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "log.head"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
head: Signed
cosignature?: Signed
}
/**
 * A signed message with the chain of its signer.
 */
export interface Signed {
token: Token
chain: Chain
}
