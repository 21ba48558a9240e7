// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string
/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
export type Address = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * A line of the market's grid.
 */
export type LineId = string
/**
 * A name: lower-case letters, digits, dots and hyphens.
 */
export type Name = string
/**
 * Names in `ext` that a receiver has to understand.
 * 
 * @minItems 1
 * @maxItems 16
 */
export type Must = Name[]

/**
 * What the lines of a market's grid may carry and charge, for slots of one length from one slot on.
 */
export interface FeeSchedule {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-fee-schedule"
signer: Kid
market: Address
/**
 * Counts the schedules of a market, from 1; the highest that has begun rules.
 */
number: number
from: Instant
/**
 * The slot length in seconds for which the bounds of the tiers hold.
 */
slotLength: number
/**
 * Every line of the grid.
 * 
 * @maxItems 4096
 */
lines: ScheduleLine[]
ext?: Ext
must?: Must
}
/**
 * What one line may carry and what its use costs.
 */
export interface ScheduleLine {
line: LineId
/**
 * The most power towards the root, in W.
 */
capacityUp: number
/**
 * The most power away from the root, in W.
 */
capacityDown: number
/**
 * Fee for every kWh in either direction, in mct/kWh.
 */
baseFee: number
/**
 * The share of the energy that is lost on its way along the line, in per mille; absent: nothing.
 */
lossFactor?: number
/**
 * The congestion staircase for flow towards the root.
 * 
 * @minItems 1
 * @maxItems 64
 */
tiersUp: Tier[]
/**
 * The congestion staircase for flow away from the root.
 * 
 * @minItems 1
 * @maxItems 64
 */
tiersDown: Tier[]
}
/**
 * A step of a staircase: the congestion price from a booked flow on.
 */
export interface Tier {
/**
 * The flow, in Wh in the slot, at which this step begins.
 */
from: number
/**
 * Congestion price in mct/kWh for flow in this step.
 */
price: number
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
