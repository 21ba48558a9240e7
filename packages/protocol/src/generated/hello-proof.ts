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
 * Proves that the sender of a session's hello or welcome holds the key of its certificate, in this session alone.
 */
export interface HelloProof {
/**
 * Names the kind of message; equals the header's typ.
 */
type: "bc4p-hello-proof"
signer: Kid
/**
 * Who proves.
 */
role: ("client" | "market")
market: Address
clientNonce: Nonce
marketNonce: Nonce
/**
 * The certificate of the market that the client means, or of the client that the market answers.
 */
peer: string
/**
 * The TLS exporter value of the connection, base64url of 32 bytes; present exactly when there is TLS.
 */
exporter?: string
ext?: Ext
must?: Must
}
/**
 * Extensions by name; a receiver ignores those it does not know, unless `must` names them.
 */
export interface Ext {
[k: string]: unknown | undefined
}
