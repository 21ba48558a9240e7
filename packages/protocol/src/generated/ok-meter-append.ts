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
 * The values are stored.
 */
export interface OkMeterAppend {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "meter.append"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * The ids of the values, in the order of the request.
 * 
 * @minItems 1
 * @maxItems 64
 */
values: Id[]
/**
 * Counters that are not there below the newest value of the meter, each range once: an alarm until they come.
 * 
 * @maxItems 16
 */
missing: CounterRange[]
}
/**
 * Counters that are missing, both included.
 */
export interface CounterRange {
/**
 * The first that is missing.
 */
from: number
/**
 * The last that is missing.
 */
to: number
}
