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
 * An error code of errors.yaml.
 */
export type Code = string
/**
 * The id of a requirement.
 */
export type Requirement = string
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string

/**
 * What became of each offer of a bundle; what it rests on is on disk.
 */
export interface OkOfferSubmitBundle {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "offer.submit-bundle"
bundle: Id
/**
 * Of each offer in the order of the bundle, what its own answer would have been.
 * 
 * @minItems 1
 * @maxItems 128
 */
outcomes: OfferOutcome[]
/**
 * The signed decisions, each once, as far as they fit.
 * 
 * @minItems 0
 * @maxItems 128
 */
decisions: Token[]
}
/**
 * What became of one offer: its number if the market took it, or why it was refused.
 */
export interface OfferOutcome {
offer: Id
/**
 * The offer's place in the market's order of arrival.
 */
number?: number
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
/**
 * Where in `decisions` the market's signed word about the offer stands.
 */
decision?: number
code?: Code
/**
 * Whether trying again can help, and whether the session goes on.
 */
class?: ("permanent" | "temporary" | "fatal")
/**
 * Which check failed, in their normative order.
 */
stage?: ("size" | "json" | "frame" | "token" | "header" | "certificate" | "signature" | "canonical" | "schema" | "semantics" | "state" | "world")
/**
 * Where in the message, as a JSON pointer or a place in a chain.
 */
path?: string
req?: Requirement
facts?: Facts
}
/**
 * The facts that belong to the code, as errors.yaml lists them.
 */
export interface Facts {
[k: string]: unknown | undefined
}
