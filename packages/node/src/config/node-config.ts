import type { MarketParameters } from '@bc4p/protocol/market';
import type { BalancingPrices } from '@bc4p/protocol/settlement';
import type { MilliCentPerKwh, Seconds, WattHours, Watts } from '@bc4p/protocol/units';
import type { GroupCommitLimits } from '../journal/index.ts';
import type { Place } from './document.ts';
import type { ConfigPath } from './path.ts';

/** Where revocation and deny lists come from, and what becomes of an issuer's certificates when its list is too old. */
export interface RevocationConfig {
  readonly folder: string;
  readonly staleCrl: 'refuse' | 'keep';
  readonly pollIntervalMs: number;
}

/** Where a connection point is attached, and how far the operator restricts it beyond its certificate. */
export interface PointConfig {
  /** Its name in the register of connection points. */
  readonly point: string;
  readonly node: string;
  readonly feedIn?: Watts;
  readonly draw?: Watts;
  /** How far its account may be overdrawn, where that is not what counts for all. */
  readonly credit?: Credit;
}

/** How far an account may be overdrawn, in 10⁻⁸ EUR as decimal digits; `0`: prepaid. */
export type Credit = 'unlimited' | `${bigint}`;

/** What deviations cost, and how accounts are kept. */
export interface SettlementConfig {
  /** Of slots for which the file of prices says nothing. */
  readonly prices: BalancingPrices;
  /** The file with prices of single slots. */
  readonly pricesFile?: string;
  /** When a slot is settled after its end: if all values are there, and at the latest. */
  readonly after: Seconds;
  readonly latest: Seconds;
  /** So many slots in a row may be settled without a value of a meter. */
  readonly maxEstimated: number;
  readonly credit: Credit;
  readonly statements: 'store' | 'postgres';
  /** A file with the address of the database. */
  readonly postgres?: string;
}

export interface NodeLimits {
  readonly frameBytes: number;
  readonly inFlight: number;
  /** Requests a second. */
  readonly ratePerIdentity: number;
  readonly burstPerIdentity: number;
  readonly ratePerSubtree: number;
  readonly burstPerSubtree: number;
  readonly sessions: number;
  readonly greetings: number;
  readonly greetingsPerAddress: number;
  readonly faultRate: number;
  readonly faultBurst: number;
  readonly sessionsPerIdentity: number;
  readonly helloTimeoutMs: number;
  readonly bufferedBytes: number;
  readonly bookIntervalMs: number;
  readonly checksInFlight: number;
  /** Trades with other markets that one connection point may have under way. */
  readonly openTakesPerPoint: number;
  /** Trades between other markets that may be under way over one link. */
  readonly openTakesPerLink: number;
}

/** The market above this one, and the proxy with which this market takes part in it. */
export interface UpperConfig {
  /** Its address: that of this market without the first label. */
  readonly market: string;
  /** Where it listens, `ws://` or `wss://`. */
  readonly url: string;
  /** Paths of PEM files. */
  readonly chain: string;
  readonly key: string;
}

/** Where meter values are kept, and whose they are. */
export interface MeteringConfig {
  /** The folder of their database, or the file that names a PostgreSQL database. */
  readonly store: { readonly folder: string } | { readonly postgres: string };
  /** Where the metering node listens to which meters send, if that is another one. */
  readonly url?: string;
  /** True if this node does nothing else. */
  readonly isOnly: boolean;
  readonly meters: readonly { readonly meter: string; readonly point: string }[];
  readonly clockSkew: Seconds;
  readonly pollIntervalMs: number;
}

/** How the balances of submarkets are looked after. */
export interface BalanceConfig {
  readonly reportWithin: Seconds;
  /** 0: never. */
  readonly suspendAfter: number;
}

/** How the losses of the market's lines are bought. */
export interface LossesConfig {
  readonly price: MilliCentPerKwh;
  /** How long before gate closure buying begins. */
  readonly before: Seconds;
  readonly lot: WattHours;
  /** Paths of PEM files; absent where the node issues the proxy itself. */
  readonly proxy?: { readonly chain: string; readonly key: string };
}

/** The configuration of a node: all units resolved, all paths absolute, checked as far as the file alone allows. */
export interface NodeConfig {
  /** The file it comes from, and where in it a field stands: for messages about what a field names. */
  readonly source: { readonly file: string; locate(path: ConfigPath): Place };
  /** The market's address. */
  readonly market: string;
  readonly dataDir: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** Paths of PEM files. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Paths of PEM files. */
  readonly certificates: {
    readonly roots: readonly string[];
    readonly chain: string;
    readonly key: string;
    /** Present if this node issues and renews proxies itself. */
    readonly operator?: { readonly chain: string; readonly key: string };
  };
  /** Absent where nobody is revoked, as in simulations. */
  readonly revocation?: RevocationConfig;
  readonly connectionPointSecret: string;
  /** Absent at the top of a tree. */
  readonly upper?: UpperConfig;
  readonly points: readonly PointConfig[];
  /** Absent where the market settles nothing. */
  readonly settlement?: SettlementConfig;
  /** The rules of the market and its grid, as the core takes them. */
  readonly parameters: MarketParameters;
  readonly balance: BalanceConfig;
  /** Absent where nobody buys losses here. */
  readonly losses?: LossesConfig;
  readonly limits: NodeLimits;
  /** Absent where nothing is measured. */
  readonly metering?: MeteringConfig;
  readonly journal: GroupCommitLimits & { readonly snapshotEvery: number };
  readonly admin: { readonly host: string; readonly port: number };
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly format: 'json' | 'text' };
}
