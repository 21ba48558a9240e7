// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for a pong after everything before it has been answered.
 */
export interface FramePing {
/**
 * Names the kind of frame.
 */
type: "ping"
id: RequestId
}
