import type { PointReading } from '@bc4p/protocol/settlement';
import type { Instant, Slot } from '@bc4p/protocol/units';
import type { Cancel } from '../ports.ts';
import type { StoredReading } from './meter-store.ts';

/** A meter whose readings do not tell yet what it has seen in a slot. */
export interface MissingMeter {
  readonly point: string;
  readonly meter: string;
  /** Its last reading before the gap; the slot's start if there is none. */
  readonly from: Instant;
}

/** What the meters of a market have seen in a slot. */
export interface SlotReadings {
  /** The connection points all of whose meters are known, in ascending order. */
  readonly points: readonly PointReading[];
  /** What is still missing: never anything of a slot that is final. */
  readonly missing: readonly MissingMeter[];
  /** The values that the energies follow from, with the tokens that prove them, each once. */
  readonly values: readonly StoredReading[];
}

/**
 * Values that have come: every slot that reaches into the time between may have another energy now. They fill estimated
 * slots if any of these was settled already; the newest values of a meter open the time after its last one.
 */
export interface NewReadings {
  readonly point: string;
  readonly meter: string;
  /** The value before the earliest that has come; undefined if there is none. */
  readonly from: Instant | undefined;
  /** The value after the latest that has come; undefined if there is none: what was carried on beyond it is different, too. */
  readonly until: Instant | undefined;
}

/** What the rest of a node may know of meters. */
export interface MeterReadings {
  /** All meters with a place in this market; the same list as long as there is no other. */
  meters(): readonly string[];
  /**
   * The energies of a slot; `final` estimates what no later reading has come for [REG-004]; meters in `placed` count at
   * the point that stands there, wherever they are today.
   */
  energy(
    slot: Slot,
    options: { readonly final: boolean; readonly placed?: ReadonlyMap<string, string> },
  ): Promise<SlotReadings>;
  /** Calls `listener` whenever values were stored, after they are on disk. */
  onReadings(listener: (readings: NewReadings) => void): Cancel;
  /** The chain of a signer, DER, leaf first, without the root. */
  chain(kid: string): Promise<readonly Uint8Array[] | undefined>;
}
