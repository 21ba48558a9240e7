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
 * Why, for people: nothing else follows from it.
 */
export type Reason = ("unspecified" | "key-compromise" | "affiliation-changed" | "superseded" | "cessation" | "privilege-withdrawn")
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
 * The proxies that the operator of a market, or somebody above it, has revoked: complete, each list replaces the one before.
 */
export interface DenyList {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-deny-list"
signer: Kid
market: Address
/**
 * Grows from list to list.
 */
number: number
at: Instant
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
until: number
/**
 * Certificates that are denied, with everything below them.
 * 
 * @maxItems 128
 */
certificates: DeniedCertificate[]
/**
 * Names below which, and of which, no certificate counts.
 * 
 * @maxItems 32
 */
subtrees: DeniedSubtree[]
ext?: Ext
must?: Must
}
/**
 * One certificate, by the key that signed it and its number.
 */
export interface DeniedCertificate {
/**
 * The key identifier of the issuer's key, base64url.
 */
issuer: string
/**
 * The serial number: its octets, base64url.
 */
serial: string
reason: Reason
since: Instant
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
until: number
}
/**
 * A name, with all that begin with its components.
 */
export interface DeniedSubtree {
/**
 * The DER of the name, base64url.
 */
subject: string
reason: Reason
since: Instant
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
