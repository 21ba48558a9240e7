import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { Submarkets } from '../balance/submarkets.ts';
import type { CertificateDesk } from '../certificates/certificate-desk.ts';
import type { Archive } from '../market/archive.ts';
import type { KeptChains } from '../market/kept-chains.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Rate } from '../session/token-bucket.ts';
import type { Neighbours } from './neighbours.ts';

export interface TreeLimits {
  /** Takes that one connection point may have under way. */
  readonly openTakesPerPoint: number;
  /** Takes of others that may be under way over one link. */
  readonly openTakesPerLink: number;
  /** Changes of this time go to neighbours together. */
  readonly bookIntervalMs: number;
  /** How fast a neighbour is read: what a submarket sends is what a whole subtree sends. */
  readonly rate: Rate;
}

/** What trading with other markets works with. */
export interface TreeContext {
  readonly address: string;
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly chains: KeptChains;
  readonly desk: CertificateDesk;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly limits: TreeLimits;
  readonly neighbours: Neighbours;
  /** Notes which submarket is behind a connection point. */
  readonly submarkets: Pick<Submarkets, 'join'>;
  /** True if the market belongs into an upper one, whether the session with it is open or not. */
  readonly hasUpper: boolean;
  /** Why the market takes nothing new now, if so. */
  readonly closedFor: () => string | undefined;
}
