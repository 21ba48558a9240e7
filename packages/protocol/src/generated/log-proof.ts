// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A signed message as a JWS in compact form.
 */
export type Token = string
/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string
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
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string

/**
 * A leaf of a market's log with its proof, its opening, and the signed head it is proven under.
 */
export interface LogProof {
/**
 * Names the format.
 */
type: "bc4p-log-proof"
head: Token
leaf: Leaf
path: Path
/**
 * The command, if it came from this connection point.
 */
command?: {
salt: Hash
/**
 * The value in its canonical form, of which the commitment is made.
 */
text: string
}
/**
 * What the market signed in consequence.
 */
outcome?: {
salt: Hash
/**
 * The ids, in order.
 * 
 * @maxItems 10000
 */
ids: Id[]
}
/**
 * Certificates of the signer and of its issuers, without the root, each once.
 * 
 * @minItems 1
 * @maxItems 64
 */
certificates: Certificate[]
}
/**
 * What everybody may see of one command of a market.
 */
export interface Leaf {
market: Address
/**
 * The place of the command in the market's order; the leaf's index is one less.
 */
number: number
/**
 * The second of the command, since 1970.
 */
at: number
/**
 * The millisecond in it.
 */
atMs: number
/**
 * The commitment to the command, base64url SHA-256.
 */
command: string
/**
 * The commitment to the ids of what the market signed in consequence; absent if it kept no log then.
 */
outcome?: string
}
