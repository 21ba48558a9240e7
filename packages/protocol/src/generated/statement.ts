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
 * A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.
 */
export type Point = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * Money in 10^-8 EUR, as a decimal string.
 */
export type Money = string
/**
 * A meter: the common name of its certificate.
 */
export type MeterName = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * Energy in Wh with a sign: into the market's grid is positive.
 */
export type SignedEnergy = number
/**
 * Whether the whole area lacked energy in the slot; a long one had too much or neither.
 */
export type Area = ("short" | "long")
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
 * What has changed an account, and what it holds since.
 */
export interface Statement {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-statement"
signer: Kid
market: Address
point: Point
/**
 * Counts the statements of the account, from 1.
 */
number: number
/**
 * The id of the statement before; absent from the first.
 */
previous?: string
/**
 * What the statement is about.
 */
kind: ("slot" | "correction" | "top-up" | "month")
from: Instant
until: Instant
opening: Money
/**
 * What has changed the account, each kind once.
 * 
 * @maxItems 16
 */
postings: StatementPosting[]
closing: Money
delivery?: Delivery
/**
 * The id of the confirmation, in a statement about one.
 */
topUp?: string
/**
 * In that of a month: the number of the first statement that it sums up.
 */
first?: number
/**
 * In that of a month: what is due to the account, or by it, in whole cents.
 */
cents?: string
/**
 * In that of a month: the remainder that is carried forward to the next one.
 */
carried?: string
at: Instant
ext?: Ext
must?: Must
}
/**
 * What one kind of posting has added to the account, or taken from it.
 */
export interface StatementPosting {
/**
 * Why.
 */
kind: ("purchases" | "sales" | "deviation" | "service" | "balancing-energy" | "balancing-service" | "top-up")
amount: Money
}
/**
 * What was promised and what was seen in the slot.
 */
export interface Delivery {
slot: Slot
/**
 * Energy in Wh that the account has sold.
 */
sold: number
/**
 * Energy in Wh that the account has bought.
 */
bought: number
trades: TradesDigest
/**
 * The certificates under which the account has signed offers or acceptances that these trades join.
 * 
 * @minItems 1
 * @maxItems 64
 */
certificates?: Kid[]
/**
 * A market address: the labels from the market up to the root, joined by dots.
 */
submarket?: string
/**
 * What each meter of the connection point has seen.
 * 
 * @maxItems 64
 */
meters: Metered[]
exchanged: SignedEnergy
balancing: SignedEnergy
deviation: SignedEnergy
/**
 * The id of the balancing price that applies.
 */
price: string
area?: Area
}
/**
 * A delivery slot: the half-open interval from start to start + len.
 */
export interface Slot {
/**
 * First instant of the slot; a multiple of len.
 */
start: number
/**
 * Length in seconds.
 */
len: number
}
/**
 * The trades of the account in the slot.
 */
export interface TradesDigest {
/**
 * How many.
 */
count: number
/**
 * Base64url SHA-256 of their ids in ascending order, each followed by a line feed.
 */
digest: string
}
/**
 * What one meter has seen in the slot.
 */
export interface Metered {
meter: MeterName
/**
 * Energy in Wh fed into the grid.
 */
generation: number
/**
 * Energy in Wh drawn from the grid.
 */
consumption: number
/**
 * Of a balancing meter: energy in Wh against the deviation of the frequency.
 */
beneficial?: number
/**
 * Of a balancing meter: energy in Wh along with the deviation of the frequency.
 */
adverse?: number
/**
 * Present and true if a reading at a bound of the slot is missing.
 */
estimated?: true
/**
 * The ids of the meter values that the energies follow from, earliest first.
 * 
 * @maxItems 4
 */
readings?: Id[]
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
