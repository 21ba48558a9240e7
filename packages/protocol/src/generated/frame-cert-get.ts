// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string
/**
 * A certificate: base64url SHA-256 of its DER bytes.
 */
export type Kid = string

/**
 * Asks for the chain of a certificate that signed something here.
 */
export interface FrameCertGet {
/**
 * Names the kind of frame.
 */
type: "cert.get"
id: RequestId
kid: Kid
}
