import { type MilliCentPerKwh, type Money, milliCentPerKwh, type WattHours } from '@bc4p/protocol/units';

/**
 * Money per energy as a whole price: for what an ask costs rounded up, for what a bid brings rounded down, so that nobody
 * is shown (or promised) a better price than it is.
 */
export function allInPrice(amount: Money, energy: WattHours, side: 'sell' | 'buy'): MilliCentPerKwh {
  const divisor = BigInt(energy);
  const remainder = ((amount % divisor) + divisor) % divisor;
  const floor = (amount - remainder) / divisor;
  return milliCentPerKwh(Number(side === 'sell' && remainder > 0n ? floor + 1n : floor));
}
