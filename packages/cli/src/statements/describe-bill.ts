import {
  instant,
  type Money,
  milliCentPerKwh,
  money,
  printEnergy,
  printMoney,
  printPrice,
  printSlot,
  seconds,
  wattHours,
} from '@bc4p/protocol/units';
import type { Bill, BilledMeter } from './bill.ts';

const row = (name: string, text: string): string => `  ${name.padEnd(12)} ${text}`.trimEnd();
const amount = (text: string): Money => money(BigInt(text));
const eur = (text: string): string => printMoney(amount(text));
const kWh = (energy: number): string => printEnergy(wattHours(energy));
const price = (of: number): string => printPrice(milliCentPerKwh(of));

/** How people call a posting. */
const NAMES: Readonly<Record<Bill['postings'][number]['kind'], string>> = {
  sales: 'sales',
  purchases: 'purchases',
  deviation: 'deviation',
  service: 'service',
  'balancing-energy': 'balancing',
  'balancing-service': 'its effect',
  'top-up': 'payments',
};

/** What a posting is for, where the statement itself explains it: that of a slot. */
function reasonOf(kind: Bill['postings'][number]['kind'], bill: Bill): string {
  const { prices, area, trades, soldWh = 0, boughtWh = 0, deviationWh = 0, balancingWh = 0, meters } = bill;
  if (bill.kind !== 'slot' || !prices) return '';
  const count = (side: 'sell' | 'buy'): string => {
    const of = trades.filter((trade) => trade.side === side).length;
    return `${of} trade${of === 1 ? '' : 's'}`;
  };
  const energyPrice = price(prices.mode === 'separate' ? prices.energy : area === 'short' ? prices.short : prices.long);
  const effect = meters.reduce((sum, { beneficialWh = 0, adverseWh = 0 }) => sum + beneficialWh - adverseWh, 0);
  const servicePrice = prices.mode === 'separate' ? price(prices.service) : '';
  switch (kind) {
    case 'sales':
      return `${kWh(soldWh)} in ${count('sell')}`;
    case 'purchases':
      return `${kWh(boughtWh)} in ${count('buy')}`;
    case 'deviation':
      return `${kWh(Math.abs(deviationWh))} ${deviationWh > 0 ? 'missing' : 'too much'} in the grid, at ${energyPrice}`;
    case 'service':
      return `${kWh(Math.abs(deviationWh))} at ${servicePrice}`;
    case 'balancing-energy':
      return `${kWh(balancingWh)} at ${energyPrice}`;
    case 'balancing-service':
      return `${kWh(effect)} for the frequency, at ${servicePrice}`;
    default:
      return '';
  }
}

/** From opening to closing, one under the other. */
function amountRows(bill: Bill): readonly string[] {
  const rows: readonly (readonly [name: string, amount: string, reason: string])[] = [
    ['opening', bill.opening, ''],
    ...bill.postings.map((posting) => [NAMES[posting.kind], posting.amount, reasonOf(posting.kind, bill)] as const),
    ['closing', bill.closing, ''],
  ];
  const width = Math.max(...rows.map(([, sum]) => eur(sum).length));
  return rows.map(([name, sum, reason]) => row(name, `${eur(sum).padStart(width)}  ${reason}`));
}

function meterRow({ meter, generationWh, consumptionWh, beneficialWh, adverseWh, estimated }: BilledMeter): string {
  const effect =
    beneficialWh === undefined ? '' : `, with the frequency ${kWh(adverseWh ?? 0)}, against it ${kWh(beneficialWh)}`;
  const mark = estimated ? ' (estimated: a reading was missing)' : '';
  return row('meter', `${meter}: in ${kWh(generationWh)}, out ${kWh(consumptionWh)}${effect}${mark}`);
}

/** What the statement is about. */
function subjectOf({ kind, slot, from, first, number }: Bill): string {
  const period = slot && printSlot({ start: instant(slot.start), len: seconds(slot.len) });
  switch (kind) {
    case 'slot':
      return `settlement of ${period}`;
    case 'correction':
      return `correction of ${period}`;
    case 'top-up':
      return `payment of ${from}`;
    case 'month':
      return `${from.slice(0, 7)}, statements ${first} to ${number - 1}`;
  }
}

function deliveryRows(bill: Bill): readonly string[] {
  const { slot, soldWh = 0, boughtWh = 0, exchangedWh = 0, balancingWh = 0, deviationWh = 0, meters } = bill;
  if (!slot) return [];
  const into = (energy: number): string =>
    energy === 0 ? 'nothing' : `${kWh(Math.abs(energy))} ${energy < 0 ? 'out' : 'in'}`;
  return [
    row('promised', `sold ${kWh(soldWh)}, bought ${kWh(boughtWh)}`),
    ...(meters.length === 0 ? [row('meter', 'none: what is traded counts as delivered')] : meters.map(meterRow)),
    row('exchanged', `${into(exchangedWh)}${balancingWh === 0 ? '' : `, of which balancing ${into(balancingWh)}`}`),
    row('deviation', kWh(deviationWh)),
  ];
}

function feeRows({ gridFees }: Bill): readonly string[] {
  if (gridFees.length === 0) return [];
  const sum = gridFees.reduce((total, { fees }) => total + BigInt(fees), 0n);
  const markets = new Set(gridFees.map(({ market }) => market)).size;
  return [
    row('grid fees', `${eur(sum.toString())}, in the amounts above`),
    ...gridFees.map(({ market, line, direction, energyWh, fees }) =>
      row('', `${line} ${direction} ${eur(fees)} for ${kWh(energyWh)}${markets > 1 ? ` in ${market}` : ''}`),
    ),
  ];
}

function centRows({ cents, carried }: Bill): readonly string[] {
  if (cents === undefined || carried === undefined) return [];
  const whole = eur((BigInt(cents) * 1_000_000n).toString());
  return [row('in cents', `${whole}, ${eur(carried)} carried forward`)];
}

/** A statement in full, as its account's holder reads it. */
export function describeBill(bill: Bill): readonly string[] {
  const { number, point, market, payment, id, at } = bill;
  return [
    `Statement ${number} of ${point} in ${market}: ${subjectOf(bill)}`,
    ...amountRows(bill),
    ...centRows(bill),
    ...(payment && payment.reference !== '' ? [row('reference', payment.reference)] : []),
    ...feeRows(bill),
    ...deliveryRows(bill),
    row('id', id),
    row('signed', at),
  ];
}
