import { sha256 } from '@noble/hashes/sha2.js';
import type { Certificate } from '../certificates/certificate.ts';
import { derNatural, derOctets, derOid, derSequence, derValue, primitiveTag, TAG } from '../certificates/der/index.ts';
import { derKeyUsage, type KeyUsage } from '../certificates/key-usage.ts';
import { BC4P_OID, EXTENSION } from '../certificates/oids.ts';
import { encodePolicy, encodeProxyPolicy, type Policy } from '../certificates/policy.ts';

/** An extension in the certificate to be: its value in DER. */
export interface NewExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** An identifier of a public key: the first 20 octets of SHA-256 over it (RFC 7093 §2 (1)). */
const keyIdentifier = (octets: Uint8Array): Uint8Array => sha256(octets).subarray(0, 20);

export const subjectKeyIdentifier = (keyOctets: Uint8Array): NewExtension => ({
  oid: EXTENSION.subjectKeyIdentifier,
  critical: false,
  value: derOctets(keyIdentifier(keyOctets)),
});

/** Names the issuer's key the way the issuer's own certificate does. */
export const authorityKeyIdentifier = (issuer: Certificate): NewExtension => ({
  oid: EXTENSION.authorityKeyIdentifier,
  critical: false,
  value: derSequence(
    derValue(primitiveTag(0), issuer.extensions.subjectKeyIdentifier ?? keyIdentifier(issuer.publicKey.octets)),
  ),
});

export const keyUsage = (usages: readonly KeyUsage[]): NewExtension => ({
  oid: EXTENSION.keyUsage,
  critical: true,
  value: derKeyUsage(usages),
});

export const caConstraints = (pathLength: number): NewExtension => ({
  oid: EXTENSION.basicConstraints,
  critical: true,
  value: derSequence(derValue(TAG.boolean, Uint8Array.of(0xff)), derNatural(pathLength)),
});

export const policyExtension = (policy: Policy): NewExtension => ({
  oid: BC4P_OID.policyExtension,
  critical: false,
  value: encodePolicy(policy),
});

/** ProxyCertInfo with a policy in our language (RFC 3820 §3.8). */
export const proxyCertInfo = (pathLength: number, policy: Policy): NewExtension => ({
  oid: EXTENSION.proxyCertInfo,
  critical: true,
  value: derSequence(derNatural(pathLength), derSequence(derOid(BC4P_OID.policyLanguage), encodeProxyPolicy(policy))),
});
