// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Ends the stream of the book.
 */
export interface FrameBookUnsubscribe {
/**
 * Names the kind of frame.
 */
type: "book.unsubscribe"
id: RequestId
}
