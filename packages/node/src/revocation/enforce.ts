import { type Certificate, parseChain } from '@bc4p/protocol/certificates';
import type { Instant } from '@bc4p/protocol/units';
import type { Archive } from '../market/archive.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { SessionHub } from '../session/session-hub.ts';
import type { UpperLink } from '../tree/upper-link.ts';
import type { Revocations } from './revocations.ts';

export interface EnforcingParts {
  readonly revocations: Revocations;
  readonly market: RunningMarket;
  readonly archive: Pick<Archive, 'chain'>;
  /** Absent while nobody is let in yet. */
  readonly hub?: SessionHub;
  readonly upper?: UpperLink | undefined;
}

/**
 * Ends whatever rests on a chain that is revoked: sessions, and with them the links of submarkets, and resting offers by
 * a journaled command. Resolves when everything that was ordered before is decided.
 */
export async function enforceRevocations({ revocations, market, archive, hub, upper }: EnforcingParts): Promise<void> {
  hub?.endRevoked();
  upper?.endIfRevoked();
  const signers = market.core.signers();
  const ended: Promise<unknown>[] = [];
  for (const [certificate, until] of signers) {
    const chain = await readChain(archive, certificate);
    const code = chain && revocations.refusalFor(chain)?.code;
    // Where a list has become too old, offers stay that were accepted while it was not.
    if (code === undefined || code === 'crl-unusable') continue;
    ended.push(endCredential(market, certificate, until));
  }
  await Promise.all(ended);
  await market.idle();
}

const endCredential = (market: RunningMarket, certificate: string, until: Instant): Promise<unknown> =>
  market.submit({ kind: 'end-credential', certificate, until });

async function readChain(archive: Pick<Archive, 'chain'>, kid: string): Promise<readonly Certificate[] | undefined> {
  const ders = await archive.chain(kid);
  const chain = ders && parseChain(ders);
  return chain?.ok ? chain.value : undefined;
}
