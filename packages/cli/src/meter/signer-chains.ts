import type { Result } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { CertificatePool } from '@bc4p/protocol/evidence';
import { encodeBase64url } from '@bc4p/protocol/messages';

/** Finds the chain of a signer among certificates that came along, without its root; undefined if it is not there. */
export function signerChains(
  certificates: readonly string[],
  own: readonly Certificate[],
  anchors: readonly Certificate[],
): Result<(signer: string) => readonly string[] | undefined> {
  const all = [...new Set([...certificates, ...own.map(({ der }) => encodeBase64url(der))])];
  const pool = CertificatePool.read(all);
  if (!pool.ok) return pool;
  const roots = new Set(anchors.map(({ kid }) => kid));
  return {
    ok: true,
    value: (signer) =>
      pool.value
        .chainOf(signer)
        ?.filter(({ kid }) => !roots.has(kid))
        .map(({ der }) => encodeBase64url(der)),
  };
}
