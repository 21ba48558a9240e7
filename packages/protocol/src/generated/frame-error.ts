// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
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
 * Answers a request that was not done, or ends the session.
 */
export interface FrameError {
/**
 * Names the kind of frame.
 */
type: "error"
re?: RequestId
code: Code
/**
 * Whether trying again can help, and whether the session goes on.
 */
class: ("permanent" | "temporary" | "fatal")
/**
 * Which check failed, in their normative order.
 */
stage: ("size" | "json" | "frame" | "token" | "header" | "certificate" | "signature" | "canonical" | "schema" | "semantics" | "state" | "world")
/**
 * Where in the message, as a JSON pointer or a place in a chain.
 */
path?: string
req?: Requirement
facts: Facts
decision?: Token
}
/**
 * The facts that belong to the code, as errors.yaml lists them.
 */
export interface Facts {
[k: string]: unknown | undefined
}
