import { type Instant, instant, type WattHours, type Watts, wattHours } from '@bc4p/protocol/units';
import { FREQUENCY_STEP_SECONDS, NOMINAL_MHZ, syntheticFrequency } from './frequency.ts';

/** The deviation of the frequency at which a unit gives all it can. */
const FULL_MHZ = 50;
/** What is no deviation yet. */
const DEAD_BAND_MHZ = 10;
const WATT_SECONDS = 3_600;

/** The registers of a balancing meter, in Wh. */
export interface BalancingRegisters {
  readonly frequency: number;
  readonly generation: WattHours;
  readonly consumption: WattHours;
  readonly beneficial: WattHours;
  readonly adverse: WattHours;
}

/**
 * A battery that follows the frequency: it feeds in where that is too low and draws where it is too high, in proportion, and
 * one step late. In that step it may well do harm, and its meter counts that too.
 */
export class FollowingBattery {
  readonly #power: Watts;
  #at: Instant;
  #set = 0;
  /** In watt-seconds, so that nothing is rounded away. */
  readonly #sums = { generation: 0, consumption: 0, beneficial: 0, adverse: 0 };

  constructor(power: Watts, from: Instant) {
    this.#power = power;
    this.#at = from;
  }

  /** Goes on to an instant. */
  runTo(until: Instant): void {
    while (this.#at < until) {
      const frequency = syntheticFrequency(this.#at);
      const off = frequency - NOMINAL_MHZ;
      const energy = this.#set * FREQUENCY_STEP_SECONDS;
      this.#sums[energy >= 0 ? 'generation' : 'consumption'] += Math.abs(energy);
      // (f_target − f)·E > 0: against the deviation.
      if (off * energy !== 0) this.#sums[off * energy < 0 ? 'beneficial' : 'adverse'] += Math.abs(energy);
      this.#set = this.#setting(off);
      this.#at = instant(this.#at + FREQUENCY_STEP_SECONDS);
    }
  }

  #setting(off: number): number {
    if (Math.abs(off) <= DEAD_BAND_MHZ) return 0;
    const share = Math.max(-1, Math.min(1, -off / FULL_MHZ));
    return Math.round(this.#power * share);
  }

  /** What its meter shows now. */
  registers(): BalancingRegisters {
    const whole = (sum: number): WattHours => wattHours(Math.floor(sum / WATT_SECONDS));
    const { generation, consumption, beneficial, adverse } = this.#sums;
    return {
      frequency: syntheticFrequency(this.#at),
      generation: whole(generation),
      consumption: whole(consumption),
      beneficial: whole(beneficial),
      adverse: whole(adverse),
    };
  }
}
