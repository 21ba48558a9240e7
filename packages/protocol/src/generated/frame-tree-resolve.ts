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
 * Certificates of the signers and of their issuers, without the root, each once.
 * 
 * @minItems 1
 * @maxItems 256
 */
export type Certificates = Certificate[]

/**
 * Asks for the final answer to a take, on its way towards the market that decides.
 */
export interface FrameTreeResolve {
/**
 * Names the kind of frame.
 */
type: "tree.resolve"
take: Token
certificates: Certificates
}
