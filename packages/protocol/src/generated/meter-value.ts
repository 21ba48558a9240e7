// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string
/**
 * A meter: the common name of its certificate.
 */
export type MeterName = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * A register in Wh: energy since the meter was made, never less than before.
 */
export type Register = number
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
 * What a meter's registers showed at one instant.
 */
export interface MeterValue {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-meter-value"
signer: Kid
meter: MeterName
/**
 * Counts the values of the meter, each one more than the one before.
 */
counter: number
at: Instant
generation: Register
consumption: Register
balancing?: MeterBalancing
ext?: Ext
must?: Must
}
/**
 * What a balancing meter adds.
 */
export interface MeterBalancing {
/**
 * The grid's frequency in mHz at the instant.
 */
frequency: number
/**
 * Energy in Wh, either direction, that was exchanged against the deviation of the frequency.
 */
beneficial: number
/**
 * Energy in Wh, either direction, that was exchanged along with the deviation of the frequency.
 */
adverse: number
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
