import type { NodeConfig } from '../config/index.ts';
import { KeptLists } from '../revocation/kept-lists.ts';
import { RevocationDesk } from '../revocation/revocation-desk.ts';
import { Revocations } from '../revocation/revocations.ts';
import type { Equipment } from './equipment.ts';
import type { World } from './world.ts';

/** A node's part in revocation. */
export interface Revocation {
  readonly revocations: Revocations;
  readonly desk: RevocationDesk;
}

/** Takes the lists of revoked and denied certificates, before anything is judged by them. */
export async function openRevocation(
  { revocation, dataDir }: NodeConfig,
  { clock, log }: World,
  { material, verifier, first }: Equipment,
): Promise<Revocation> {
  const { roots: anchors, operator, upper } = material;
  const revocations = new Revocations({ anchors, clock, staleCrl: revocation?.staleCrl ?? 'refuse' });
  const known = [...(operator?.chain ?? []), ...first.chain, ...(upper?.identity.chain ?? [])];
  const desk = new RevocationDesk({
    revocations,
    ...(revocation ? { folder: revocation.folder } : {}),
    pollIntervalMs: revocation?.pollIntervalMs ?? 0,
    kept: new KeptLists(dataDir),
    anchors,
    known: known.filter(({ extensions }) => extensions.basicConstraints?.ca === true),
    verifier,
    clock,
    log,
  });
  // Without a folder nothing was ever taken.
  if (revocation) await desk.begin();
  return { revocations, desk };
}
