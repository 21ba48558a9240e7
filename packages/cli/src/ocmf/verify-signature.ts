import { type KeyObject, verify } from 'node:crypto';
import type { Signature } from './signature-section.ts';

/** The form in which a signature holds: DER as OCMF says, or r‖s as some meters write it; undefined if it is wrong. */
export function formOfSignature(payload: string, signature: Signature, key: KeyObject): 'der' | 'r‖s' | undefined {
  const { algorithm, bytes } = signature;
  const signed = Buffer.from(payload);
  const holds = (dsaEncoding: 'der' | 'ieee-p1363'): boolean =>
    verify(algorithm.digest, signed, { key, dsaEncoding }, bytes);
  if (holds('der')) return 'der';
  return holds('ieee-p1363') ? 'r‖s' : undefined;
}
