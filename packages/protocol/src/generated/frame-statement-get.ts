// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for one's own statements, oldest first, with all that proves them.
 */
export interface FrameStatementGet {
/**
 * Names the kind of frame.
 */
type: "statement.get"
id: RequestId
/**
 * Leaves out so many of the oldest.
 */
after?: number
/**
 * At most so many.
 */
limit?: number
}
