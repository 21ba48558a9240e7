// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A signed message as a JWS in compact form.
 */
export type Token = string
/**
 * A SHA-256 hash, base64url.
 */
export type Hash = string
/**
 * The hashes of a proof, in the order in which they are used.
 * 
 * @maxItems 64
 */
export type Path = Hash[]
/**
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string

/**
 * Two heads that a market has signed and that contradict each other, with all that shows it.
 */
export interface LogEvidence {
/**
 * Names the format.
 */
type: "bc4p-log-evidence"
earlier: Token
later: Token
last?: Last
/**
 * Certificates of the signers and of their issuers, without the root, each once.
 * 
 * @minItems 1
 * @maxItems 64
 */
certificates: Certificate[]
}
/**
 * The last leaf that an earlier state has, and its proof in a later one.
 */
export interface Last {
leaf: Hash
path: Path
}
