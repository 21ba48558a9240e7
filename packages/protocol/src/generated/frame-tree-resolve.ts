// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string

/**
 * Asks for the final answer to a take, on its way towards the market that decides.
 */
export interface FrameTreeResolve {
/**
 * Names the kind of frame.
 */
type: "tree.resolve"
take: Id
/**
 * The taker's market.
 */
from: string
/**
 * The market that decides.
 */
to: string
slot: Slot
/**
 * The market that asks, to which the answer travels.
 */
asker: string
}
/**
 * A delivery slot: the half-open interval from start to start + len.
 */
export interface Slot {
/**
 * First instant of the slot; a multiple of len.
 */
start: number
/**
 * Length in seconds.
 */
len: number
}
