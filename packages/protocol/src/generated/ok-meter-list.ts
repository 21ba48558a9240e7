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
 * Meters of which values are stored.
 */
export interface OkMeterList {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "meter.list"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * Meters in ascending order of their names.
 * 
 * @maxItems 1000
 */
meters: ListedMeter[]
/**
 * Ask again after this meter; absent at the end.
 */
next?: string
}
/**
 * A meter with what is stored of it.
 */
export interface ListedMeter {
meter: MeterName
/**
 * The highest counter.
 */
counter: number
/**
 * How many values there are.
 */
values: number
}
