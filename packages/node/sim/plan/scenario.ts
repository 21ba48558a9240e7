import type { MarketParameters } from '@bc4p/protocol/market';
import type { PointConfig, SettlementConfig } from '../../src/config/node-config.ts';
import type { ClockError } from '../world/sim-clock.ts';
import type { DiskHabits } from '../world/sim-disk.ts';
import type { NetworkHabits } from '../world/sim-network.ts';

/**
 * Everything that a run depends on, as plain JSON: a seed draws one, a regression is one. Whatever else is left to
 * chance in a run (latencies, who picks which offer) follows from `seed` under names of its own, so that taking a step
 * out of a scenario leaves the rest as it was as far as can be.
 */
export interface Scenario {
  readonly seed: number;
  /** How long participants act; afterwards faults stop and everything comes to an end. */
  readonly lengthMs: number;
  readonly markets: readonly MarketPlan[];
  readonly traders: readonly TraderPlan[];
  readonly rogues: readonly RoguePlan[];
  /** Markets below honest ones that keep to no rule, by address; each has a connection point in its upper market. */
  readonly rogueMarkets: readonly string[];
  /** Where nothing is settled there are none. */
  readonly meters?: readonly MeterPlan[];
  readonly network: NetworkHabits;
  readonly disk: DiskHabits;
  readonly machine: {
    /** In this share of signature checks the answer takes up to `checkUs`, while others overtake. */
    readonly slowChecks: number;
    readonly checkUs: number;
  };
  /** In the order of their times. */
  readonly steps: readonly Step[];
}

/** One market of the tree; the first one is the top, and each other one comes after the one above it. */
export interface MarketPlan {
  readonly address: string;
  readonly parameters: MarketParameters;
  readonly points: readonly PointConfig[];
  readonly clock: ClockError;
  readonly limits: {
    readonly inFlight: number;
    readonly ratePerIdentity: number;
    readonly burstPerIdentity: number;
    readonly sessionsPerIdentity: number;
    readonly bufferedBytes: number;
    readonly bookIntervalMs: number;
    readonly helloTimeoutMs: number;
    readonly openTakesPerPoint: number;
    readonly openTakesPerLink: number;
  };
  readonly journal: { readonly queue: number; readonly batch: number; readonly snapshotEvery: number };
  /** Absent where the market keeps no accounts. */
  readonly settlement?: Pick<SettlementConfig, 'prices' | 'after' | 'latest' | 'maxEstimated'>;
}

/** A meter, which signs what it shows and brings it to its markets. */
export interface MeterPlan {
  /** Its name in the trace, its host in the network, and the common name of its certificate. */
  readonly name: string;
  /** The market in whose sense it measures, and the connection point there. */
  readonly market: string;
  readonly point: string;
  /** The submarket behind that connection point, if there is one: it reads the meter too. */
  readonly submarket?: string;
  /** It measures frequency, too, and sees nothing but balancing energy. */
  readonly isBalancing: boolean;
  /** It also signs what contradicts its values, goes back, or is none of its own. */
  readonly isRogue: boolean;
  readonly everySeconds: number;
  /** How much energy passes in a second at most, in either direction, in mWh. */
  readonly mostPerSecond: number;
  /** So many values go together at most. */
  readonly together: number;
  /** Shares of values that are never brought, that are brought so much later, and that are brought twice. */
  readonly dropped: number;
  readonly late: number;
  readonly lateSeconds: number;
  readonly repeated: number;
  /** It brings its newest value first. */
  readonly isBackwards: boolean;
}

/** A participant that keeps to the rules. */
export interface TraderPlan {
  /** Its name in the trace and its host in the network. */
  readonly name: string;
  /** The address of its market. */
  readonly market: string;
  readonly point: string;
  /** Until when each of its certificates is good, in seconds from the start; null: longer than the run. */
  readonly certificates: readonly (number | null)[];
  readonly clock: ClockError;
}

/** A participant with a good certificate that breaks the rules. */
export interface RoguePlan {
  readonly name: string;
  readonly market: string;
  readonly point: string;
}

