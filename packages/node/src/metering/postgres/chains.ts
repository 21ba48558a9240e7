import { certificateId } from '@bc4p/protocol/messages';
import type { Query } from '../../postgres/database.ts';
import type { MeterChain } from '../meter-store.ts';

/** Keeps chains that are not there yet; a certificate that is part of many is kept once. */
export async function writeChains(query: Query, chains: readonly MeterChain[]): Promise<void> {
  if (chains.length === 0) return;
  const named = new Map(chains.map(({ kid, certificates }) => [kid, certificates]));
  const known = await query<{ kid: string }>('SELECT kid FROM chain WHERE kid = ANY ($1)', [[...named.keys()]]);
  for (const { kid } of known) named.delete(kid);
  if (named.size === 0) return;
  // In ascending order: who waits for another's row has none that the other waits for.
  const kids = [...named.keys()].sort();
  const ders = new Map([...named.values()].flat().map((der) => [certificateId(der), der]));
  const names = [...ders.keys()].sort();
  await query(
    'INSERT INTO certificate (kid, der) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING',
    [names, names.map((name) => Buffer.from(ders.get(name) ?? []))],
  );
  for (const kid of kids)
    await query('INSERT INTO chain (kid, certificates) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      kid,
      (named.get(kid) ?? []).map(certificateId),
    ]);
}

/** The DER of a signer's chain, leaf first, without the root. */
export async function readChain(query: Query, kid: string): Promise<readonly Uint8Array[] | undefined> {
  const rows = await query<{ der: Buffer }>(
    `SELECT certificate.der
     FROM chain CROSS JOIN LATERAL unnest(chain.certificates) WITH ORDINALITY AS part (kid, place)
     JOIN certificate ON certificate.kid = part.kid
     WHERE chain.kid = $1 ORDER BY part.place`,
    [kid],
  );
  return rows.length === 0 ? undefined : rows.map(({ der }) => new Uint8Array(der));
}
