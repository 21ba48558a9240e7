// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * Asks the other market for all that it offers, from the beginning: what was told before is forgotten.
 */
export interface FrameTreeSubscribe {
/**
 * Names the kind of frame.
 */
type: "tree.subscribe"
}
