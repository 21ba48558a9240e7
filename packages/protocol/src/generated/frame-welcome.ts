// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A name: lower-case letters, digits, dots and hyphens.
 */
export type Name = string
/**
 * Optional features by name.
 * 
 * @maxItems 32
 */
export type Features = Name[]
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * The milliseconds within the second.
 */
export type Milliseconds = number
/**
 * Energy of one lot in Wh.
 */
export type LotSize = number

/**
 * The market's answer to hello: its own proof, its rules and its limits.
 */
export interface FrameWelcome {
/**
 * Names the kind of frame.
 */
type: "welcome"
re: RequestId
/**
 * The version that both will speak.
 */
version: string
features: Features
proof: Token
/**
 * The market's clock when it sent this.
 */
clock: {
at: Instant
atMs: Milliseconds
}
/**
 * What the market takes from this session.
 */
limits: {
/**
 * Largest frame in bytes.
 */
frameBytes: number
/**
 * Most requests without an answer.
 */
inFlight: number
/**
 * Requests a second, sustained.
 */
ratePerSecond: number
/**
 * Requests at once after a pause.
 */
burst: number
}
/**
 * The market's parameters.
 */
rules: {
/**
 * Length of a slot in seconds.
 */
slotLength: number
/**
 * Seconds before a slot's start at which its trading ends.
 */
gateClosure: number
/**
 * Seconds that an offer must stay available after it was received.
 */
minimumAvailability: number
/**
 * Seconds ahead of now at which the last tradable slot may start.
 */
horizon: number
/**
 * The smallest energy of one lot in Wh.
 */
minimumLot: number
/**
 * The lot sizes in Wh that may be offered; empty: any from minimumLot on.
 * 
 * @maxItems 32
 */
lotSizes: LotSize[]
/**
 * Offers per side and slot that books show.
 */
depth: number
}
/**
 * When the client's chain, and with it the session, ends.
 */
sessionUntil: number
}
