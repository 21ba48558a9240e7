// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks which meters there are, for another process of the market.
 */
export interface FrameMeterList {
/**
 * Names the kind of frame.
 */
type: "meter.list"
id: RequestId
/**
 * Only meters after this one; all if absent.
 */
after?: string
}
