import {
  instant,
  milliCentPerKwh,
  money,
  printDecimal,
  printInstant,
  printMoney,
  printPrice,
} from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { printerOf } from '../terminal/amounts.ts';
import type { SettledSlot } from './settled-slot.ts';

const kWh = (energy: number): string => printDecimal(BigInt(energy), 3, 3);
const ct = (price: number): string => printPrice(milliCentPerKwh(price)).replace(/ ct\/kWh$/, '');

/** `8/2` of a price of balancing energy and one of service; with a single price the one of the area. */
function priceOf({ prices, area }: SettledSlot): string {
  if (prices.mode === 'separate') return `${ct(prices.energy)}/${ct(prices.service)}`;
  return `${ct(area === 'short' ? prices.short : prices.long)} ${area ?? ''}`.trimEnd();
}

const notesOf = ({ estimated, corrections }: SettledSlot): string =>
  [
    ...(estimated > 0 ? [`${estimated} estimated`] : []),
    ...(corrections > 0 ? [`corrected${corrections > 1 ? ` ${corrections} times` : ''}`] : []),
  ].join(', ');

/** Settled slots as a table, and what is carried forward of them all. */
export function describeSettledSlots(slots: readonly SettledSlot[]): readonly string[] {
  if (slots.length === 0) return ['No slot is settled in this time.'];
  const eur = printerOf(slots.map(({ carried }) => carried));
  const rows = slots.map((slot) => [
    printInstant(instant(slot.slot.start)).slice(5, 16).replace('T', ' '),
    kWh(slot.bookedWh),
    kWh(slot.fedInWh),
    kWh(slot.lossesWh),
    kWh(slot.deviationWh),
    kWh(slot.balancingWh),
    priceOf(slot),
    eur(slot.carried),
    notesOf(slot),
  ]);
  const columns = [
    left('slot'),
    right('booked'),
    right('fed in'),
    right('losses'),
    right('deviates'),
    right('balanced'),
    right('ct/kWh'),
    right('carried'),
    left(''),
  ];
  const carried = slots.reduce((sum, slot) => sum + BigInt(slot.carried), 0n);
  return [
    ...textTable(columns, rows),
    '',
    `${slots.length} slot${slots.length === 1 ? '' : 's'}, ${printMoney(money(carried))} carried forward`,
    'energy in kWh, deviations either way; prices: energy/service, or the single one; times are UTC',
  ];
}
