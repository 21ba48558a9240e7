// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for the market's fee schedule.
 */
export interface FrameFeeGet {
/**
 * Names the kind of frame.
 */
type: "fee.get"
id: RequestId
}
