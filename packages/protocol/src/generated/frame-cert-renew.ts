// Made by `npm run generate` from spec/schemas. Do not edit.


/**
 * The sender's name for this request, unique among its open ones.
 */
export type RequestId = string

/**
 * Asks for a new proxy with the rights of the session's own, for a new key.
 */
export interface FrameCertRenew {
/**
 * Names the kind of frame.
 */
type: "cert.renew"
id: RequestId
/**
 * The DER bytes of a PKCS #10 request, base64url.
 */
request: string
}
