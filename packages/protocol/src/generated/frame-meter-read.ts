// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A meter: the common name of its certificate.
 */
export type MeterName = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number

/**
 * Asks for stored values of a meter, earliest first.
 */
export interface FrameMeterRead {
/**
 * Names the kind of frame.
 */
type: "meter.read"
id: RequestId
meter: MeterName
from: Instant
until: Instant
/**
 * At most so many.
 */
limit?: number
}
