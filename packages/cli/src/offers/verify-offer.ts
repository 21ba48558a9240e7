import { accepted, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate, Rights } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { CertificatePool, signingCertificate } from '@bc4p/protocol/evidence';
import { type Offer, openToken, parseToken } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';

/** An offer that its signer's chain stands for at the instant of the check. */
export interface VerifiedOffer {
  readonly id: string;
  readonly offer: Offer;
  readonly token: string;
  /** The signer's chain, leaf first, without the root. */
  readonly chain: readonly Certificate[];
  /** The last instant at which that chain is good. */
  readonly until: Instant;
}

export interface VerifyOptions {
  readonly anchors: readonly Certificate[];
  readonly at: Instant;
  readonly verifier: SignatureVerifier;
}

/** What a signer's rights lack to make this offer; the market would say the same. */
function faultOfRights(rights: Rights | undefined, { market }: Offer): Refusal | undefined {
  const role = rights?.role ?? 'none';
  if (!guard('WS-017', role === 'participant' || role === 'submarket'))
    return refusal('role-not-permitted', 'WS-017', { role });
  const tradesIn = rights?.tradesIn ?? '';
  if (guard('WS-033', tradesIn === market)) return undefined;
  return refusal('wrong-market', 'WS-033', { market, expected: tradesIn }, '/market');
}

/**
 * Checks a signed offer without any network: token, header, the signer's chain at one instant, signature, canonical
 * form, schema, then that the signer may trade in the market that it names and that the offer still stands.
 * `certificates` are base64url DER in any order.
 */
export async function verifyOffer(
  token: string,
  certificates: readonly string[],
  options: VerifyOptions,
): Promise<Result<VerifiedOffer>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const pool = CertificatePool.read(certificates);
  if (!pool.ok) return pool;
  const { kid } = parsed.value;
  if (!pool.value.chainOf(kid)) return refused(refusal('certificate-unknown', 'SIG-015', { kid }));
  // The type comes before the certificate in the order of checks, and the chain is needed afterwards, too.
  const valid = await pool.value.validate(kid, options);
  const opened = await openToken(token, {
    types: ['bc4p-offer'],
    verifier: options.verifier,
    certificate: () => (valid.ok ? signingCertificate(valid.value.leaf) : valid),
  });
  if (!opened.ok) return opened;
  if (!valid.ok) return valid;
  const { id, message: offer } = opened.value;
  const { rights, notAfter, certificates: chain } = valid.value;
  const fault = faultOfRights(rights, offer);
  if (fault) return refused(fault);
  if (!guard('OFR-009', options.at < offer.validUntil))
    return refused(refusal('offer-expired', 'OFR-009', { offer: id, validUntil: offer.validUntil }, '/validUntil'));
  return accepted({ id, offer, token, chain, until: notAfter });
}
