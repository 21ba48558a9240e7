import { type WattHours, wattHours } from '@bc4p/protocol/units';

/** The registers of a meter that never go back. */
export interface BookRegisters {
  readonly generation: WattHours;
  readonly consumption: WattHours;
}

/** What the meters of a day show: each adds up what goes out and what comes in. */
export class MeterBook {
  readonly #registers = new Map<string, BookRegisters>();

  /** Counts energy that a point fed in (or, below zero, drew). */
  count(point: string, exchanged: number): void {
    const { generation, consumption } = this.registers(point);
    this.#registers.set(point, {
      generation: wattHours(generation + Math.max(0, exchanged)),
      consumption: wattHours(consumption + Math.max(0, -exchanged)),
    });
  }

  registers(point: string): BookRegisters {
    return this.#registers.get(point) ?? { generation: wattHours(0), consumption: wattHours(0) };
  }
}
