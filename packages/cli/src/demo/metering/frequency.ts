import type { Instant } from '@bc4p/protocol/units';
import { spread } from '../spread.ts';

/** The nominal frequency of the grid in mHz. */
export const NOMINAL_MHZ = 50_000;
/** How often the synthetic trace has a value. */
export const FREQUENCY_STEP_SECONDS = 15;

const HOUR = 3_600;

/**
 * A SYNTHETIC frequency in mHz, the same at each run: no measurement is at hand. It swings about 50 Hz by up to some 60 mHz, with the
 * jump at full hours that schedules leave in the real grid, slow swings, and chance.
 */
export function syntheticFrequency(at: Instant): number {
  const intoHour = at % HOUR;
  const jump = 30 * Math.exp(-intoHour / 400) * (spread(`hour ${at - intoHour}`) < 0.5 ? -1 : 1);
  const swing = 14 * Math.sin((2 * Math.PI * at) / 737) + 9 * Math.sin((2 * Math.PI * at) / 211);
  const chance = 16 * (spread(`frequency ${at}`) - 0.5);
  return NOMINAL_MHZ + Math.round(jump + swing + chance);
}
