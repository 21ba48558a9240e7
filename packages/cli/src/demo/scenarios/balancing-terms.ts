import { milliCentPerKwh } from '@bc4p/protocol/units';

/** What balancing energy costs, and what the service does. */
export const ENERGY = milliCentPerKwh(12_000);
export const SERVICE = milliCentPerKwh(8_000);

/** With one price for everything: that of an area that lacks energy, and that of another. */
export const SHORT = milliCentPerKwh(20_000);
export const LONG = milliCentPerKwh(4_000);
