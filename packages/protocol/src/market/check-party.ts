import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Instant } from '../units/index.ts';
import type { GridIndex } from './grid-index.ts';
import type { CertificateId, Party } from './party.ts';
import { checkSuspended, type Suspensions } from './suspend.ts';

/** Who takes no part in trading whatever it signs. */
export interface Barred {
  /** Certificates that are no longer good, until their chains end anyway. */
  readonly endedCertificates: ReadonlyMap<CertificateId, Instant>;
  readonly suspended: Suspensions;
}

/** What is wrong with who signed: its chain has ended, its place is not in this grid, or it is suspended. */
export function checkParty(
  { certificate, until, node, point }: Party,
  { endedCertificates: ended, suspended }: Barred,
  grid: GridIndex,
  at: Instant,
): Refusal | undefined {
  // Hardly ever has a certificate ended: then nothing is looked up.
  const hasEnded = ended.size > 0 && ended.has(certificate);
  if (!guard('OFR-011', at < until && !hasEnded)) return refusal('credential-ended', 'OFR-011', { certificate });
  if (!guard('OFR-012', grid.has(node))) return refusal('node-unknown', 'OFR-012', { node });
  return suspended.size > 0 ? checkSuspended({ point }, suspended) : undefined;
}
