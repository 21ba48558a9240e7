// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks what proves a leaf in a state of the log, or that the state extends an earlier one.
 */
export interface FrameLogProof {
/**
 * Names the kind of frame.
 */
type: "log.proof"
id: RequestId
/**
 * The state: how many leaves.
 */
size: number
/**
 * The number of the leaf.
 */
number?: number
/**
 * How many leaves the earlier state has.
 */
from?: number
}
