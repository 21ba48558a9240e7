// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * The id of a signed message: base64url SHA-256 of its payload bytes.
 */
export type Id = string
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string
/**
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string

/**
 * Own statements with all that proves them.
 */
export interface OkStatementGet {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "statement.get"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * The ids of the statements, oldest first.
 * 
 * @maxItems 50
 */
statements: Id[]
evidence?: Evidence
/**
 * Pass this as after to go on; absent at the end.
 */
next?: number
}
/**
 * Signed messages that belong together, with every certificate needed to check them.
 */
export interface Evidence {
/**
 * Names the format.
 */
type: "bc4p-evidence"
/**
 * The signed messages.
 * 
 * @minItems 1
 * @maxItems 512
 */
tokens: Token[]
/**
 * Certificates of the signers and of their issuers, without the root, each once.
 * 
 * @minItems 1
 * @maxItems 512
 */
certificates: Certificate[]
}
