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
 * A SHA-256 hash, base64url.
 */
export type Hash = string
/**
 * The hashes of a proof, in the order in which they are used.
 * 
 * @maxItems 64
 */
export type Path = Hash[]

/**
 * Sends a head of a submarket's log to the upper market, which signs that it has seen it.
 */
export interface FrameLogReport {
/**
 * Names the kind of frame.
 */
type: "log.report"
id: RequestId
token: Token
chain: Chain
/**
 * How many leaves the head had that was co-signed last.
 */
old: number
last?: Last
}
/**
 * The last leaf that an earlier state has, and its proof in a later one.
 */
export interface Last {
leaf: Hash
path: Path
}
