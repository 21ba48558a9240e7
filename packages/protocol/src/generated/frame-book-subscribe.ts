// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for the best offers of every slot as they change.
 */
export interface FrameBookSubscribe {
/**
 * Names the kind of frame.
 */
type: "book.subscribe"
id: RequestId
}
