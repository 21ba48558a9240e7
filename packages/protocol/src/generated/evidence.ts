// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string
/**
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string

/**
 * Signed messages that belong together, with every certificate needed to check them: what a third party verifies off-line.
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
