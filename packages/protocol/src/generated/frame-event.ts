// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * Seconds since 1970-01-01T00:00:00Z.
 */
export type Instant = number
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string
/**
 * An error code of errors.yaml.
 */
export type Code = string

/**
 * One of the participant's own events; durable, in order.
 */
export interface FrameEvent {
/**
 * Names the kind of frame.
 */
type: "event"
/**
 * The number of the event among those of this participant, from 1.
 */
seq: number
at: Instant
/**
 * What happened.
 */
kind: ("traded" | "ended" | "refused" | "statement")
/**
 * The own offer or acceptance that it happened to, or the statement that is there.
 */
subject: string
trade?: Token
/**
 * Why an offer ended.
 */
reason?: ("expired" | "gate-closed" | "filled" | "credential-ended" | "suspended")
code?: Code
facts?: Facts
/**
 * Lots of the own offer that are left open after this, or ended with it; 0 where there is none.
 */
open: number
}
/**
 * The facts that belong to the code, as errors.yaml lists them.
 */
export interface Facts {
[k: string]: unknown | undefined
}
