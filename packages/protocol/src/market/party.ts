import type { Instant, Watts } from '../units/index.ts';

/** The name of a place in a market's grid to which participants and submarkets attach. */
export type NodeId = string;
/** Base64url SHA-256 of a message's payload bytes: names an offer, an acceptance or a reservation. */
export type MessageId = string;
/** Base64url SHA-256 of a certificate's DER. */
export type CertificateId = string;

/** Who stands behind an order, as far as the market that issued the certificate knows. */
export interface Party {
  /** The connection point as its issuer knows it: the identity for limits and for the self-trade rule. */
  readonly point: string;
  /** Where in the market's grid the connection point is attached. */
  readonly node: NodeId;
  /** The most power it may feed in; bounds what it sells in a slot. */
  readonly feedIn: Watts;
  /** The most power it may draw; bounds what it buys in a slot. */
  readonly draw: Watts;
  /** When the first certificate of its chain ends; its resting offers end then too. */
  readonly until: Instant;
  readonly certificate: CertificateId;
  /** How far its account may be overdrawn, in 10⁻⁸ EUR as decimal digits; `0`: prepaid; absent: without a limit. */
  readonly credit?: string;
}
