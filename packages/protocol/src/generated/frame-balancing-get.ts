// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for the balancing price of a slot.
 */
export interface FrameBalancingGet {
/**
 * Names the kind of frame.
 */
type: "balancing.get"
id: RequestId
slot: Slot
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
