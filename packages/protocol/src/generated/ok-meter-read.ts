// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A meter: the common name of its certificate.
 */
export type MeterName = string
/**
 * A signed message as a JWS in compact form; one of a bundle has two parts more.
 */
export type Token = string
/**
 * The DER bytes of a certificate, base64url.
 */
export type Certificate = string

/**
 * Stored values with the certificates that prove them.
 */
export interface OkMeterRead {
/**
 * Names the kind of frame.
 */
type: "ok"
re: RequestId
/**
 * The kind of request that this answers.
 */
of: "meter.read"
/**
 * Present and true if the message was known: this is the answer of the first time.
 */
dup?: true
meter: MeterName
/**
 * The signed values, earliest first.
 * 
 * @maxItems 256
 */
values: Token[]
/**
 * Certificates of the signers and of their issuers, without the root, each once.
 * 
 * @maxItems 512
 */
certificates: Certificate[]
/**
 * Ask again from this instant on; absent at the end.
 */
next?: number
}
