import { CertificatePool } from '@bc4p/protocol/evidence';
import { type Evidence, messageId, parseToken } from '@bc4p/protocol/messages';
import { chainWrites, putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import type { StoreWrite } from '../ports.ts';

/** The writes that keep every message of verified evidence, with its signer's chain. */
export function evidenceWrites({ tokens, certificates }: Pick<Evidence, 'tokens' | 'certificates'>): StoreWrite[] {
  const pool = CertificatePool.read(certificates);
  const writes: StoreWrite[] = [];
  const signers = new Set<string>();
  for (const token of tokens) {
    const parsed = parseToken(token);
    if (!parsed.ok) continue;
    if (parsed.value.type !== 'bc4p-trade') writes.push(putText(messageKey(messageId(parsed.value.payload)), token));
    signers.add(parsed.value.kid);
  }
  if (!pool.ok) return writes;
  for (const kid of signers) writes.push(...chainWrites(pool.value.chainOf(kid) ?? []));
  return writes;
}
