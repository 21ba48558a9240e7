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
 * Carries a take towards the market that decides, with all that it needs to be judged.
 */
export interface FrameTreeTake {
/**
 * Names the kind of frame.
 */
type: "tree.take"
take: Token
message: Token
offer?: Token
/**
 * The fee quotes of the markets on the way so far, the taker's market first.
 * 
 * @minItems 1
 * @maxItems 32
 */
quotes: Token[]
certificates: Certificates
}
