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
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * An error code of errors.yaml.
 */
export type Code = string
/**
 * The id of a requirement.
 */
export type Requirement = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * The milliseconds within the second.
 */
export type Milliseconds = number
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
 * A market's final answer about the offers of a bundle that it handled together.
 */
export interface BundleDecision {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-bundle-decision"
signer: Kid
market: Address
subject: Id
/**
 * What was decided of each offer, in the order of the bundle; those that this is no final answer about are left out.
 * 
 * @minItems 1
 * @maxItems 128
 */
outcomes: Outcome[]
/**
 * The place of the bundle in the market's one order of all that it handled, from 1.
 */
number: number
at: Instant
atMs: Milliseconds
ext?: Ext
must?: Must
}
/**
 * What was decided of one offer.
 */
export interface Outcome {
offer: Id
/**
 * What was decided.
 */
result: ("accepted" | "refused")
code?: Code
requirement?: Requirement
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
