// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string

/**
 * What everybody may see of one command of a market.
 */
export interface LogLeaf {
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
