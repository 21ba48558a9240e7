import { assert } from '../assert.ts';
import type { Certificate } from '../certificates/certificate.ts';
import {
  constructedTag,
  derNatural,
  derOctets,
  derOid,
  derSequence,
  derValue,
  TAG,
} from '../certificates/der/index.ts';
import { EXTENSION } from '../certificates/oids.ts';
import { derTime } from '../certificates/time.ts';
import { derFromRawSignature } from '../crypto/ecdsa.ts';
import type { Signer } from '../crypto/ports.ts';
import type { Instant } from '../units/index.ts';
import { authorityKeyIdentifier } from './extensions.ts';

/** A revocation list to be. */
export interface NewRevocationList {
  /** The CA whose certificates are revoked, with its key. */
  readonly issuer: Certificate;
  readonly signer: Signer;
  /** Grows by at least one from list to list. */
  readonly number: number;
  readonly thisUpdate: Instant;
  /** When the next list is out at the latest. */
  readonly nextUpdate: Instant;
  /** The reason as a number of RFC 5280 §5.3.1. */
  readonly revoked: readonly { readonly serial: Uint8Array; readonly at: Instant; readonly reason?: number }[];
}

const ALGORITHMS = { ES256: '1.2.840.10045.4.3.2', Ed25519: '1.3.101.112' } as const;

const extension = (oid: string, value: Uint8Array): Uint8Array => derSequence(derOid(oid), derOctets(value));

/** Of an entry whose reason is told; one that is not specified is left out (RFC 5280 §5.3.1). */
const reasonExtension = (reason: number): Uint8Array =>
  derSequence(extension(EXTENSION.reasonCode, derValue(TAG.enumerated, Uint8Array.of(reason))));

/** Makes a complete certificate revocation list, version 2 (RFC 5280 §5), in DER. */
export async function issueCrl(list: NewRevocationList): Promise<Uint8Array> {
  const { issuer, signer, revoked } = list;
  assert(issuer.extensions.basicConstraints?.ca === true, 'a CA issues revocation lists');
  assert(list.thisUpdate <= list.nextUpdate, 'the next list comes after this one');
  const algorithm = derSequence(derOid(ALGORITHMS[signer.algorithm]));
  const entries = revoked.map(({ serial, at, reason }) =>
    derSequence(derValue(TAG.integer, serial), derTime(at), ...(reason ? [reasonExtension(reason)] : [])),
  );
  const tbs = derSequence(
    derNatural(1),
    algorithm,
    issuer.subject.encoded,
    derTime(list.thisUpdate),
    derTime(list.nextUpdate),
    ...(entries.length === 0 ? [] : [derSequence(...entries)]),
    derValue(
      constructedTag(0),
      derSequence(
        extension(EXTENSION.authorityKeyIdentifier, authorityKeyIdentifier(issuer).value),
        extension(EXTENSION.crlNumber, derNatural(list.number)),
      ),
    ),
  );
  const raw = await signer.sign(tbs);
  const signature = signer.algorithm === 'ES256' ? derFromRawSignature(raw) : raw;
  return derSequence(tbs, algorithm, derValue(TAG.bitString, Uint8Array.of(0), signature));
}
