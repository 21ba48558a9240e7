// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string

/**
 * Asks for the opening of a leaf that one's own connection point has to do with, by its number or by a message.
 */
export interface FrameLogOpen {
/**
 * Names the kind of frame.
 */
type: "log.open"
id: RequestId
/**
 * The number of the leaf.
 */
number?: number
message?: Id
}
