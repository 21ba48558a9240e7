import type { Line, LineView } from '../market/index.ts';
import { type WattHours, wattHours } from '../units/index.ts';

const PER_MILLE = 1000n;

/**
 * The energy that is lost on the way if what is booked flows: of each line its share, rounded up to whole Wh. [BAL-021]
 */
export function expectedLosses(
  lines: readonly Pick<Line, 'id' | 'lossFactor'>[],
  flows: readonly Pick<LineView, 'line' | 'booked'>[],
): WattHours {
  const factors = new Map(lines.map(({ id, lossFactor }) => [id, lossFactor ?? 0]));
  const lost = flows.map(({ line, booked }) => lostOn(Math.abs(booked), factors.get(line) ?? 0));
  return wattHours(lost.reduce((sum, energy) => sum + energy, 0));
}

const lostOn = (flow: number, factor: number): number =>
  Number((BigInt(flow) * BigInt(factor) + PER_MILLE - 1n) / PER_MILLE);
