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
 * Money in 10^-8 EUR, as a decimal string.
 */
export type Money = string
/**
 * A line of text for people.
 */
export type Text = string
/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.
 */
export type Nonce = string
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
 * The market operator confirms money that was paid in for an account, or paid out.
 */
export interface TopUp {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-top-up"
signer: Kid
market: Address
point: Point
amount: Money
reference: Text
at: Instant
nonce: Nonce
ext?: Ext
must?: Must
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