export type Step = { readonly atMs: number } & (TraderStep | RogueStep | RogueMarketStep | PaymentStep | FaultStep);

/** An offer as it will be made. */
export interface OfferPlan {
  readonly side: 'buy' | 'sell';
  /** Which slot from the one that begins next on, by the trader's clock. */
  readonly slotsAhead: number;
  readonly lot: number;
  readonly lots: number;
  readonly price: number;
  /** How long it stands, at most until gate closure. */
  readonly lifeSeconds: number;
  /** Into the book, from hand to hand, or both. */
  readonly way: 'book' | 'file' | 'both';
}

/** What a trader does; `certificate` is the place of one of its own. */
export type TraderStep = { readonly trader: string; readonly certificate: number } & (
  | ({ readonly does: 'offer' } & OfferPlan)
  /** All of them under one signature. */
  | { readonly does: 'offer-bundle'; readonly offers: readonly OfferPlan[] }
  | {
      readonly does: 'accept';
      readonly from: 'book' | 'file';
      /** Which of the offers at hand, and how much of it: shares in per mille. */
      readonly pick: number;
      readonly share: number;
      /** What is paid above the price at most, or received less, in mct/kWh. */
      readonly slack: number;
      readonly lifeSeconds: number;
    }
  | { readonly does: 'ask-status' | 'ask-trades' | 'ask-fees' | 'ask-quote' | 'drop' | 'repeat' }
);

/** What a rogue does. `force` says how hard, and is a seed for what it makes up. */
export interface RogueStep {
  readonly rogue: string;
  readonly does: RogueTrick;
  readonly force: number;
}

export const ROGUE_TRICKS = [
  'garbage',
  'silence',
  'false-proof',
  'foreign-chain',
  'replay',
  'forge',
  'twice',
  'wild-offers',
  'flood',
  'deaf',
] as const;
export type RogueTrick = (typeof ROGUE_TRICKS)[number];

/** What a rogue market does to the market above it. */
export interface RogueMarketStep {
  readonly rogueMarket: string;
  readonly does: RogueMarketTrick;
  readonly force: number;
}

export const ROGUE_MARKET_TRICKS = [
  'show',
  'show-lies',
  'show-noise',
  'take',
  'take-falsely',
  'take-twice',
  'take-again',
  'ask-first',
  'answer',
  'answer-falsely',
  'answer-both',
  'balance-falsely',
  'garble',
  'hang-up',
] as const;
export type RogueMarketTrick = (typeof ROGUE_MARKET_TRICKS)[number];

/** The operator of a market confirms that money was paid in, or (negative) out, in 10⁻⁸ EUR. */
export interface PaymentStep {
  readonly pays: string;
  readonly market: string;
  readonly amount: string;
  /** Tells two equal payments apart. */
  readonly number: number;
}

/** What an operator may change between two runs of its node: lines carry so many per mille of what they did. */
export interface NewRules {
  readonly gateClosure: number;
  readonly minimumAvailability: number;
  readonly capacity: number;
}

/** What the world and the operators do. Hosts are markets, by address, traders and rogues, by name. */
export type FaultStep =
  | { readonly fault: 'crash'; readonly market: string; readonly downMs: number }
  /** Stopped and started again, under other rules if there are any. */
  | { readonly fault: 'restart'; readonly market: string; readonly downMs: number; readonly rules?: NewRules }
  /** The operator admits less on a line, in per mille of its capacity, in the slot so many slots ahead. */
  | {
      readonly fault: 'admit';
      readonly market: string;
      readonly pick: number;
      readonly share: number;
      readonly slotsAhead: number;
    }
  /** The operator ends a trader's certificate. */
  | { readonly fault: 'revoke'; readonly market: string; readonly trader: string }
  | { readonly fault: 'disk'; readonly market: string }
  | { readonly fault: 'clock'; readonly host: string; readonly jumpMs: number }
  | { readonly fault: 'break'; readonly host: string; readonly other?: string }
  | { readonly fault: 'cut'; readonly host: string; readonly other: string; readonly forMs: number }
  | { readonly fault: 'slow'; readonly host: string; readonly bytesPerSecond: number; readonly forMs: number };
