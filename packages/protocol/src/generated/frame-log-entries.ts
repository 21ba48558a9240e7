// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for leaves, in their order.
 */
export interface FrameLogEntries {
/**
 * Names the kind of frame.
 */
type: "log.entries"
id: RequestId
/**
 * Leaves out so many of the first ones.
 */
after?: number
/**
 * At most so many.
 */
limit?: number
}
