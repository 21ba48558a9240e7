import type { Grid } from '@bc4p/protocol/market';
import { type Instant, instant, lots, milliCentPerKwh, type Slot, seconds, watts } from '@bc4p/protocol/units';
import type { SubmarketDesign } from '../market-design.ts';
import type { Participant } from '../participants.ts';
import { type Intent, LOT } from '../strategy.ts';

const CENT = 1000;
const POWER = watts(20_000);

/** A quarter hour of a summer's day, and when the stories about it begin: half an hour before it does. */
export const SLOT: Slot = { start: instant(Date.UTC(2026, 5, 21, 10) / 1000), len: seconds(900) };
export const BEGIN: Instant = instant(SLOT.start - 1800);
/** Everything in the stories stands until the gate closes. */
export const UNTIL: Instant = instant(SLOT.start - 300);

/** The nodes of a small market: at the root is the line to the market above, everybody lives in the street. */
const ROOT = 'Substation';
export const STREET = 'Street';

/** One line from the root to the street, at a fee in ct/kWh however full it is. */
export function smallGrid(cents: number): Grid {
  const capacity = watts(200_000);
  const tiers = [{ from: 0, price: milliCentPerKwh(0) }];
  const baseFee = milliCentPerKwh(cents * CENT);
  const ends = { upper: ROOT, lower: STREET, capacityUp: capacity, capacityDown: capacity };
  return { root: ROOT, lines: [{ id: 'Feeder', ...ends, baseFee, tiersUp: tiers, tiersDown: tiers }] };
}

/** Somebody who can buy and sell. */
export const person = (name: string): Participant => ({
  ...{ name, kind: 'household', node: STREET, feedIn: POWER, draw: POWER, energy: new Map() },
});

/** A market in the street of the one above. */
export const submarket = (
  label: string,
  feeCents: number,
  names: readonly string[],
  below: readonly SubmarketDesign[] = [],
): SubmarketDesign => ({
  ...{ label, grid: smallGrid(feeCents), participants: names.map(person), below },
  uplink: { node: STREET, feedIn: watts(100_000), draw: watts(100_000) },
});

/** What somebody offers. */
export const wish = (side: Intent['side'], kilowattHours: number, cents: number): Intent => ({
  side,
  lots: lots((kilowattHours * 1000) / LOT),
  price: milliCentPerKwh(cents * CENT),
});
