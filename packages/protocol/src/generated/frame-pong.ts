// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Answers a ping, after everything received before it was answered.
 */
export interface FramePong {
/**
 * Names the kind of frame.
 */
type: "pong"
re: RequestId
}
