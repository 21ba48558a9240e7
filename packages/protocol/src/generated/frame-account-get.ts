// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for one's own account.
 */
export interface FrameAccountGet {
/**
 * Names the kind of frame.
 */
type: "account.get"
id: RequestId
}
