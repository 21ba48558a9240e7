// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * Carries the final answer to a take back to the taker's market.
 */
export type FrameTreeResult = (TreeTraded | TreeRefused)
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
 * Certificates of the signers and of their issuers, without the root, each once.
 * 
 * @minItems 1
 * @maxItems 256
 */
export type Certificates = Certificate[]
/**
 * An error code of errors.yaml.
 */
export type Code = string
/**
 * The id of a requirement.
 */
export type Requirement = string

/**
 * The take was traded.
 */
export interface TreeTraded {
/**
 * Names the kind of frame.
 */
type: "tree.result"
take: Id
/**
 * The taker's market, to which the result travels.
 */
from: string
/**
 * The market that decides.
 */
to: string
slot: Slot
/**
 * What became of the take.
 */
outcome: "traded"
evidence: Evidence
}
/**
 * A delivery slot: the half-open interval from start to start + len.
 */
export interface Slot {
/**
 * First instant of the slot; a multiple of len.
 */
start: number
/**
 * Length in seconds.
 */
len: number
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
/**
 * The take was refused.
 */
export interface TreeRefused {
/**
 * Names the kind of frame.
 */
type: "tree.result"
take: Id
/**
 * The taker's market, to which the result travels.
 */
from: string
/**
 * The market that decides.
 */
to: string
slot: Slot
/**
 * What became of the take.
 */
outcome: "refused"
decision: Token
certificates: Certificates
code: Code
requirement: Requirement
facts: Facts
}
/**
 * The facts that belong to the code, as errors.yaml lists them.
 */
export interface Facts {
[k: string]: unknown | undefined
}
