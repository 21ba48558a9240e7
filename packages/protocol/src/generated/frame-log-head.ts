// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for the newest signed head of the market's log.
 */
export interface FrameLogHead {
/**
 * Names the kind of frame.
 */
type: "log.head"
id: RequestId
}
