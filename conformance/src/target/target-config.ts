import type { HolderTexts } from '../network/index.ts';

/**
 * What a market under test is set up with: one JSON file, described in ATTACH.md and target.schema.json.
 *
 * Units are those of the wire and in no text: seconds, milliseconds where a name ends so, Wh, W, mct/kWh, per mille,
 * bytes; money is a decimal text in 10⁻⁸ EUR.
 */
export interface TargetConfig {
  readonly format: 'bc4p-conformance-target';
  readonly version: 1;
  /** The name of this set-up: a run may need several markets, each set up otherwise. */
  readonly setting: string;
  /** The market's address. */
  readonly market: string;
  /** PEM of the root that everybody trusts. */
  readonly root: string;
  /** The market's service proxy, which signs trades and ends sessions. */
  readonly service: HolderTexts;
  /** Who issues proxies in this market; absent where renewal is not to be offered. */
  readonly operator?: HolderTexts;
  /** base64url of the secret under which connection points have their pseudonyms. */
  readonly connectionPointSecret: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** PEM; present where participants are to come by wss://. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** An absolute path: whatever the market keeps goes there. It is empty or missing at the first start. */
  readonly state: string;
  /** Features that the market is to offer, as in welcome. */
  readonly features: readonly string[];
  readonly grid: TargetGrid;
  readonly points: readonly TargetPoint[];
  readonly rules: TargetRules;
  readonly limits: TargetLimits;
  /** The market above, in which this one trades. */
  readonly upper?: HolderTexts & { readonly market: string; readonly url: string };
  /** A folder for revocation and deny lists, looked at this often. */
  readonly revocation?: { readonly folder: string; readonly pollIntervalMs: number };
  readonly metering?: TargetMetering;
  readonly settlement?: TargetSettlement;
  readonly balance?: { readonly reportWithin: number; readonly suspendAfter: number };
  readonly losses?: { readonly price: number; readonly before: number; readonly lot: number };
}

/** One step of a congestion price: from this share of the capacity on, this price is paid beside the base fee. */
export interface TargetTier {
  readonly fromPermille: number;
  readonly price: number;
}

export interface TargetLine {
  readonly id: string;
  /** The node at its end towards the root, and the one at its other end. */
  readonly upper: string;
  readonly lower: string;
  /** W towards the root, and away from it. */
  readonly capacityUp: number;
  readonly capacityDown: number;
  readonly baseFee: number;
  readonly tiersUp: readonly TargetTier[];
  readonly tiersDown: readonly TargetTier[];
  readonly lossPermille: number;
}

export interface TargetGrid {
  readonly root: string;
  readonly lines: readonly TargetLine[];
}

export interface TargetPoint {
  readonly point: string;
  readonly node: string;
  /** How far its account may be overdrawn; `unlimited`, or an amount. */
  readonly credit?: string;
}

export interface TargetRules {
  readonly slotLength: number;
  readonly gateClosure: number;
  readonly minimumAvailability: number;
  readonly horizon: number;
  readonly retention: number;
  readonly minimumLot: number;
  readonly lotSizes: readonly number[];
  readonly depth: number;
}

export interface TargetLimits {
  readonly frameBytes: number;
  readonly inFlight: number;
  readonly ratePerPoint: number;
  readonly burstPerPoint: number;
  readonly ratePerIssuer: number;
  readonly burstPerIssuer: number;
  readonly sessions: number;
  readonly sessionsPerPoint: number;
  readonly greetings: number;
  readonly greetingsPerNetwork: number;
  readonly faultRate: number;
  readonly faultBurst: number;
  readonly helloTimeoutMs: number;
  readonly bufferedBytes: number;
  readonly bookIntervalMs: number;
  /** Takes of one connection point, and over one link, that may be without an answer; with the feature tree. */
  readonly takesPerPoint?: number;
  readonly takesPerLink?: number;
}

export interface TargetMetering {
  /** Meters that are known by their name; `@upper` is the point of the line to the market above. */
  readonly meters: readonly { readonly meter: string; readonly point: string }[];
  readonly clockSkew: number;
}

export interface TargetSettlement {
  /** `separate`: two prices, of energy and of the service; `single`: of lack and of surplus. */
  readonly mode: 'separate' | 'single';
  readonly prices: readonly [number, number];
  /** Seconds after a slot's end at which it is settled if all is known, and at the latest. */
  readonly after: number;
  readonly latest: number;
  readonly maxEstimated: number;
  /** `unlimited`, or an amount. */
  readonly credit: string;
}

/** Reads a configuration file, as an adapter does. Throws an error that says what is wrong. */
export function readTargetConfig(text: string): TargetConfig {
  const config = JSON.parse(text) as TargetConfig;
  if (config.format !== 'bc4p-conformance-target' || config.version !== 1)
    throw new Error('this is no configuration of a target: "format" must be bc4p-conformance-target, "version" 1');
  return config;
}
