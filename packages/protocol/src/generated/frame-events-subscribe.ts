// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for one's own events after a cursor, and then as they happen.
 */
export interface FrameEventsSubscribe {
/**
 * Names the kind of frame.
 */
type: "events.subscribe"
id: RequestId
/**
 * The number of the last event that is known; 0 for all.
 */
after: number
}
