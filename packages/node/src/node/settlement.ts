import type { Submarkets } from '../balance/submarkets.ts';
import type { CertificateDesk } from '../certificates/certificate-desk.ts';
import type { MarketClient } from '../client/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Archive } from '../market/archive.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { MarketIdentity } from '../session/context.ts';
import { openStatementStore } from '../settlement/open-statement-store.ts';
import { Settlement } from '../settlement/settlement.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { ContextParts } from './market-context.ts';

/** What accounts rest on beside what all sessions share. */
export interface SettlementNeeds {
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly desk: CertificateDesk;
  readonly identity: () => MarketIdentity;
  readonly store: OpenStore;
  readonly journal: Journal;
  readonly submarkets: Submarkets;
  /** The session with the upper market, if there is one now. */
  readonly upper: () => MarketClient | undefined;
}

/** Opens the accounts of a market, and all that changes them, if it keeps any. */
export async function openSettlement(
  { config, world, material, verifier, metering }: ContextParts,
  { store: { store }, ...needs }: SettlementNeeds,
): Promise<Settlement | undefined> {
  const { settlement, market } = config;
  if (!settlement) return undefined;
  const { clock, log, openStatements = openStatementStore } = world;
  const statements = await openStatements(settlement, market, store);
  const { roots } = material;
  try {
    return await Settlement.start({
      ...needs,
      config: { ...config, settlement },
      store,
      statements,
      readings: metering?.desk,
      anchors: roots,
      clock,
      log,
      verifier,
    });
  } catch (error) {
    await statements.close();
    throw error;
  }
}
