import type { SeparatePrices } from '@bc4p/protocol/settlement';
import { milliCentPerKwh } from '@bc4p/protocol/units';

/**
 * What deviations cost in all markets of the demonstration: every price that is traded lies between 20 − 20 and
 * 20 + 20 ct/kWh, so that nobody gains by deviating on purpose.
 */
export const BALANCING_PRICES: SeparatePrices = {
  mode: 'separate',
  energy: milliCentPerKwh(20_000),
  service: milliCentPerKwh(20_000),
};
