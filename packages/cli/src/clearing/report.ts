import type { Refusal } from '@bc4p/protocol';
import {
  type MilliCentPerKwh,
  milliCentPerKwh,
  money,
  printEnergy,
  printMoney,
  printPrice,
  wattHours,
} from '@bc4p/protocol/units';
import type { Clearing, SlotClearing } from './clear-orders.ts';

/** Counts and sums; energy in Wh, `value` = Σ price · energy of the trades in 10⁻⁸ EUR, as decimal digits. */
export interface Totals {
  readonly orders: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly trades: number;
  readonly energyWh: number;
  readonly value: string;
}

/** The totals of one slot, with the lowest and highest price traded in mct/kWh. */
export interface SlotReport extends Totals {
  readonly slot: string;
  readonly lowestPrice?: MilliCentPerKwh;
  readonly highestPrice?: MilliCentPerKwh;
}

export interface RejectionReport {
  readonly line: number;
  readonly id: string;
  readonly code: Refusal['code'];
  readonly requirement: Refusal['requirement'];
  readonly facts: Refusal['facts'];
}

/** What `--json` prints. */
export interface ClearingReport extends Totals {
  readonly slots: readonly SlotReport[];
  readonly rejections: readonly RejectionReport[];
}

export function reportOf({ slots }: Clearing): ClearingReport {
  const reports = slots.map(slotReport);
  const sum = (name: 'orders' | 'accepted' | 'rejected' | 'trades' | 'energyWh') =>
    reports.reduce((total, report) => total + report[name], 0);
  const rejections = slots.flatMap(({ rejections }) =>
    rejections.map(({ order: { line, id }, refusal: { code, requirement, facts } }) => ({
      line,
      id,
      code,
      requirement,
      facts,
    })),
  );
  return {
    orders: sum('orders'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    trades: sum('trades'),
    energyWh: wattHours(sum('energyWh')),
    value: reports.reduce((total, { value }) => total + BigInt(value), 0n).toString(),
    slots: reports,
    rejections: rejections.sort((a, b) => a.line - b.line),
  };
}

function slotReport({ slot, orders, rejections, trades }: SlotClearing): SlotReport {
  let [energy, value] = [0, 0n];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const trade of trades) {
    energy += trade.energy;
    value += trade.sellerReceives;
    lowest = Math.min(lowest, trade.price);
    highest = Math.max(highest, trade.price);
  }
  const prices =
    trades.length > 0 ? { lowestPrice: milliCentPerKwh(lowest), highestPrice: milliCentPerKwh(highest) } : {};
  const rejected = rejections.length;
  const counts = { orders: orders.length, accepted: orders.length - rejected, rejected, trades: trades.length };
  return { slot, ...counts, energyWh: wattHours(energy), value: value.toString(), ...prices };
}

const HEADINGS = ['slot', 'orders', 'accepted', 'rejected', 'trades', 'energy', 'value', 'prices'];

/** The report as people read it: a line for each slot, the sum of several, and why orders were rejected. */
export function describeReport(report: ClearingReport): string[] {
  const rows = report.slots.map((slot) => [slot.slot, ...numbers(slot), prices(slot)]);
  if (rows.length !== 1) rows.push(['together', ...numbers(report), '']);
  return [...table([HEADINGS, ...rows]), ...describeRejections(report.rejections)];
}

function numbers({ orders, accepted, rejected, trades, energyWh, value }: Totals): string[] {
  const counts = [orders, accepted, rejected, trades].map(String);
  return [...counts, printEnergy(wattHours(energyWh)), printMoney(money(BigInt(value)))];
}

function prices({ lowestPrice, highestPrice }: SlotReport): string {
  if (lowestPrice === undefined || highestPrice === undefined) return 'no trade';
  return lowestPrice === highestPrice
    ? printPrice(lowestPrice)
    : `${printPrice(lowestPrice)} to ${printPrice(highestPrice)}`;
}

/** Columns as wide as their widest cell; all but the first and last are numbers and stand to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

const SHOWN = 10;

function describeRejections(rejections: readonly RejectionReport[]): string[] {
  if (rejections.length === 0) return [];
  const lines = rejections
    .slice(0, SHOWN)
    .map(({ line, id, code, facts }) => `  line ${line}, ${id}: ${code} (${describeFacts(facts)})`);
  const more = rejections.length > SHOWN ? [`  and ${rejections.length - SHOWN} more: see --json`] : [];
  return ['', 'rejected:', ...lines, ...more];
}

const describeFacts = (facts: Refusal['facts']): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
