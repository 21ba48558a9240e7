// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string
/**
 * The root of a hash tree over the ids of messages: base64url SHA-256.
 */
export type Root = string
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
 * Signs many offers at once: each of them is under this signature as if it stood alone.
 */
export interface OfferBundle {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-offer-bundle"
signer: Kid
/**
 * How many offers there are.
 */
count: number
root: Root
ext?: Ext
must?: Must
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
