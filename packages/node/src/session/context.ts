import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { MarketParameters, Party } from '@bc4p/protocol/market';
import type { FeeSchedule, Identity } from '@bc4p/protocol/messages';
import type { Metrics } from '../admin/metrics.ts';
import type { BalanceDesk } from '../balance/balance-desk.ts';
import type { CertificateDesk, ClientChain } from '../certificates/certificate-desk.ts';
import type { Archive } from '../market/archive.ts';
import type { KeptChains } from '../market/kept-chains.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { HeadDesk } from '../market-log/head-desk.ts';
import type { HeadReporter } from '../market-log/head-reporter.ts';
import type { HeadWitness } from '../market-log/head-witness.ts';
import type { MarketLog } from '../market-log/market-log.ts';
import type { MeterDesk } from '../metering/meter-desk.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { Tree } from '../tree/tree.ts';
import type { TokenBuckets } from './token-bucket.ts';

/** What a session takes from its client; told in `welcome`. */
export interface SessionLimits {
  readonly frameBytes: number;
  /** Requests without an answer. */
  readonly inFlight: number;
  readonly ratePerSecond: number;
  readonly burst: number;
  readonly helloTimeoutMs: number;
  /** Bytes that may wait for a client that does not read. */
  readonly bufferedBytes: number;
  /** At most one book frame for each slot in this time. */
  readonly bookIntervalMs: number;
}

/** Who the market is, in sessions: its service proxy with its key and chain. */
export interface MarketIdentity extends Identity {
  /** Leaf first, without the root. */
  readonly chain: readonly Certificate[];
}

/** What all sessions of a node share, whatever it serves. */
export interface SessionContext {
  readonly address: string;
  /** The rules of the market, as `welcome` tells them. */
  readonly rules: () => MarketParameters;
  readonly identity: () => MarketIdentity;
  readonly desk: CertificateDesk;
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits: SessionLimits;
  readonly perPoint: TokenBuckets;
  readonly perIssuer: TokenBuckets;
  /** Why nothing new is taken now: too much waits, or the market is about to stop. */
  readonly closedFor: () => 'busy' | 'market-stopping' | 'storage-failed' | 'internal-error' | undefined;
  readonly features: readonly string[];
  /** Present if the node takes meter values. */
  readonly metering?: MeterDesk;
}

/** What the sessions of one market share. */
export interface MarketContext extends SessionContext {
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly chains: KeptChains;
  readonly feeSchedule: () => { readonly token: string; readonly message: FeeSchedule };
  /** The market's part in the tree. */
  readonly tree: Tree;
  /** Absent where the market settles nothing. */
  readonly settlement?: Settlement | undefined;
  /** Every command with its outcome, for whoever wants to see that nothing is changed; and its signed states. */
  readonly marketLog: MarketLog;
  readonly heads: HeadDesk;
  /** Co-signs the logs of submarkets. */
  readonly witness: HeadWitness;
  /** Has this market's log co-signed; absent without an upper market. */
  readonly reporter: () => HeadReporter | undefined;
  /** The market's balances, and those that submarkets report. */
  readonly balances: BalanceDesk;
}

/** True if there is a market, and not only a place for meter values. */
export const hasMarket = (context: SessionContext): context is MarketContext => 'market' in context;

/** Whom a session belongs to, once its hello was accepted. */
export interface SessionClient {
  /** Of a client that does not trade: nobody's connection point, and the name under which its requests are counted. */
  readonly party: Party;
  readonly chain: ClientChain;
  readonly client: ClientKind;
}

/** What a client is here for: a meter brings and reads its own values, another process of the market reads all. */
export type ClientKind =
  | { readonly kind: 'trading' }
  | { readonly kind: 'meter'; readonly meter: string }
  | { readonly kind: 'market' };
