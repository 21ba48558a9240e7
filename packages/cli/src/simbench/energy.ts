import { type Instant, type WattHours, wattHours } from '@bc4p/protocol/units';
import { decimalIn } from './cell.ts';
import { fault } from './fault.ts';
import { type ProfileTable, QUARTER_HOUR } from './profile.ts';
import type { Row } from './table.ts';

/** The most digits after the point that a rated power in MW may have. */
export const RATED_POWER_DIGITS = 9;
/** The same for a share of it. */
const SHARE_DIGITS = 18;
// MW × share × 900 s, in Wh: 10⁶ W/MW · 900/3600 h = 250,000 Wh per MW.
const SCALE = 10n ** BigInt(RATED_POWER_DIGITS + SHARE_DIGITS);
const WH_PER_MW = 250_000n;

/** The energy of a quarter hour in Wh, exactly, for a rated power in 10⁻⁹ MW and the share of it in a column. */
export function exactEnergy(
  row: Row,
  column: string,
  ratedPower: bigint,
): { readonly num: bigint; readonly den: bigint } {
  return { num: ratedPower * decimalIn(row, column, SHARE_DIGITS) * WH_PER_MW, den: SCALE };
}

/**
 * The energy of each quarter hour in whole Wh, for a rated power in 10⁻⁹ MW and the shares of it in one column.
 *
 * It is what a meter would show whose register counts whole Wh from the first of these quarter hours on: the fraction
 * that one quarter hour leaves over goes into the next, so that any run of them is right to less than 1 Wh.
 */
export function meteredEnergy(
  table: ProfileTable,
  column: string,
  ratedPower: bigint,
  starts: readonly Instant[],
): ReadonlyMap<Instant, WattHours> {
  const energy = new Map<Instant, WattHours>();
  let exact = 0n;
  let register = 0n;
  for (const start of starts) {
    const row = table.rows.get(start);
    if (!row) throw fault({ file: table.file }, `no row begins at instant ${start}`, `one row every ${QUARTER_HOUR} s`);
    exact += exactEnergy(row, column, ratedPower).num;
    const shown = exact / SCALE;
    energy.set(start, wattHours(Number(shown - register)));
    register = shown;
  }
  return energy;
}
