import { type MilliCentPerKwh, milliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';

const CENT = 1_000;

/** What the biogas plant asks for: its own costs. */
export const BIOGAS_ASK = milliCentPerKwh(11 * CENT);
/** What the house's panels still ask for what no tenant took. */
export const ROOF_LEFT_OVER_ASK = milliCentPerKwh(8.5 * CENT);
/** What a tenant pays in all at most before the light goes out. */
export const TENANT_LIMIT = milliCentPerKwh(35 * CENT);
/** What the village's supplier pays in all at most for what he has sold already, and asks for what he has bought. */
export const SUPPLIER_IMPORT_LIMIT = milliCentPerKwh(28 * CENT);
export const SUPPLIER_EXPORT_ASK = milliCentPerKwh(12 * CENT);
/** What somebody in the village who looks into other markets pays in all at most: less than the supplier's tariff. */
export const BEYOND_LIMIT = milliCentPerKwh(26 * CENT);
/** What the wholesale trader pays in all at most. */
export const WHOLESALE_BID = milliCentPerKwh(16 * CENT);

/** What the wholesale trader asks for: more in the morning and in the evening, less when the sun is high. */
export function wholesaleAsk(slot: Slot): MilliCentPerKwh {
  const hour = Number(germanTime(slot.start).slice(0, 2));
  if ((hour >= 6 && hour < 9) || (hour >= 18 && hour < 22)) return milliCentPerKwh(18 * CENT);
  return milliCentPerKwh((hour >= 11 && hour < 16 ? 10 : 13) * CENT);
}
