import type { Refusal } from '@bc4p/protocol';
import type { CounterRange, Reading } from '@bc4p/protocol/metering';
import type { Instant } from '@bc4p/protocol/units';
import type { StoreEntry } from '../ports.ts';

/** A meter value as it is kept: what it says, and the token that proves it. */
export interface StoredReading extends Reading {
  readonly token: string;
  /** The certificate of its signer. */
  readonly signer: string;
  /** The grid's frequency in mHz, of a balancing meter. */
  readonly frequency?: number;
}

/** What became of one value. A contradiction is refused, and kept as evidence beside the value that was first. */
export type AppendOutcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Two values that a meter has signed under one counter: transferable evidence against it. */
export interface Contradiction {
  readonly meter: string;
  readonly counter: number;
  readonly first: StoredReading;
  readonly second: StoredReading;
}

/** A certificate with the names of its chain, leaf first, without the root. */
export interface MeterChain {
  readonly kid: string;
  /** DER, leaf first. */
  readonly certificates: readonly Uint8Array[];
}

/** What is kept of one meter, in figures. */
export interface MeterOverview {
  readonly meter: string;
  readonly values: number;
  /** Of the value with the highest counter. */
  readonly newest: { readonly counter: number; readonly at: Instant };
  /** Ranges of counters that are missing. */
  readonly gaps: number;
  readonly contradictions: number;
}

/**
 * Keeps meter values by meter and time. Whatever it throws is a `StoreError`. Values are verified before they come here
 * (signature, chain, meter, connection point); what only the neighbours of a value can tell (registers, order of
 * counters, contradictions) is judged here, in one transaction with the write. See `meterStoreAcceptance` for what it must do.
 */
export interface MeterStore {
  /** Keeps values in their order, with the chains of their signers; once it resolves, what is stored survives a power cut. */
  append(values: readonly StoredReading[], chains: readonly MeterChain[]): Promise<readonly AppendOutcome[]>;
  /** Values of a meter from `from` (included) to `until` (excluded), earliest first, at most `limit`. */
  read(range: {
    readonly meter: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly limit: number;
  }): Promise<readonly StoredReading[]>;
  /** The latest value at or before an instant, and the earliest at or after it; the same one if there is one at it. */
  around(
    meter: string,
    at: Instant,
  ): Promise<{ readonly before: StoredReading | undefined; readonly after: StoredReading | undefined }>;
  /** The value with the highest counter. */
  newest(meter: string): Promise<StoredReading | undefined>;
  /** Counters that are missing below the newest one (and above the lowest), in ascending order, at most `limit` ranges. */
  missing(meter: string, limit: number): Promise<readonly CounterRange[]>;
  /** The meters of which anything is kept, in ascending order. */
  meters(): Promise<readonly string[]>;
  /** Figures of every meter of which a value is kept, or of one, in ascending order of their names. */
  overview(meter?: string): Promise<readonly MeterOverview[]>;
  /** Contradictions, of one meter or of all, oldest first. */
  contradictions(meter?: string): Promise<readonly Contradiction[]>;
  /** The chain of a signer, DER, leaf first, without the root. */
  chain(kid: string): Promise<readonly Uint8Array[] | undefined>;
  /** Everything that is kept, as it was when reading begins, for a backup; absent where the database makes its own. */
  entries?(): AsyncIterable<StoreEntry>;
  close(): Promise<void>;
}
