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
 * A SHA-256 hash, base64url.
 */
export type Hash = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
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
 * A market has seen this head of a submarket, and it extends the one before.
 */
export interface LogCosignature {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-log-cosignature"
signer: Kid
market: Address
head: Id
/**
 * How many leaves.
 */
size: number
root: Hash
at: Instant
ext?: Ext
must?: Must
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
