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
 * What was asked for.
 */
export interface OkLogProof {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "log.proof"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * The state: how many leaves.
 */
size: number
leaf?: Leaf
inclusion?: Path
consistency?: Path
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
